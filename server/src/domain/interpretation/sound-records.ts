import type { RoomRecord } from '@entente/shared/room/records';
import { once } from '../once.ts';
import type { DeviceCheck, MeetingState } from '../state.ts';
import { speakerOf } from './speaker.ts';
import type { BoothRoom } from './state.ts';

/**
 * [CHK-2] What the sound check found of who speaks in a room and, in the plenary, of who has the floor: for the booths that
 * work there, before the first word. Of anybody else, and of the connection, they are told nothing.
 */
export function soundRecords(state: MeetingState, room: BoothRoom): RoomRecord[] {
  const holder = room === 'plenary' && state.floor.policy === 'chaired' ? state.floor.holder : null;
  return [...new Set([speakerOf(state, room), holder])].flatMap((participantId) => {
    const check = participantId === null ? undefined : state.checks.get(participantId);
    return check?.sound === undefined ? [] : [soundOf(check)];
  });
}

const soundOf = once(({ participantId, sound, soundAt }: DeviceCheck): RoomRecord => ({
  ...{ kind: 'check', id: participantId, sound },
  ...(soundAt === undefined ? {} : { soundAt }),
}));
