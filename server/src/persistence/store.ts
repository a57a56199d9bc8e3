import type { EventLog } from './event-log.ts';
import type {
  DocumentRepository,
  InvitationRepository,
  KeyRepository,
  LetterRepository,
  MeetingRepository,
  OrganiserRepository,
  SessionRepository,
} from './repositories.ts';

/** All that is kept, behind ports. One process owns it until `close`. */
export interface Store {
  readonly log: EventLog;
  readonly meetings: MeetingRepository;
  readonly organisers: OrganiserRepository;
  readonly sessions: SessionRepository;
  readonly invitations: InvitationRepository;
  readonly letters: LetterRepository;
  readonly documents: DocumentRepository;
  readonly keys: KeyRepository;
  /** True if the database answers now; for the health check. */
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}
