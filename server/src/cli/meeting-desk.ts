import { MeetingCreated, MeetingList, type MeetingSummary } from '@entente/shared/api';
import { ApiError, type Refusal } from '@entente/shared/errors';
import type { MeetingId } from '@entente/shared/ids';
import type { MeetingFile } from '@entente/shared/meeting-file';
import { SealedRecord } from '@entente/shared/meeting-record';
import { err, ok, type Result } from '@entente/shared/result';
import type { z } from 'zod';
import { systemClock } from '../clock.ts';
import { openStore } from '../compose-store.ts';
import type { Config } from '../config.ts';
import { linkIssuer } from '../http/auth/invitations.ts';
import { readOperatorFile, type OperatorFile } from '../http/auth/operator-key.ts';
import { openSessions } from '../http/auth/sessions.ts';
import { createMeeting } from '../http/create-meeting.ts';
import { summaryOfRow } from '../http/meeting-summary.ts';
import { randomIds } from '../ids.ts';
import { openLog } from '../log.ts';
import { publicAddress } from '../public-address.ts';
import { openArchive, type Drawn } from '../record/archive.ts';
import { createRooms } from '../rooms/rooms.ts';

/** Where meetings are made and listed from the command line. */
export interface MeetingDesk {
  create(file: MeetingFile): Promise<Result<MeetingCreated, Refusal>>;
  list(): Promise<Result<readonly MeetingSummary[], Refusal>>;
  /** The record as it was drawn up then; null if there is none. */
  record(meetingId: MeetingId, drawn: Required<Drawn>): Promise<SealedRecord | null>;
  close(): Promise<void>;
}

/** The desk of the server that runs on this data folder; where none runs, the store itself. Throws what `openStore` throws. */
export async function openMeetingDesk(config: Config): Promise<MeetingDesk> {
  const operator = await readOperatorFile(config.dataFolder);
  return operator !== null && (await answers(operator)) ? overHttp(operator) : onStore(config);
}

/** A server that was killed leaves its file behind; one that answers has not been. */
async function answers({ url }: OperatorFile): Promise<boolean> {
  try {
    await fetch(new URL('/api/health', url), { signal: AbortSignal.timeout(3000) });
    return true;
  } catch {
    return false;
  }
}

function overHttp({ url, token }: OperatorFile): MeetingDesk {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const call = async <S extends z.ZodType>(
    answer: S,
    request: RequestInit,
  ): Promise<Result<z.infer<S>, Refusal>> => {
    const response = await fetch(new URL('/api/meetings', url), { headers, ...request });
    const body: unknown = await response.json();
    return response.ok ? ok(answer.parse(body)) : err(ApiError.parse(body).error);
  };
  return {
    create: (file) => call(MeetingCreated, { method: 'POST', body: JSON.stringify(file) }),
    async list() {
      const listed = await call(MeetingList, { method: 'GET' });
      return listed.ok ? ok(listed.value.meetings) : listed;
    },
    async record(meetingId, { entries, asOf }) {
      const place = `/api/meetings/${meetingId}/record?entries=${String(entries)}&asOf=${String(asOf)}`;
      const response = await fetch(new URL(place, url), { headers });
      return response.ok ? SealedRecord.parse(await response.json()) : null;
    },
    close: async () => undefined,
  };
}

async function onStore(config: Config): Promise<MeetingDesk> {
  const store = await openStore(config);
  const [clock, ids] = [systemClock, randomIds];
  const logger = openLog({ ...config.log, level: 'error' });
  const rooms = createRooms({ log: store.log, meetings: store.meetings, clock, logger, newEpoch: ids.epoch });
  const sessions = openSessions(store.sessions, { clock, newId: ids.session, cut: () => undefined });
  const { url } = publicAddress(config, config.port);
  const issue = linkIssuer({ rows: store.invitations, sessions, clock, publicUrl: () => url });
  return {
    create: async (file) =>
      ok(await createMeeting(file, { rooms, issue, letters: store.letters, ids, createdBy: null })),
    list: async () => ok((await store.meetings.list(500)).map((row) => summaryOfRow(row, undefined))),
    record: (meetingId, drawn) => openArchive({ log: store.log, clock }).record(meetingId, drawn),
    async close() {
      await rooms.close();
      await store.close();
    },
  };
}
