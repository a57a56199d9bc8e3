import { keyOf } from '../shortcuts.ts';

/** What a key of the console does. `mate`, `chief`, `technician` and `cough` while it is held. */
export const consoleKeys = {
  air: ' ',
  cough: 'c',
  handOver: 'h',
  accept: 'enter',
  decline: 'escape',
  now: 'n',
  slowDown: 's',
  sound: 'q',
  floor: 'f',
  mate: 'm',
  chief: 'k',
  technician: 't',
  first: 'a',
  second: 'b',
  louder: 'u',
  softer: 'd',
  devices: ',',
  help: '?',
} as const satisfies Record<string, string>;

export type ConsoleKey = keyof typeof consoleKeys;
export const consoleKeyNames = Object.keys(consoleKeys) as ConsoleKey[];

const byKey = new Map<string, ConsoleKey>(consoleKeyNames.map((name) => [consoleKeys[name], name]));

export type ConsolePress = { readonly is: ConsoleKey } | { readonly is: 'incoming'; readonly place: number };

/**
 * What was pressed at the console; null if nothing of it. Digits of any script count by their place, but where a keyboard has
 * the sign of another key there, as the Russian one has `?`.
 */
export function consolePress(
  event: Pick<KeyboardEvent, 'key' | 'code'> & { readonly shiftKey?: boolean },
): ConsolePress | null {
  const name = byKey.get(keyOf(event));
  if (name !== undefined) return { is: name };
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  return digit === undefined ? null : { is: 'incoming', place: Number(digit) };
}
