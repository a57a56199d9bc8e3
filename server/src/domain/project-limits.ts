import type { StageLimit } from '@entente/shared/quality';
import type { RoomRecord } from '@entente/shared/room/records';
import { once } from './once.ts';
import type { MeetingState, Person } from './state.ts';

const ofEveryone = (limit: StageLimit): readonly RoomRecord[] => [
  { kind: 'stage-limit', id: 'everyone', limit },
];
const ofPerson = (limit: StageLimit) =>
  once(({ id }: Person): readonly RoomRecord[] => [{ kind: 'stage-limit', id, limit }]);

const everyone = { full: [], reduced: ofEveryone('reduced'), 'audio-only': ofEveryone('audio-only') };
const person = { full: () => [], reduced: ofPerson('reduced'), 'audio-only': ofPerson('audio-only') };

export const limitRecords = {
  everyone: ({ limits }: MeetingState): readonly RoomRecord[] => everyone[limits.everyone],
  /** [QUA-3] That a person's pictures are limited tells of that person's line: it is for those who preside. */
  people: ({ limits, roster }: MeetingState): readonly RoomRecord[] =>
    [...limits.people].flatMap(([id, limit]) => {
      const seat = roster.get(id);
      return seat === undefined ? [] : person[limit](seat.person);
    }),
};
