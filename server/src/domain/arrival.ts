import type { ParticipantId } from '@entente/shared/ids';
import { sameWords, type PlateWords } from '@entente/shared/plate-text';
import type { ConnectionReport, SoundReport } from '@entente/shared/room/device-check';
import { facts, refuse, type Decision } from './decision.ts';
import type { EventOf } from './events.ts';
import { seatOf, type Correction, type MeetingState, type Person } from './state.ts';

/** What may be told at the door and is kept until the meeting ends. */
type ArrivalEvent = EventOf<
  | 'participant-trusted'
  | 'correction-asked'
  | 'correction-withdrawn'
  | 'correction-declined'
  | 'participant-corrected'
  | 'check-reported'
  | 'participant-refused'
  | 'participant-dropped'
  | 'meeting-ended'
>;

/**
 * Asking for other words on one's own plate. [COR-1] a newer request takes the place of the older one; asking for what
 * stands there takes the request back.
 */
export function decideAskCorrection(
  state: MeetingState,
  participantId: ParticipantId,
  words: PlateWords,
): Decision {
  const bar = barred(state, participantId);
  if (bar !== null) return bar;
  const { name, title } = words;
  const known = state.corrections.get(participantId);
  if (sameWords(seatOf(state, participantId).person, words))
    return known === undefined ? facts() : facts({ type: 'correction-withdrawn', participantId });
  if (known?.at === 'asked' && sameWords(known, words)) return facts();
  return facts({ type: 'correction-asked', participantId, name, title });
}

/**
 * Putting the words on the plate. [COR-2] name and title change, nothing else does; [COR-3] only the words that were
 * seen are accepted: a request that was changed meanwhile is `state.stale`.
 */
export function decideAcceptCorrection(
  state: MeetingState,
  participantId: ParticipantId,
  words: PlateWords,
): Decision {
  if (state.phase === 'ended') return refuse('meeting.ended');
  const person = state.roster.get(participantId)?.person;
  const known = state.corrections.get(participantId);
  if (person === undefined) return refuse('not.found');
  if (known?.at !== 'asked') return sameWords(person, words) ? facts() : refuse('not.found');
  if (!sameWords(known, words)) return refuse('state.stale');
  return facts({ type: 'participant-corrected', participantId, name: known.name, title: known.title });
}

/** Leaving the plate as it is. [COR-1] the asker is told, and may ask again. */
export function decideDeclineCorrection(state: MeetingState, participantId: ParticipantId): Decision {
  if (state.phase === 'ended') return refuse('meeting.ended');
  const known = state.corrections.get(participantId);
  if (known === undefined) return refuse('not.found');
  return known.at === 'declined' ? facts() : facts({ type: 'correction-declined', participantId });
}

export interface CheckResult {
  readonly sound?: SoundReport | undefined;
  readonly connection?: ConnectionReport | undefined;
}

/** The result of one's own device check. [CHK-1] the newest of each part stands. */
export function decideReportCheck(
  state: MeetingState,
  participantId: ParticipantId,
  { sound, connection, now }: CheckResult & { readonly now: number },
): Decision {
  const reported = { type: 'check-reported' as const, participantId, sound, connection, at: now };
  return barred(state, participantId) ?? facts(reported);
}

/** Whoever was refused at the door has nothing to say there any more. */
function barred(state: MeetingState, participantId: ParticipantId): Decision | null {
  if (state.phase === 'ended') return refuse('meeting.ended');
  return seatOf(state, participantId).place.at === 'refused' ? refuse('admission.refused') : null;
}

/** [CHK-1] with the end of the meeting nothing of this is kept in its state. */
export function evolveArrival(state: MeetingState, event: ArrivalEvent): MeetingState {
  switch (event.type) {
    case 'participant-trusted':
      return { ...state, trust: new Map(state.trust).set(event.participantId, event.trusted) };
    case 'correction-asked':
      return withCorrection(state, { ...pick(event), at: 'asked' });
    case 'correction-declined': {
      const known = state.corrections.get(event.participantId);
      return known === undefined ? state : withCorrection(state, { ...known, at: 'declined' });
    }
    case 'correction-withdrawn':
    case 'participant-refused':
      return withoutCorrection(state, event.participantId);
    case 'participant-corrected': {
      const { name, title } = event;
      const corrected = withPerson(state, event.participantId, { name, title });
      return withoutCorrection(corrected, event.participantId);
    }
    case 'check-reported': {
      const { participantId, sound, connection, at } = event;
      const known = state.checks.get(participantId);
      const check = {
        participantId,
        sound: sound ?? known?.sound,
        soundAt: sound === undefined ? known?.soundAt : at,
        connection: connection ?? known?.connection,
      };
      return { ...state, checks: new Map(state.checks).set(participantId, check) };
    }
    case 'participant-dropped': {
      const checks = new Map(state.checks);
      checks.delete(event.participantId);
      return { ...withoutCorrection(state, event.participantId), checks };
    }
    case 'meeting-ended':
      return { ...state, corrections: new Map(), checks: new Map() };
  }
}

const pick = ({ participantId, name, title }: EventOf<'correction-asked'>) => ({
  participantId,
  name,
  title,
});

function withPerson(
  state: MeetingState,
  participantId: ParticipantId,
  change: Partial<Person>,
): MeetingState {
  const before = seatOf(state, participantId);
  const seat = { ...before, person: { ...before.person, ...change } };
  return { ...state, roster: new Map(state.roster).set(participantId, seat) };
}

function withCorrection(state: MeetingState, correction: Correction): MeetingState {
  const corrections = new Map(state.corrections).set(correction.participantId, correction);
  return { ...state, corrections };
}

function withoutCorrection(state: MeetingState, participantId: ParticipantId): MeetingState {
  if (!state.corrections.has(participantId)) return state;
  const corrections = new Map(state.corrections);
  corrections.delete(participantId);
  return { ...state, corrections };
}
