import type { ParticipantId, RecordingId } from '@entente/shared/ids';
import type { Channel } from '@entente/shared/languages';
import type { RecordingIndex } from '@entente/shared/recordings';
import type { DomainEvent } from '../events.ts';
import { begin, evolve } from '../evolve.ts';
import { routes } from '../interpretation/routing.ts';
import { languageOf, speakerOf } from '../interpretation/speaker.ts';
import { isClosedNow, recordedChannels } from '../recording/recording.ts';
import type { MeetingState } from '../state.ts';
import { Tracks } from './tracks.ts';

/** What the index reads of one commit of the log. */
interface IndexedEntry {
  readonly at: number;
  readonly events: readonly DomainEvent[];
}

type Spoken = Omit<RecordingIndex['floor'][number], 'fromMs' | 'toMs'>;
type Interpreted = Omit<RecordingIndex['interpreters'][number], 'fromMs' | 'toMs'>;

/**
 * [REC-7] Who spoke when in which language, and who was on air on which channel, in ms from the start of a recording; from
 * the log alone. What goes on counts until `asOf`. Null if there was no such recording. Nothing is told of a closed item or
 * of a side room: there is nothing of them in the recording either.
 */
export function recordingIndex(
  entries: readonly IndexedEntry[],
  recordingId: RecordingId,
  asOf: number,
): RecordingIndex | null {
  let state: MeetingState | null = null;
  let latest = -Infinity;
  let since: number | null = null;
  let until: number | null = null;
  const floor = new Tracks<Spoken>();
  const interpreters = new Tracks<Interpreted>();
  const closed = new Tracks<object>();
  const channels = new Set<Channel>();
  for (const { at, events } of entries) {
    for (const event of events)
      state =
        state === null ? (event.type === 'meeting-created' ? begin(event) : null) : evolve(state, event);
    latest = Math.max(latest, at);
    if (state === null) continue;
    const { recording } = state;
    const isOn = recording.at === 'on' && recording.recordingId === recordingId;
    if (isOn) since ??= recording.since;
    if (since === null || until !== null) continue;
    const now = Math.max(0, latest - since);
    for (const channel of isOn ? recordedChannels(state) : []) channels.add(channel);
    const isOpen = isOn && !isClosedNow(state);
    floor.set(now, isOpen ? spoken(state) : []);
    interpreters.set(now, isOpen ? interpreted(state) : []);
    closed.set(now, isOn && !isOpen ? [{}] : []);
    if (!isOn) until = now;
  }
  if (state === null || since === null) return null;
  const lengthMs = until ?? Math.max(0, Math.max(asOf, latest) - since);
  return {
    ...{ format: 'entente-recording-index', version: 1 },
    ...{ meetingId: state.definition.id, title: state.definition.title },
    ...{ recordingId, since, lengthMs, channels: [...channels] },
    floor: floor.spans(lengthMs),
    interpreters: interpreters.spans(lengthMs),
    closed: closed.spans(lengthMs),
  };
}

function spoken(state: MeetingState): Spoken[] {
  const speaker = speakerOf(state, 'plenary');
  return speaker === null ? [] : [{ ...person(state, speaker), language: languageOf(state, speaker) }];
}

const interpreted = (state: MeetingState): Interpreted[] =>
  routes(state, 'plenary').flatMap((route) => {
    if (!('interpreter' in route)) return [];
    const { interpreter, channel, boothId, from } = route;
    return [{ ...person(state, interpreter), channel, boothId, from }];
  });

function person({ roster, definition }: MeetingState, participantId: ParticipantId) {
  const found = roster.get(participantId)?.person;
  const delegation = definition.delegations.find(({ id }) => id === found?.delegationId);
  return {
    ...{ participantId, name: found?.name ?? '' },
    ...(delegation === undefined ? {} : { delegation: delegation.shortName }),
  };
}
