import {
  AgendaItemId,
  BoothId,
  DelegationId,
  DocumentId,
  Epoch,
  MeetingId,
  OrganiserId,
  ParticipantId,
  RecordingId,
  RoomId,
} from '@entente/shared/ids';
import { randomBytes } from 'node:crypto';
import type { IdSource } from './domain/meeting.ts';

/** 128 bits of chance, URL-safe, 22 characters. */
const fresh = (): string => randomBytes(16).toString('base64url');

/** Where the server's ids come from. */
export const randomIds = {
  meeting: () => MeetingId.parse(fresh()),
  participant: () => ParticipantId.parse(fresh()),
  delegation: () => DelegationId.parse(fresh()),
  agendaItem: () => AgendaItemId.parse(fresh()),
  document: () => DocumentId.parse(fresh()),
  booth: () => BoothId.parse(fresh()),
  room: () => RoomId.parse(fresh()),
  recording: () => RecordingId.parse(fresh()),
  organiser: () => OrganiserId.parse(fresh()),
  epoch: () => Epoch.parse(fresh()),
  session: fresh,
  key: fresh,
  /** Under which a bug is logged, short enough to be read out on the telephone. */
  reference: () => randomBytes(4).toString('hex'),
} satisfies IdSource & Record<string, () => string>;

export type Ids = typeof randomIds;

/** An organiser's own seat in any meeting: the same id each time, so that taking it twice is one seat. */
export const ownSeatOf = (organiserId: OrganiserId): ParticipantId =>
  ParticipantId.parse(`org-${organiserId}`);

/** Whether this is somebody's own seat, which follows from an account and not from the meeting's file. */
export const isOwnSeat = (participantId: ParticipantId): boolean => participantId.startsWith('org-');
