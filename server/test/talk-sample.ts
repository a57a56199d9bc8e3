import { ParticipantId, RoomId } from '@entente/shared/ids';
import { MeetingFile, type MeetingFileInput } from '@entente/shared/meeting-file';
import type { Decision } from '../src/domain/decision.ts';
import type { DomainEvent } from '../src/domain/events.ts';
import { begin, evolve } from '../src/domain/evolve.ts';
import { meetingFrom } from '../src/domain/meeting.ts';
import type { MeetingState } from '../src/domain/state.ts';
import { foreseenIds } from './meeting-sample.ts';

/** The people of a bilateral talk: an organiser, and two delegations of two; `cho` chairs for Viet Nam, `ilse` interprets. */
export const talkers = ['olga', 'linh', 'cho', 'claire', 'paul', 'ilse'] as const;
export type Talker = (typeof talkers)[number];

export const vietNameseCaucus = RoomId.parse('d1');
export const frenchCaucus = RoomId.parse('d2');
export const corridor = RoomId.parse('corridor');

export const who = (name: Talker): ParticipantId => ParticipantId.parse(name);

const file = (settings: NonNullable<MeetingFileInput['settings']>): MeetingFileInput => ({
  kind: 'bilateral',
  title: 'Talk',
  start: '2026-12-01T15:00',
  timeZone: 'Europe/Paris',
  workingLanguages: ['en'],
  settings,
  delegations: [
    { key: 'vn', officialName: 'Socialist Republic of Viet Nam', shortName: 'Viet Nam', code: 'vn' },
    { key: 'fr', officialName: 'French Republic', shortName: 'France', code: 'fr' },
  ],
  participants: [
    { name: 'olga', role: 'organiser' },
    { name: 'linh', role: 'delegate', delegation: 'vn' },
    { name: 'cho', role: 'chair', delegation: 'vn' },
    { name: 'claire', role: 'delegate', delegation: 'fr' },
    { name: 'paul', role: 'delegate', delegation: 'fr' },
    { name: 'ilse', role: 'interpreter', delegation: 'vn', languages: ['vi', 'en'] },
  ],
});

/** The talk with everybody inside, then what is decided of it, each on the state that the former leads to. */
export function talkAfter(
  settings: NonNullable<MeetingFileInput['settings']>,
  ...steps: ((state: MeetingState) => Decision<unknown>)[]
): MeetingState {
  const first = meetingFrom(MeetingFile.parse(file(settings)), foreseenIds(talkers));
  const entered = talkers.map((name): DomainEvent => ({
    type: 'participant-entered',
    participantId: who(name),
  }));
  return steps.reduce((state, step) => done(state, step(state)), entered.reduce(evolve, begin(first)));
}

/** The state after a decision that is no refusal. */
export function done(state: MeetingState, decision: Decision<unknown>): MeetingState {
  if (!decision.ok) throw new Error(`refused: ${decision.error.rule ?? decision.error.code}`);
  return decision.value.events.reduce(evolve, state);
}

/** The events of a decision in short, or the rule or code of its refusal. */
export function said(decision: Decision<unknown>): string[] {
  if (!decision.ok) return [decision.error.rule ?? decision.error.code];
  return decision.value.events.map((event) =>
    [
      event.type,
      ...('participantId' in event ? [event.participantId] : []),
      ...('source' in event ? [event.source] : []),
      ...('answer' in event ? [event.answer] : []),
    ].join(' '),
  );
}
