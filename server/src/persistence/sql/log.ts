import { CommandId, OrganiserId, ParticipantId, type MeetingId } from '@entente/shared/ids';
import { z } from 'zod';
import { DomainEvent } from '../../domain/events.ts';
import { LogConflict, type EventLog, type LogEntry } from '../event-log.ts';
import { GroupCommit, type Outcome } from './group-commit.ts';
import type { Database, Tables } from './tables.ts';

interface Append {
  readonly meetingId: MeetingId;
  readonly entries: readonly LogEntry[];
}

type Row = Tables['log_entries'];

/** Rows in one statement; a row has seven values, and SQLite takes 32,766. */
const rowsAtOnce = 500;

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
});

const Entry = z.object({
  seq: z.int().min(1),
  at: z.number(),
  actor: json.pipe(
    z.discriminatedUnion('by', [
      z.object({ by: z.literal('participant'), participantId: ParticipantId }),
      z.object({ by: z.literal('organiser'), organiserId: OrganiserId }),
      z.object({ by: z.literal('server') }),
    ]),
  ),
  commandId: CommandId.nullable(),
  output: json,
  events: json.pipe(z.array(DomainEvent)),
});

/** The log in a table. `isTaken` tells whether the database refused because a row of that key is there already. */
export function sqlLog(
  db: Database,
  isTaken: (error: unknown) => boolean,
): EventLog & { close(): Promise<void> } {
  const writeOne = async (append: Append): Promise<Outcome> => {
    try {
      return (await write(db, [append]))[0] ?? null;
    } catch (error) {
      if (isTaken(error)) return conflict(append);
      return error instanceof Error ? error : new Error('not written', { cause: error });
    }
  };
  const commits = new GroupCommit<Append>(async (appends) => {
    try {
      return await write(db, appends);
    } catch (error) {
      if (!isTaken(error)) throw error;
      const outcomes: Outcome[] = [];
      for (const append of appends) outcomes.push(await writeOne(append));
      return outcomes;
    }
  });
  return {
    append: async (meetingId, entries) => {
      if (entries.length > 0) await commits.add({ meetingId, entries });
    },
    read: async (meetingId, after = 0) => {
      const rows = await db
        .selectFrom('log_entries')
        .select(['seq', 'at', 'actor', 'command_id as commandId', 'output', 'events'])
        .where('meeting_id', '=', meetingId)
        .where('seq', '>', after)
        .orderBy('seq')
        .execute();
      return rows.map((row) => {
        const parsed = Entry.safeParse(row);
        if (parsed.success) return parsed.data;
        const message = `entry ${row.seq} of meeting ${meetingId} cannot be read: was it written by a newer version?`;
        throw new Error(message, { cause: parsed.error });
      });
    },
    close: () => commits.close(),
  };
}

/** All of a batch in one transaction. An append that does not follow on its meeting's last entry is left out of it. */
async function write(db: Database, appends: readonly Append[]): Promise<readonly Outcome[]> {
  return db.transaction().execute(async (transaction) => {
    const last = await lastSeqs(transaction, [...new Set(appends.map(({ meetingId }) => meetingId))]);
    const rows: Row[] = [];
    const outcomes = appends.map((append): Outcome => {
      const seq = last.get(append.meetingId) ?? 0;
      if (!append.entries.every((entry, index) => entry.seq === seq + index + 1)) return conflict(append);
      last.set(append.meetingId, seq + append.entries.length);
      for (const entry of append.entries) rows.push(toRow(append.meetingId, entry));
      return null;
    });
    for (let start = 0; start < rows.length; start += rowsAtOnce)
      await transaction
        .insertInto('log_entries')
        .values(rows.slice(start, start + rowsAtOnce))
        .execute();
    return outcomes;
  });
}

async function lastSeqs(db: Database, meetingIds: readonly MeetingId[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('log_entries')
    .select(({ fn }) => ['meeting_id', fn.max('seq').as('seq')])
    .where('meeting_id', 'in', meetingIds)
    .groupBy('meeting_id')
    .execute();
  return new Map(rows.map((row) => [row.meeting_id, row.seq]));
}

function toRow(meetingId: MeetingId, { seq, at, actor, commandId, output, events }: LogEntry): Row {
  return {
    meeting_id: meetingId,
    ...{ seq, at, command_id: commandId },
    actor: JSON.stringify(actor),
    output: JSON.stringify(output ?? null),
    events: JSON.stringify(events),
  };
}

const conflict = ({ meetingId, entries }: Append): LogConflict =>
  new LogConflict(`entry ${entries[0]?.seq ?? 0} of meeting ${meetingId} does not follow on its last one`);
