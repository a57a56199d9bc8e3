import type { TFunction } from 'i18next';
import type { ConversationWith } from '../../views/conversation.ts';

/** What a conversation is called. */
export function conversationName(
  t: TFunction,
  languageName: (tag: string) => string,
  who: ConversationWith,
): string {
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
    case 'booth':
      return t('messages.booth');
    case 'chief':
      return t('messages.chief');
    case 'booth-thread':
      return t('messages.boothThread', { language: languageName(who.language) });
  }
}

/** Who reads what is written there. */
export function readersOf(
  t: TFunction,
  languageName: (tag: string) => string,
  { with: who, isOrganiser }: { readonly with: ConversationWith; readonly isOrganiser: boolean },
): string {
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
    case 'booth':
      return t('messages.readers.booth');
    case 'chief':
      return t('messages.readers.chief');
    case 'booth-thread':
      return t('messages.readers.boothThread', { language: languageName(who.language) });
  }
}
