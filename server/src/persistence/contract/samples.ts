import { CommandId, MeetingId, OrganiserId, ParticipantId } from '@entente/shared/ids';
import type { LogEntry } from '../event-log.ts';
import type { InvitationRow, MeetingRow, OrganiserRow, SessionRow } from '../repositories.ts';

/** An instant past 2^31, as every one of today is. */
export const noon = Date.UTC(2026, 11, 1, 12);

export const talks = MeetingId.parse('talks');
export const session = MeetingId.parse('session');
export const amara = ParticipantId.parse('amara');
export const linh = ParticipantId.parse('linh');
export const secretary = OrganiserId.parse('secretary');

/** One entry of a log: somebody came in. */
export const entry = (seq: number, change: Partial<LogEntry> = {}): LogEntry => ({
  seq,
  at: noon + seq,
  actor: { by: 'participant', participantId: amara },
  commandId: CommandId.parse(`command-${seq}`),
  output: { standing: 'inside' },
  events: [{ type: 'participant-entered', participantId: amara }],
  ...change,
});

export const meeting = (change: Partial<MeetingRow> = {}): MeetingRow => ({
  id: talks,
  kind: 'bilateral',
  title: 'Đối thoại · حوار · 对话',
  start: '2026-12-01T15:00',
  timeZone: 'Asia/Ho_Chi_Minh',
  startsAt: noon,
  people: 4,
  createdAt: noon - 1_000,
  createdBy: secretary,
  endedAt: null,
  cancelledAt: null,
  ...change,
});

export const organiser = (change: Partial<OrganiserRow> = {}): OrganiserRow => ({
  id: secretary,
  email: 'secretary@example.org',
  name: "Ana O'Neill",
  passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
  createdAt: noon,
  ...change,
});

export const sessionRow = (change: Partial<SessionRow> = {}): SessionRow => ({
  id: 's1',
  secretHash: 'a'.repeat(64),
  subject: { kind: 'organiser', organiserId: secretary },
  createdAt: noon,
  expiresAt: noon + 60_000,
  ...change,
});

export const invitation = (change: Partial<InvitationRow> = {}): InvitationRow => ({
  meetingId: talks,
  participantId: amara,
  tokenHash: 'b'.repeat(64),
  state: 'unused',
  sessionId: null,
  issuedAt: noon,
  boundAt: null,
  ...change,
});
