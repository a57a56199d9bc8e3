import type { StageLimit } from '@entente/shared/quality';
import type { RoomRecord } from '@entente/shared/room/records';
import { kept } from './interpretation/kept.ts';
import type { MeetingState } from './state.ts';

const ofEveryone = (limit: StageLimit): readonly RoomRecord[] => [
  { kind: 'stage-limit', id: 'everyone', limit },
];

const everyone = { full: [], reduced: ofEveryone('reduced'), 'audio-only': ofEveryone('audio-only') };

export const limitRecords = {
  everyone: ({ limits }: MeetingState): readonly RoomRecord[] => everyone[limits.everyone],
  /** [QUA-3] That a person's pictures are limited tells of that person's line: it is for those who preside. */
  people: ({ limits, roster, definition }: MeetingState): readonly RoomRecord[] =>
    kept(
      definition,
      'limits',
      [...limits.people].flatMap(([id, limit]) =>
        limit === 'full' || !roster.has(id) ? [] : [{ kind: 'stage-limit' as const, id, limit }],
      ),
    ),
};
