import type { Kysely } from 'kysely';

/**
 * The tables as both databases hold them. Instants are ms since the epoch in a 64-bit integer, JSON is text (so that a key
 * order, a NUL and a lone surrogate come back as they went in), and there are no booleans.
 */
export interface Tables {
  log_entries: {
    meeting_id: string;
    seq: number;
    at: number;
    actor: string;
    command_id: string | null;
    output: string;
    events: string;
  };
  meetings: {
    id: string;
    kind: string;
    title: string;
    start: string;
    time_zone: string;
    starts_at: number;
    people: number;
    created_at: number;
    created_by: string | null;
    ended_at: number | null;
    cancelled_at: number | null;
  };
  organisers: {
    id: string;
    email: string;
    name: string;
    password_hash: string;
    created_at: number;
    /** 1 for the organiser of the first run; unique, so that there can be one only. */
    founder: number | null;
  };
  sessions: {
    id: string;
    secret_hash: string;
    kind: 'organiser' | 'participant';
    organiser_id: string | null;
    meeting_id: string | null;
    participant_id: string | null;
    created_at: number;
    expires_at: number;
  };
  invitations: {
    meeting_id: string;
    participant_id: string;
    token_hash: string;
    state: 'unused' | 'bound' | 'withdrawn';
    session_id: string | null;
    issued_at: number;
    bound_at: number | null;
  };
  letters: {
    meeting_id: string;
    participant_id: string;
    email: string | null;
    outcome: 'sent' | 'failed' | null;
    fault: string | null;
    sent_at: number | null;
    link_issued_at: number | null;
  };
  documents: {
    meeting_id: string;
    document_id: string;
    parts: number;
    /** 0 while it comes or goes. */
    settled: number;
  };
  document_parts: { meeting_id: string; document_id: string; part: number; bytes: Uint8Array };
  signing_keys: { id: string; secret: string; created_at: number };
}

export type Database = Kysely<Tables>;
