import type { RoomId } from '@entente/shared/ids';
import type { Channel } from '@entente/shared/languages';
import type { SourceKind } from '@entente/shared/room/records';

export interface SeatEvents {
  /** A device ended by itself. */
  'device-lost': { readonly kind: SourceKind };
  /** Somebody who may do so closed it: the chair, or the rules of the floor. */
  'closed-by-other': { readonly kind: SourceKind };
  /** Into another room, by whatever cause; null is the plenary. Everything of one's own is closed. */
  moved: { readonly to: RoomId | null };
  /** What was chosen to listen to cannot be had. */
  'channel-refused': { readonly channel: Channel };
  /** One's own request for a word, by oneself. */
  'word-taken-back': Record<string, never>;
}
