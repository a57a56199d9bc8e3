import type { ParticipantId } from '@entente/shared/ids';
import type { Channel, LanguageTag } from '@entente/shared/languages';
import { against, facts, refuse, type Decision } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import type { MeetingState } from '../state.ts';
import { actsFor, boothOf, consoleOf, gives, mouthOf } from './booths.ts';
import { wouldBreak } from './routing.ts';
import type { Booth } from './state.ts';

/**
 * *On air*. [BTH-1] one in a booth at a time: who is not on air asks for a handover. [BTH-2] who is assigned to the booth,
 * sits in it and is in the room where it works. [INT-4] [INT-2] [INT-3] as `wouldBreak` says. `as`: for somebody of the
 * same station.
 */
export function decideTakeAir(
  state: MeetingState,
  by: ParticipantId,
  { as: interpreter = by, now }: { readonly as?: ParticipantId | undefined; readonly now: number },
): Decision {
  if (!actsFor(state, by, interpreter)) return against('BTH-2');
  const booth = boothOf(state, interpreter);
  if (booth === null) return against('BTH-2');
  if (booth.onAir?.interpreter === interpreter) return facts();
  if (booth.onAir !== null) return against('BTH-1');
  const taken = taking(state, booth, { interpreter, now });
  return taken.ok ? facts(...taken.value.events) : taken;
}

/** Off air. [BTH-2] one's own, else that of somebody of the same station; off air already is no fault. */
export function decideLeaveAir(state: MeetingState, by: ParticipantId, now: number): Decision {
  const given = [...state.interpretation.booths.values()].filter(
    ({ onAir }) => onAir !== null && actsFor(state, by, onAir.interpreter),
  );
  const booth = given.find(({ onAir }) => onAir?.interpreter === by) ?? given[0];
  return facts(...(booth === undefined ? [] : leavingAir(booth, now)));
}

/**
 * *Incoming*. A channel of this meeting, or the floor. [INT-2] [INT-3] what would be a second step or a circle is refused
 * to who is on air; off air one may hear everything, one's own channel too.
 */
export function decideIncoming(
  state: MeetingState,
  participantId: ParticipantId,
  { channel, now }: { readonly channel: Channel; readonly now: number },
): Decision {
  const booth = boothOf(state, participantId);
  const console = consoleOf(state, participantId);
  if (booth === null || console === null) return against('BTH-2');
  if (!state.definition.channels.includes(channel)) return refuse('not.found');
  if (console.incoming === channel) return facts();
  if (booth.onAir?.interpreter === participantId) {
    const { outgoing } = booth.onAir;
    const rule = wouldBreak(state, booth.room, { boothId: booth.plan.id, incoming: channel, outgoing });
    if (rule !== null) return against(rule);
  }
  return facts({ type: 'incoming-chosen', boothId: booth.plan.id, participantId, channel, at: now });
}

/** *Outgoing*. [BTH-11] only one of the booth's own two; on air it is a switch at once, under the rules of going on air. */
export function decideOutgoing(
  state: MeetingState,
  participantId: ParticipantId,
  { language, now }: { readonly language: LanguageTag; readonly now: number },
): Decision {
  const booth = boothOf(state, participantId);
  const console = consoleOf(state, participantId);
  if (booth === null || console === null) return against('BTH-2');
  if (!gives(booth.plan, language)) return against('BTH-11');
  if (console.outgoing === language) return facts();
  const boothId = booth.plan.id;
  const chosen = { type: 'outgoing-chosen' as const, boothId, participantId, language, at: now };
  if (booth.onAir?.interpreter !== participantId) return facts(chosen);
  const wish = { boothId, incoming: console.incoming, outgoing: language };
  const rule = wouldBreak(state, booth.room, wish);
  if (rule === 'INT-3' && console.incoming === language) {
    // Who turns to the language that was heard so far hears the floor from now on.
    const other = wouldBreak(state, booth.room, { ...wish, incoming: 'floor' });
    if (other !== null) return against(other);
    return facts({ type: 'incoming-chosen', boothId, participantId, channel: 'floor', at: now }, chosen);
  }
  return rule === null ? facts(chosen) : against(rule);
}

/**
 * Somebody of a booth goes on air, in the place of whoever is so. Who listened to the own channel, as one does beside a
 * boothmate, hears the floor from then on. [BTH-8] a line that is held ends, one held by the same connection too. [BTH-1]
 * whoever is heard by one connection is on air in one booth of voices, or of pictures.
 */
export function taking(
  state: MeetingState,
  booth: Booth,
  {
    interpreter,
    outgoing,
    now,
  }: { readonly interpreter: ParticipantId; readonly outgoing?: LanguageTag; readonly now: number },
): Decision {
  const console = consoleOf(state, interpreter);
  if (console === null) return against('BTH-2');
  const mouth = mouthOf(state, interpreter);
  if (isElsewhere(state, booth, [interpreter, mouth])) return against('BTH-1');
  const channel = outgoing ?? console.outgoing;
  const hearsItself = console.incoming === channel;
  const incoming = hearsItself ? 'floor' : console.incoming;
  const boothId = booth.plan.id;
  const rule = wouldBreak(state, booth.room, { boothId, incoming, outgoing: channel });
  if (rule !== null) return against(rule);
  const at = now;
  const before: DomainEvent[] = [
    ...linesHeld(state, [interpreter, mouth]),
    ...(hearsItself
      ? [
          {
            type: 'incoming-chosen' as const,
            boothId,
            participantId: interpreter,
            channel: 'floor' as const,
            at,
          },
        ]
      : []),
  ];
  return facts(...before, ...leavingAir(booth, now), {
    ...{ type: 'air-taken', boothId, participantId: interpreter, outgoing: channel, at },
  });
}

type Voices = readonly [interpreter: ParticipantId, mouth: ParticipantId | null];

const isElsewhere = (state: MeetingState, { plan }: Booth, [interpreter, mouth]: Voices): boolean =>
  [...state.interpretation.booths.values()].some(
    (other) =>
      other.plan.id !== plan.id &&
      other.onAir !== null &&
      (other.onAir.interpreter === interpreter ||
        (other.plan.kind === plan.kind && mouthOf(state, other.onAir.interpreter) === mouth)),
  );

const linesHeld = (state: MeetingState, voices: Voices): DomainEvent[] =>
  [...new Set(voices)].flatMap((participantId) =>
    participantId !== null && (consoleOf(state, participantId)?.line ?? null) !== null
      ? [{ type: 'line-closed', participantId }]
      : [],
  );

/** [BTH-3] With the air ends a handover that was asked. The handover itself does so by its own answer. */
export function leavingAir(booth: Booth, at: number, isHandedOver = false): DomainEvent[] {
  if (booth.onAir === null) return [];
  const boothId = booth.plan.id;
  const { interpreter: participantId } = booth.onAir;
  const lapsed = booth.handover !== null && !isHandedOver;
  return [
    ...(lapsed ? [{ type: 'handover-ended' as const, boothId, answer: 'lapsed' as const, at }] : []),
    { type: 'air-left', boothId, participantId, at },
  ];
}
