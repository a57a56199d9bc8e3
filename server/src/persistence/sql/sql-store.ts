import { sql } from 'kysely';
import type { Store } from '../store.ts';
import { sqlDocuments } from './documents.ts';
import { sqlInvitations } from './invitations.ts';
import { sqlKeys } from './keys.ts';
import { sqlLetters } from './letters.ts';
import { sqlLog } from './log.ts';
import { sqlMeetings } from './meetings.ts';
import { sqlOrganisers } from './organisers.ts';
import { sqlSessions } from './sessions.ts';
import type { Database } from './tables.ts';

/** What a database gives to be a store. */
export interface SqlDatabase {
  readonly db: Database;
  /** Whether the database refused because a row of that key is there already. */
  readonly isTaken: (error: unknown) => boolean;
  /** Called once, after the last query. */
  readonly release: () => void;
}

/** All repositories on one database that is migrated. Closing twice is harmless. */
export function sqlStore({ db, isTaken, release }: SqlDatabase): Store {
  const log = sqlLog(db, isTaken);
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await log.close();
    try {
      await db.destroy();
    } finally {
      release();
    }
  };
  return {
    log,
    meetings: sqlMeetings(db),
    organisers: sqlOrganisers(db),
    sessions: sqlSessions(db),
    invitations: sqlInvitations(db),
    letters: sqlLetters(db),
    documents: sqlDocuments(db),
    keys: sqlKeys(db),
    healthy: async () => {
      try {
        await sql`select 1`.execute(db);
        return true;
      } catch {
        return false;
      }
    },
    close: () => (closing ??= close()),
  };
}
