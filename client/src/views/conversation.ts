import type { BoothId, ParticipantId } from '@entente/shared/ids';
import type { LanguageTag } from '@entente/shared/languages';
import type { Addressee } from '@entente/shared/protocol/commands/messages';
import type { MessageRecord } from '@entente/shared/room/messages';

/** Names a conversation as its reader has it, the same for as long as the meeting lasts. */
export type ConversationKey =
  | 'all'
  | 'delegation'
  | 'secretariat'
  | `participant:${ParticipantId}`
  | `secretariat:${ParticipantId}`
  | `booth:${BoothId}`
  | `chief:${BoothId}`;

/**
 * Whom a conversation is with. `thread`: what an organiser sees of the secretariat with one person; `booth`: those of the
 * reader's own, `chief`: the chief interpreter, `booth-thread`: what a chief sees of it, with the booth of this language.
 */
export type ConversationWith =
  | { readonly kind: 'all' }
  | { readonly kind: 'delegation'; readonly shortName: string }
  | { readonly kind: 'secretariat' | 'booth' | 'chief' }
  | { readonly kind: 'booth-thread'; readonly language: LanguageTag }
  | {
      readonly kind: 'participant' | 'thread';
      readonly name: string;
      readonly delegation: string | undefined;
    };

export interface Conversation {
  readonly key: ConversationKey;
  readonly with: ConversationWith;
  readonly to: Addressee;
  /** `gone`: the other is not inside. `listens`: the reader's role writes to the secretariat. */
  readonly writable: 'yes' | 'gone' | 'listens';
  readonly messages: readonly MessageRecord[];
  /** How many of others came after what was read last. */
  readonly unread: number;
}
