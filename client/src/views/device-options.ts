import type { MediaDevice } from '../media/device-list.ts';

interface DeviceOption {
  readonly id: string;
  readonly label: string;
}

/** The system's own choice, for browsers that do not name it as a device of its own. */
const bySystem = 'system';

/** What a reader can choose from: a device that the browser does not name goes by its number. */
export function deviceOptions(
  devices: readonly MediaDevice[],
  words: { readonly bySystem: string; readonly numbered: (number: number) => string },
): readonly DeviceOption[] {
  if (devices.length === 0) return [{ id: bySystem, label: words.bySystem }];
  return devices.map(({ id, label }, index) => ({
    id,
    label: label === '' ? words.numbered(index + 1) : label,
  }));
}

/** Which of them is chosen: the first of `wishes` that is there. */
export function deviceChosen(
  devices: readonly MediaDevice[],
  wishes: readonly (string | undefined)[],
): string {
  return wishes.find((id) => devices.some((device) => device.id === id)) ?? devices[0]?.id ?? bySystem;
}
