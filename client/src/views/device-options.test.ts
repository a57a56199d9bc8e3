import { expect, it } from 'vitest';
import { deviceChosen, deviceOptions } from './device-options.ts';

const words = { bySystem: 'As the system says', numbered: (number: number) => `Microphone ${number}` };
const devices = [
  { id: 'a', label: 'Headset' },
  { id: 'b', label: '' },
];

it('names each device, by its number where the browser does not name it', () => {
  expect(deviceOptions(devices, words).map(({ label }) => label)).toEqual(['Headset', 'Microphone 2']);
});

it('leaves it to the system where no device is known', () => {
  expect(deviceOptions([], words)).toEqual([{ id: 'system', label: 'As the system says' }]);
  expect(deviceChosen([], ['a'])).toBe('system');
});

it('takes the first wish that is there, and the first device where none is', () => {
  expect(deviceChosen(devices, ['gone', undefined, 'b'])).toBe('b');
  expect(deviceChosen(devices, ['gone'])).toBe('a');
});
