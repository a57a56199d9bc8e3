import type { QualityRemedy, StageLimit } from '@entente/shared/quality';
import type { PictureShare } from '../shown-sizes.ts';
import type { Yield } from './saving.ts';

/**
 * How much of the pictures there may be. `small` is the smallest layer of each, `speaker` that of who speaks alone (with a
 * shared screen), `none` nothing. One's own: as it is, at a low bitrate, closed.
 */
export interface PictureBudget {
  readonly others: (typeof othersOrder)[number];
  readonly own: (typeof ownOrder)[number];
}

const othersOrder = ['full', 'small', 'speaker', 'none'] as const;
const ownOrder = ['full', 'low', 'closed'] as const;

/** What a person chose on this machine: `auto` lets pictures yield when the line is strained, `off` never does. */
export type SaveData = 'auto' | 'on' | 'off' | 'audio-only';

const everything: PictureBudget = { others: 'full', own: 'full' };
const nothing: PictureBudget = { others: 'none', own: 'closed' };

/** By the reader's own choice, and in `auto` by what has yielded. */
export function budgetOfChoice(choice: SaveData, yielded: readonly Yield[]): PictureBudget {
  switch (choice) {
    case 'audio-only':
      return nothing;
    case 'off':
      return everything;
    case 'on':
      // Chosen once, it still yields further where even that is too much.
      return strictest({ others: 'speaker', own: 'low' }, budgetOfYields(yielded));
    case 'auto':
      return budgetOfYields(yielded);
  }
}

function budgetOfYields(yielded: readonly Yield[]): PictureBudget {
  const has = (each: Yield): boolean => yielded.includes(each);
  return {
    others: has('all-paused') ? 'none' : has('others-paused') ? 'speaker' : 'full',
    own: has('camera-closed') ? 'closed' : has('camera-low') ? 'low' : 'full',
  };
}

/** [QUA-1] By the limit that was set for everybody or for the reader. */
export function budgetOfLimit(limit: StageLimit): PictureBudget {
  switch (limit) {
    case 'full':
      return everything;
    case 'reduced':
      return { others: 'small', own: 'low' };
    case 'audio-only':
      return nothing;
  }
}

export function strictest(a: PictureBudget, b: PictureBudget): PictureBudget {
  return {
    others: othersOrder[Math.max(othersOrder.indexOf(a.others), othersOrder.indexOf(b.others))] ?? 'none',
    own: ownOrder[Math.max(ownOrder.indexOf(a.own), ownOrder.indexOf(b.own))] ?? 'closed',
  };
}

export function shareOf(
  { others }: PictureBudget,
  picture: { readonly source: 'camera' | 'screen'; readonly isSpeaker: boolean },
): PictureShare {
  switch (others) {
    case 'full':
      return 'full';
    case 'small':
      return picture.source === 'screen' ? 'full' : 'small';
    case 'speaker':
      if (picture.source === 'screen') return 'full';
      return picture.isSpeaker ? 'small' : 'none';
    case 'none':
      return 'none';
  }
}

/** What of it is in force now, told truthfully: one's own camera is only lowered where there is one. */
export function remediesOf(
  { others, own }: PictureBudget,
  now: { readonly ownIsOpen: boolean; readonly closedOwn: boolean; readonly encoderLowered: boolean },
): QualityRemedy[] {
  const remedies: QualityRemedy[] = [];
  if (others === 'small') remedies.push('others-small');
  if (others === 'speaker') remedies.push('others-paused');
  if (others === 'none') remedies.push('all-paused');
  if (own === 'low' && now.ownIsOpen) remedies.push('camera-low');
  if (own === 'closed' && now.closedOwn) remedies.push('camera-closed');
  if (own === 'full' && now.encoderLowered) remedies.push('encoder-lowered');
  return remedies;
}
