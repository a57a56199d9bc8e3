import { describe, expect, it } from 'vitest';
import { backgroundGain, isSameChoice, mixFor, usualListening, usualVolume, type Listening } from './mix.ts';

const decibels = (gain: number): number => 20 * Math.log10(gain);
const french = { language: 'fr' } as const;
const mix = (change: Partial<Listening>) => mixFor({ ...usualListening, ...change });

describe('the rule of listening', () => {
  it('plays the floor as it comes, and no channel, to who listens to the floor', () => {
    for (const carries of ['floor', 'booth'] as const)
      expect(mix({ choice: 'floor', carries })).toMatchObject({
        gains: { floor: 1, channel: 0, line: 1 },
        language: null,
      });
  });

  it('plays a booth with the original low underneath, 18 dB unless told', () => {
    const { gains, language } = mix({ choice: french, carries: 'booth' });
    expect(gains.channel).toBe(1);
    expect(decibels(gains.floor)).toBeCloseTo(-18);
    expect(language).toBe('fr');
  });

  it('plays the floor itself where the channel carries it: never both', () => {
    expect(mix({ choice: french, carries: 'floor' })).toMatchObject({
      gains: { floor: 1, channel: 0 },
      language: null,
    });
  });

  it.each([
    [-30, -30],
    [0, 0],
    [-60, -40],
    [6, 0],
  ])('sets the original at %d dB to %d', (originalDb, found) => {
    expect(decibels(mix({ choice: french, carries: 'booth', originalDb }).gains.floor)).toBeCloseTo(found);
  });

  it('leaves the original out where the reader wants none, but not where nobody interprets', () => {
    expect(mix({ choice: french, carries: 'booth', originalDb: 'off' }).gains.floor).toBe(0);
    expect(mix({ choice: french, carries: 'floor', originalDb: 'off' }).gains.floor).toBe(1);
  });

  it('keeps the plenary in the back of a caucus low, whatever is chosen', () => {
    for (const choice of ['floor', french] as const)
      for (const carries of ['floor', 'booth'] as const)
        expect(mix({ choice, carries }).gains.background).toBe(backgroundGain);
  });

  it('turns volume and tone within bounds', () => {
    expect(mix({}).volume).toBe(1);
    expect(mix({ volume: 0 }).volume).toBe(0);
    expect(decibels(mix({ volume: usualVolume / 2 }).volume)).toBeCloseTo(-12, 1);
    expect(decibels(mix({ volume: 9 }).volume)).toBeCloseTo(5, 0);
    expect(mix({ tone: { bass: -40, treble: 40 } })).toMatchObject({ bass: -12, treble: 12 });
  });
});

it('knows the same choice again', () => {
  expect(isSameChoice('floor', 'floor')).toBe(true);
  expect(isSameChoice(french, { language: 'fr' })).toBe(true);
  expect(isSameChoice(french, { language: 'es' })).toBe(false);
  expect(isSameChoice(french, 'floor')).toBe(false);
});
