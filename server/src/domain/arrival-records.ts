import type { RoomRecord } from '@entente/shared/room/records';
import { once } from './once.ts';
import type { Correction, DeviceCheck, MeetingState } from './state.ts';

/** What those who admit see of who arrives: corrections that wait for an answer, and device checks. */
export function arrivalRecords({ corrections, checks }: MeetingState): readonly RoomRecord[] {
  return [
    ...[...corrections.values()].flatMap((correction) => correctionRecord(correction) ?? []),
    ...[...checks.values()].map(checkRecord),
  ];
}

const correctionRecord = once(({ participantId, at, name, title }: Correction): RoomRecord | null =>
  at === 'asked' ? { kind: 'correction', id: participantId, name, title } : null,
);

const checkRecord = once(({ participantId, sound, soundAt, connection }: DeviceCheck): RoomRecord => ({
  ...{ kind: 'check', id: participantId, sound, connection },
  ...(soundAt === undefined ? {} : { soundAt }),
}));
