import { stageLimits } from '@entente/shared/quality';
import { describe, expect, it } from 'vitest';
import {
  budgetOfChoice,
  budgetOfLimit,
  remediesOf,
  shareOf,
  strictest,
  type SaveData,
} from './picture-budget.ts';
import { yields } from './saving.ts';

const camera = { source: 'camera', isSpeaker: false } as const;
const speaker = { source: 'camera', isSpeaker: true } as const;
const screen = { source: 'screen', isSpeaker: false } as const;
const shares = (choice: SaveData, yielded: Parameters<typeof budgetOfChoice>[1] = []) => {
  const budget = budgetOfChoice(choice, yielded);
  return [...[camera, speaker, screen].map((picture) => shareOf(budget, picture)), budget.own];
};

describe('the reader’s choice', () => {
  it.each<[SaveData, string[]]>([
    ['auto', ['full', 'full', 'full', 'full']],
    ['off', ['full', 'full', 'full', 'full']],
    ['on', ['none', 'small', 'full', 'low']],
    ['audio-only', ['none', 'none', 'none', 'closed']],
  ])('%s gives other cameras, the speaker’s, a screen and the own camera %j', (choice, expected) => {
    expect(shares(choice)).toEqual(expected);
  });

  it('lets what has yielded stay away, unless it is “off”', () => {
    expect(shares('auto', ['others-paused'])).toEqual(['none', 'small', 'full', 'full']);
    expect(shares('auto', yields)).toEqual(['none', 'none', 'none', 'closed']);
    expect(shares('on', ['all-paused'])).toEqual(['none', 'none', 'none', 'low']);
    expect(shares('off', yields)).toEqual(['full', 'full', 'full', 'full']);
  });
});

describe('[QUA-1] a limit', () => {
  it('makes every camera small but leaves a shared page legible, or stops all pictures', () => {
    expect([camera, speaker, screen].map((one) => shareOf(budgetOfLimit('reduced'), one))).toEqual([
      ...['small', 'small', 'full'],
    ]);
    expect(budgetOfLimit('audio-only')).toEqual({ others: 'none', own: 'closed' });
  });

  it('and a choice: the stricter holds, whichever it is', () => {
    for (const limit of stageLimits)
      expect(strictest(budgetOfLimit(limit), budgetOfChoice('audio-only', []))).toEqual({
        ...{ others: 'none', own: 'closed' },
      });
    expect(strictest(budgetOfLimit('reduced'), budgetOfChoice('on', []))).toEqual({
      ...{ others: 'speaker', own: 'low' },
    });
  });
});

describe('what was done', () => {
  const nothing = { ownIsOpen: true, closedOwn: false, encoderLowered: false };
  it('is told only where it was done', () => {
    const low = budgetOfChoice('on', []);
    expect(remediesOf(low, nothing)).toEqual(['others-paused', 'camera-low']);
    expect(remediesOf(low, { ...nothing, ownIsOpen: false })).toEqual(['others-paused']);
    const none = budgetOfChoice('audio-only', []);
    expect(remediesOf(none, { ...nothing, ownIsOpen: false })).toEqual(['all-paused']);
    expect(remediesOf(none, { ...nothing, closedOwn: true })).toEqual(['all-paused', 'camera-closed']);
    expect(remediesOf(budgetOfChoice('auto', []), { ...nothing, encoderLowered: true })).toEqual([
      ...['encoder-lowered'],
    ]);
  });
});
