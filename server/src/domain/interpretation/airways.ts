import type { ParticipantId } from '@entente/shared/ids';
import type { Channel } from '@entente/shared/languages';
import { recordedChannels } from '../recording/recording.ts';
import type { MeetingState } from '../state.ts';
import { consoleOf, mouthOf, seatedIn, whereaboutsOf } from './booths.ts';
import { listenedTo } from './console.ts';
import { routes } from './routing.ts';
import { speakerOf } from './speaker.ts';
import type { BoothRoom } from './state.ts';

/** Where a channel takes its sound from: the microphone of a booth, or one of the floor. */
export interface FeedSource {
  readonly participantId: ParticipantId;
  readonly kind: 'booth' | 'microphone';
}

/** One channel of one room: its one source, who may hold it ready, and to whom it flows. */
export interface Feed {
  readonly room: BoothRoom;
  /** `floor` is the channel of whoever speaks, for relays and recordings. */
  readonly channel: Channel;
  readonly source: FeedSource | null;
  /** Who holds a subscription, flowing or not: a switch is then one step. All are in `room`. */
  readonly holders: readonly ParticipantId[];
  /** Who listens now; of the holders. */
  readonly listeners: readonly ParticipantId[];
  /** [REC-2] Written to a file. Only of the plenary. */
  readonly recorded: boolean;
}

/** What an interpreter says off air, and to whom. */
export interface TalkLine {
  readonly from: ParticipantId;
  readonly to: readonly ParticipantId[];
}

/**
 * Where every channel takes its sound from and who listens to it, from the state alone. [INT-1] one source for each;
 * [BTH-5] a booth that is off air, or whose interpreter is in another room, is the source of none.
 */
export function feeds(state: MeetingState): readonly Feed[] {
  const recorded = recordedChannels(state);
  if (state.phase === 'ended') return [];
  return roomsOf(state).flatMap(([room, people]) => {
    const speaker = speakerOf(state, room);
    const isRecorded = (channel: Channel): boolean => room === 'plenary' && recorded.includes(channel);
    const floor: FeedSource | null = speaker === null ? null : { participantId: speaker, kind: 'microphone' };
    return [
      {
        room,
        channel: 'floor' as const,
        source: floor,
        holders: [],
        listeners: [],
        recorded: isRecorded('floor'),
      },
      ...routes(state, room).map((route): Feed => ({
        ...{ room, channel: route.channel },
        source: 'interpreter' in route ? boothSource(state, route.interpreter) : floor,
        holders: people.filter((id) => holds(state, id, route.channel)),
        listeners: people.filter((id) => heardBy(state, id) === route.channel),
        recorded: isRecorded(route.channel),
      })),
    ];
  });
}

/** The channel that reaches somebody's ear: what an interpreter has as incoming, what anybody else listens to. */
function heardBy(state: MeetingState, participantId: ParticipantId): Channel {
  return isInterpreter(state, participantId)
    ? (consoleOf(state, participantId)?.incoming ?? listenedTo(state, participantId))
    : listenedTo(state, participantId);
}

/** [BTH-8] What is said off air in the booths now. Nobody hears it but those on the line, in the same room. */
export function talkLines(state: MeetingState): readonly TalkLine[] {
  if (state.phase === 'ended') return [];
  const { booths, consoles } = state.interpretation;
  return [...consoles].flatMap(([from, { boothId, line }]) => {
    const booth = booths.get(boothId);
    if (line === null || booth === undefined || mouthOf(state, from) !== from) return [];
    const room = whereaboutsOf(state, from);
    const present = [...state.roster.values()].filter(
      ({ person, place }) => place.at === 'inside' && whereaboutsOf(state, person.id) === room,
    );
    const isMeant = (id: ParticipantId): boolean => {
      switch (line) {
        case 'boothmate':
          return seatedIn(state, booth).includes(id);
        case 'chief':
          return state.interpretation.assignments.get(id)?.chief === true;
        case 'technician':
          return state.roster.get(id)?.person.role === 'organiser';
      }
    };
    const to = present.map(({ person }) => person.id).filter((id) => id !== from && isMeant(id));
    return [{ from, to }];
  });
}

/** An interpreter holds every channel ready; others the one they chose and those of the languages they speak. */
const holds = (state: MeetingState, participantId: ParticipantId, channel: Channel): boolean =>
  isInterpreter(state, participantId) ||
  listenedTo(state, participantId) === channel ||
  state.roster.get(participantId)?.person.languages.some((one) => one === channel) === true;

const isInterpreter = ({ roster }: MeetingState, participantId: ParticipantId): boolean =>
  roster.get(participantId)?.person.role === 'interpreter';

function boothSource(state: MeetingState, interpreter: ParticipantId): FeedSource | null {
  const participantId = mouthOf(state, interpreter);
  return participantId === null ? null : { participantId, kind: 'booth' };
}

function roomsOf({ roster }: MeetingState): [BoothRoom, ParticipantId[]][] {
  const rooms = new Map<BoothRoom, ParticipantId[]>([['plenary', []]]);
  for (const { person, place } of roster.values()) {
    if (place.at !== 'inside') continue;
    const room = place.roomId ?? 'plenary';
    rooms.set(room, [...(rooms.get(room) ?? []), person.id]);
  }
  return [...rooms];
}
