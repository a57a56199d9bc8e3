/**
 * The keys of the chamber, as the help sheet shows them and as they are listened to. A letter is meant by its place in the
 * alphabet that is on the keyboard; on a keyboard of another script, by the key where a Latin one has it.
 */
export const shortcutNames = ['microphone', 'talk', 'camera', 'screen', 'devices', 'help'] as const;
export type Shortcut = (typeof shortcutNames)[number];

export const shortcuts: Readonly<Record<Shortcut, string>> = {
  microphone: 'm',
  talk: ' ',
  camera: 'v',
  screen: 's',
  devices: ',',
  help: '?',
};

/** Which key was pressed, as `shortcuts` names it. */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const pressed = key.toLowerCase();
  if (/^[\u0021-\u007e ]$/.test(pressed)) return pressed;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter === undefined ? pressed : letter.toLowerCase();
}
