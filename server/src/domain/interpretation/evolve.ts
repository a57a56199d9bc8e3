import type { BoothId, ParticipantId } from '@entente/shared/ids';
import type { MeetingState } from '../state.ts';
import { consoleOf, withAssignment } from './booths.ts';
import type { InterpretationEvent } from './events.ts';
import type { Booth, Console, Interpretation } from './state.ts';

/** After such a pause (ms) the time on air counts anew: another day. */
const nightMs = 8 * 60 * 60_000;

/** The state after one event of booths and channels. */
export function evolveInterpretation(state: MeetingState, event: InterpretationEvent): MeetingState {
  const { interpretation } = state;
  const change = (next: Partial<Interpretation>): MeetingState => ({
    ...state,
    interpretation: { ...interpretation, ...next },
  });
  const booth = (boothId: BoothId, next: Partial<Booth>): MeetingState => {
    const before = interpretation.booths.get(boothId);
    if (before === undefined) return state;
    return change({ booths: new Map(interpretation.booths).set(boothId, { ...before, ...next }) });
  };
  switch (event.type) {
    case 'channel-chosen':
      return change({ listening: put(interpretation.listening, event.participantId, event.channel) });
    case 'language-spoken':
      return change({ spoken: put(interpretation.spoken, event.participantId, event.language) });
    case 'voice-heard': {
      const place = state.roster.get(event.participantId)?.place;
      if (place?.at !== 'inside') return state;
      return change({ voices: put(interpretation.voices, place.roomId ?? 'plenary', event.participantId) });
    }
    case 'interpreter-assigned':
      return change(withAssignment(interpretation, event.participantId, event.assignment));
    case 'shifts-planned':
      return booth(event.boothId, { shifts: event.shifts });
    case 'console-taken': {
      const plan = interpretation.booths.get(event.boothId)?.plan;
      if (plan === undefined) return state;
      return withConsole(state, event.participantId, {
        ...{ boothId: plan.id, incoming: 'floor', outgoing: plan.language, line: null },
      });
    }
    case 'incoming-chosen':
      return withConsole(state, event.participantId, { incoming: event.channel });
    case 'outgoing-chosen': {
      const chosen = withConsole(state, event.participantId, { outgoing: event.language });
      const { onAir = null } = interpretation.booths.get(event.boothId) ?? {};
      return onAir?.interpreter === event.participantId
        ? inBooth(chosen, event.boothId, { onAir: { ...onAir, outgoing: event.language } })
        : chosen;
    }
    case 'air-taken': {
      const { boothId, participantId: interpreter, outgoing, at } = event;
      return inBooth(withConsole(state, interpreter, { outgoing, line: null }), boothId, {
        onAir: { interpreter, outgoing, since: at },
      });
    }
    case 'air-left': {
      const { onAir = null } = interpretation.booths.get(event.boothId) ?? {};
      if (onAir === null) return state;
      const before = interpretation.airTime.get(onAir.interpreter);
      const earlier = before === undefined || onAir.since - before.until > nightMs ? 0 : before.ms;
      const airTime = put(interpretation.airTime, onAir.interpreter, {
        ...{ ms: earlier + Math.max(0, event.at - onAir.since), until: event.at },
      });
      return inBooth(change({ airTime }), event.boothId, { onAir: null });
    }
    case 'handover-asked': {
      const { boothId, from, to, by, until } = event;
      return booth(boothId, { handover: { from, to, by, until } });
    }
    case 'handover-ended':
      return booth(event.boothId, { handover: null });
    case 'line-opened':
      return withConsole(state, event.participantId, { line: event.line });
    case 'line-closed':
      return withConsole(state, event.participantId, { line: null });
    case 'slow-down-asked':
      return booth(event.boothId, { slowDown: { speaker: event.speaker, until: event.until } });
    case 'slow-down-ended':
      return booth(event.boothId, { slowDown: null });
    case 'sound-signalled': {
      const insufficient = event.insufficient ? { since: event.at, speaker: event.speaker } : null;
      return booth(event.boothId, { insufficient });
    }
    case 'booth-called': {
      const { boothId, roomId, by, until } = event;
      return booth(boothId, { call: { roomId, by, until } });
    }
    case 'booth-call-ended':
      return booth(event.boothId, { call: null });
    case 'booth-moved':
      // What it has told of a speaker stays in the room that it leaves: it would tell the other who spoke there.
      return booth(event.boothId, {
        ...{ room: event.roomId ?? 'plenary', slowDown: null, insufficient: null },
      });
  }
}

function inBooth(state: MeetingState, boothId: BoothId, next: Partial<Booth>): MeetingState {
  const before = state.interpretation.booths.get(boothId);
  if (before === undefined) return state;
  const booths = new Map(state.interpretation.booths).set(boothId, { ...before, ...next });
  return { ...state, interpretation: { ...state.interpretation, booths } };
}

function withConsole(
  state: MeetingState,
  participantId: ParticipantId,
  next: Partial<Console>,
): MeetingState {
  const before = consoleOf(state, participantId);
  const complete = before === null ? asWhole(next) : { ...before, ...next };
  if (complete === null) return state;
  const consoles = put(state.interpretation.consoles, participantId, complete);
  return { ...state, interpretation: { ...state.interpretation, consoles } };
}

const asWhole = ({ boothId, incoming, outgoing, line = null }: Partial<Console>): Console | null =>
  boothId === undefined || incoming === undefined || outgoing === undefined
    ? null
    : { boothId, incoming, outgoing, line };

const put = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map(map).set(key, value);
