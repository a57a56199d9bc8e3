import type { TFunction } from 'i18next';
import type { ConversationWith } from '../../views/conversations.ts';

/** What a conversation is called. */
export function conversationName(t: TFunction, who: ConversationWith): string {
  switch (who.kind) {
    case 'all':
      return t('messages.all');
    case 'delegation':
      return who.shortName;
    case 'secretariat':
      return t('messages.secretariat');
    case 'participant':
      return who.name;
    case 'thread':
      return t('messages.thread', { name: who.name });
  }
}

/** Who reads what is written there. */
export function readersOf(t: TFunction, who: ConversationWith, isOrganiser: boolean): string {
  switch (who.kind) {
    case 'all':
      return t('messages.readers.all');
    case 'delegation':
      return t('messages.readers.delegation', { name: who.shortName });
    case 'secretariat':
      return t(isOrganiser ? 'messages.readers.organisers' : 'messages.readers.secretariat');
    case 'participant':
      return t('messages.readers.participant', { name: who.name });
    case 'thread':
      return t('messages.readers.thread', { name: who.name });
  }
}
