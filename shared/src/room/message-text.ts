import { z } from 'zod';

/** Characters (code points) of one message at most, and lines. */
export const longestMessage = 2000;
export const mostLines = 40;

/** What keeps a text from being a message. */
export type MessageFault = 'empty' | 'too long' | 'too many lines' | 'control characters';

/**
 * A text as it is kept: composed (NFC), with one kind of line end, at most one empty line in a row, no tabs, no blanks at
 * its ends. Characters that force a direction are left out: with them an address could be shown backwards.
 */
export function tidyMessage(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[\u202d\u202e]/g, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Code points: what a reader of any script would roughly count. */
export const lengthOf = (text: string): number => Array.from(text).length;

/** What is wrong with a tidy text; null if it is a message. Marks alone, which show nothing, are no text. */
export function messageFault(tidy: string): MessageFault | null {
  if (!tidy.isWellFormed() || /[^\P{Cc}\n]/u.test(tidy)) return 'control characters';
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(tidy)) return 'empty';
  if (lengthOf(tidy) > longestMessage) return 'too long';
  if (tidy.split('\n').length > mostLines) return 'too many lines';
  return null;
}

/** The text of a message as a client sends it: tidied, then held to the limits. */
export const MessageText = z
  // A composed text is never longer than it was; past this it is not worth composing.
  .string()
  .max(longestMessage * 4, 'is too long')
  .transform(tidyMessage)
  .superRefine((tidy, context) => {
    const fault = messageFault(tidy);
    if (fault !== null) context.addIssue({ code: 'custom', message: faultWords[fault] });
  });

const faultWords: Readonly<Record<MessageFault, string>> = {
  empty: 'is empty',
  'too long': 'is too long',
  'too many lines': 'has too many lines',
  'control characters': 'holds control characters',
};
