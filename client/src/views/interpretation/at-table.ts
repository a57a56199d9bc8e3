import type { ParticipantRecord } from '@entente/shared/room/records';

/** Whether somebody sits with those who speak. An interpreter works from a booth, unless heard in the room itself. */
export const isAtTable = ({ role, open }: Pick<ParticipantRecord, 'role' | 'open'>): boolean =>
  role !== 'interpreter' || open.includes('microphone');
