import { z } from 'zod';

/** Ids are made by the server's id source or parsed here, and nowhere else. 1 to 64 characters, URL-safe. */
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'not an id');

export const MeetingId = id.brand<'MeetingId'>();
export type MeetingId = z.infer<typeof MeetingId>;

export const ParticipantId = id.brand<'ParticipantId'>();
export type ParticipantId = z.infer<typeof ParticipantId>;

export const DelegationId = id.brand<'DelegationId'>();
export type DelegationId = z.infer<typeof DelegationId>;

export const AgendaItemId = id.brand<'AgendaItemId'>();
export type AgendaItemId = z.infer<typeof AgendaItemId>;

export const DocumentId = id.brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;

/** A side room. That of a caucus is the id of its delegation, in letters; a corridor's is made for it. */
export const RoomId = id.brand<'RoomId'>();
export type RoomId = z.infer<typeof RoomId>;

/** The interpreters of one language, or of two, in one meeting. */
export const BoothId = id.brand<'BoothId'>();
export type BoothId = z.infer<typeof BoothId>;

/** One recording of a meeting: from its start to its stop. */
export const RecordingId = id.brand<'RecordingId'>();
export type RecordingId = z.infer<typeof RecordingId>;

/** An organiser's account, which outlives meetings. */
export const OrganiserId = id.brand<'OrganiserId'>();
export type OrganiserId = z.infer<typeof OrganiserId>;

/** Made by a client once per intention and kept on retry, so that a repeat acts once. */
export const CommandId = id.brand<'CommandId'>();
export type CommandId = z.infer<typeof CommandId>;

/** A producer of the SFU: one microphone, camera or screen of one participant. */
export const SourceId = id.brand<'SourceId'>();
export type SourceId = z.infer<typeof SourceId>;

/** A consumer of the SFU: one source as one receiver gets it. */
export const SubscriptionId = id.brand<'SubscriptionId'>();
export type SubscriptionId = z.infer<typeof SubscriptionId>;

/** Names one life of a room in memory; sequence numbers can be resumed only within it. */
export const Epoch = id.brand<'Epoch'>();
export type Epoch = z.infer<typeof Epoch>;
