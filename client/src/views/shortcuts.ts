/**
 * The keys of the chamber, as the help sheet shows them and as they are listened to. A letter is meant by its place in the
 * alphabet that is on the keyboard; on a keyboard of another script, by the key where a Latin one has it. A digit chooses
 * a channel.
 */
export const shortcutNames = [
  'microphone',
  'talk',
  'camera',
  'screen',
  'channel',
  'devices',
  'help',
] as const;
export type Shortcut = (typeof shortcutNames)[number];

export const shortcuts: Readonly<Record<Shortcut, string>> = {
  microphone: 'm',
  talk: ' ',
  camera: 'v',
  screen: 's',
  channel: '0–9',
  devices: ',',
  help: '?',
};

/** What a key, as `keyOf` names it, is a shortcut for; undefined if for nothing. */
export const shortcutOf = (key: string): Shortcut | undefined =>
  /^[0-9]$/.test(key) ? 'channel' : shortcutNames.find((name) => shortcuts[name] === key);

/** Which key was pressed, as `shortcuts` names it. A digit is meant by its place, which some keyboards give to signs. */
export function keyOf({
  key,
  code,
  shiftKey = false,
}: Pick<KeyboardEvent, 'key' | 'code'> & { readonly shiftKey?: boolean }): string {
  const pressed = key.toLowerCase();
  const digit = /^Digit([0-9])$/.exec(code)?.[1];
  if (digit !== undefined && !shiftKey) return digit;
  if (/^[\u0021-\u007e ]$/.test(pressed)) return pressed;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter === undefined ? pressed : letter.toLowerCase();
}
