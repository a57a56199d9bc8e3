import { BoothId, ParticipantId, RoomId } from '@entente/shared/ids';
import { LanguageLevel, Line } from '@entente/shared/interpretation';
import fc from 'fast-check';
import type { InterpretationEvent } from '../src/domain/interpretation/events.ts';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const participantId = id.map((text) => ParticipantId.parse(text));
const boothId = id.map((text) => BoothId.parse(text));
const roomId = id.map((text) => RoomId.parse(text));
const language = fc.constantFrom('en', 'fr', 'ar', 'zh-Hant');
const channel = fc.oneof(fc.constant('floor' as const), language);
const instant = fc.integer({ min: 0, max: 8_640_000_000_000_000 });
const inBooth = { boothId, at: instant };
const answer = fc.constantFrom(...(['accepted', 'declined', 'withdrawn', 'lapsed'] as const));

/** What makes somebody an interpreter. */
export const assignment = fc.record(
  {
    booths: fc.array(boothId, { maxLength: 3 }),
    chief: fc.boolean(),
    station: fc.string({ maxLength: 20 }),
    proficiency: fc.dictionary(language, fc.constantFrom(...LanguageLevel.options), {
      noNullPrototype: true,
    }),
  },
  { requiredKeys: ['booths', 'chief', 'proficiency'] },
);

/** Any event of booths and channels, whether or not a meeting would have it. */
export const interpretationEvent: fc.Arbitrary<InterpretationEvent> = fc.oneof(
  fc.record({ type: fc.constant('channel-chosen' as const), participantId, channel }),
  fc.record({ type: fc.constant('language-spoken' as const), participantId, language, at: instant }),
  fc.record({ type: fc.constant('voice-heard' as const), participantId, at: instant }),
  fc.record({ type: fc.constant('interpreter-assigned' as const), participantId, assignment }),
  fc.record({
    ...{ type: fc.constant('shifts-planned' as const), boothId },
    shifts: fc.array(fc.record({ participantId, from: instant, until: instant }), { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constantFrom('console-taken' as const, 'air-left' as const),
    ...{ ...inBooth, participantId },
  }),
  fc.record({ type: fc.constant('incoming-chosen' as const), ...inBooth, participantId, channel }),
  fc.record({ type: fc.constant('outgoing-chosen' as const), ...inBooth, participantId, language }),
  fc.record({ type: fc.constant('air-taken' as const), ...inBooth, participantId, outgoing: language }),
  fc.record({
    ...{ type: fc.constant('handover-asked' as const), ...inBooth, until: instant },
    ...{ from: participantId, to: participantId, by: participantId },
  }),
  fc.record({
    type: fc.constantFrom('handover-ended' as const, 'booth-call-ended' as const),
    ...{ ...inBooth, answer },
  }),
  fc.record({
    type: fc.constant('line-opened' as const),
    participantId,
    line: fc.constantFrom(...Line.options),
  }),
  fc.record({ type: fc.constant('line-closed' as const), participantId }),
  fc.record({
    ...{ type: fc.constant('slow-down-asked' as const), ...inBooth, speaker: participantId, until: instant },
  }),
  fc.record({ type: fc.constant('slow-down-ended' as const), ...inBooth }),
  fc.record(
    {
      type: fc.constant('sound-signalled' as const),
      ...inBooth,
      insufficient: fc.boolean(),
      speaker: participantId,
    },
    { requiredKeys: ['type', 'boothId', 'at', 'insufficient'] },
  ),
  fc.record({
    type: fc.constant('booth-called' as const),
    ...inBooth,
    roomId,
    by: participantId,
    until: instant,
  }),
  fc.record({ type: fc.constant('booth-moved' as const), ...inBooth, roomId: fc.option(roomId) }),
);
