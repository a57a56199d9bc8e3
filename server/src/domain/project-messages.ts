import type { Audience } from '@entente/shared/protocol/events';
import { recordSet, type RecordSet } from '@entente/shared/room/ops';
import type { RoomRecord } from '@entente/shared/room/records';
import type { Message } from './message-boxes.ts';
import { once } from './once.ts';
import type { MeetingState } from './state.ts';

/** [SEC-3] What was written for this audience: its own box, and no other. */
export const box = (state: MeetingState, audience: Audience): RecordSet => {
  const messages = state.messages.boxes.get(audience);
  return messages === undefined ? empty : boxRecords(messages);
};

const empty = recordSet([]);
const boxRecords = once((messages: readonly Message[]) => recordSet(messages.map(messageRecord)));
const messageRecord = once((message: Message): RoomRecord => ({ kind: 'message', ...message }));
