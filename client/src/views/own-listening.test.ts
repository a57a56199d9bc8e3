import { expect, it } from 'vitest';
import { loudspeakerOf, ownListening } from './own-listening.ts';

it('is as usual until something is chosen', () => {
  const usual = { volume: 0.75, originalDb: -18, tone: { bass: 0, treble: 0 } };
  expect(ownListening({})).toEqual({ listening: usual, fullScale: 100 });
  expect(ownListening({ originalDb: 'off', treble: 6, fullScale: 112 })).toEqual({
    listening: { ...usual, originalDb: 'off', tone: { bass: 0, treble: 6 } },
    fullScale: 112,
  });
});

it('plays through the chosen loudspeaker while it is plugged in, and through the system’s own while it is not', () => {
  const [headset, screen] = ['headset', 'screen'].map((id) => ({ id, label: id })) as [
    { id: string; label: string },
    { id: string; label: string },
  ];
  const chosen = { loudspeakerId: 'headset' };
  expect(loudspeakerOf(chosen, [headset, screen])).toBe('headset');
  expect(loudspeakerOf(chosen, [screen])).toBe('');
  expect(loudspeakerOf({}, [screen])).toBe('');
  expect(loudspeakerOf(chosen, [])).toBe('headset');
});
