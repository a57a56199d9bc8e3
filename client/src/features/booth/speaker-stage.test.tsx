import { locales } from '@entente/shared/languages';
import { cleanup, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { delegation, person } from '../../views/testing/room.ts';
import { SpeakerStage, type SpeakerStageProps } from './speaker-stage.tsx';

const stage = (change: Partial<SpeakerStageProps> = {}) => (
  <SpeakerStage
    speaker={{
      ...{ person: person('Linh', 'vn'), delegation: delegation('vn', 1), language: 'vi' },
      ...{ isSpeaking: true, sound: null, soundAt: null },
    }}
    {...{ stream: null, videoRef: vi.fn(), itemTime: null, now: 0, floor: null }}
    {...{ languages: ['vi', 'fr'], onLanguage: vi.fn() }}
    {...change}
  />
);

it.each([
  [{ is: 'left', minutes: 12 }, 'speaking Vietnamese · 12 min left of the item'],
  [{ is: 'over', minutes: 3 }, 'speaking Vietnamese · item 3 min over'],
  [{ is: 'spent' }, 'speaking Vietnamese · the item’s time is up'],
  [null, 'speaking Vietnamese'],
] as const)('says on the plate of who speaks how the time of the item stands: %o', async (itemTime, note) => {
  const { container } = await show(stage({ itemTime }));
  expect(screen.getByText(note)).toBeTruthy();
  await expectAccessible(container);
});

it('says it in every language', async () => {
  for (const locale of locales)
    for (const is of ['left', 'over'] as const) {
      const { container } = await show(stage({ itemTime: { is, minutes: 3 } }), locale);
      expect(container.textContent).not.toMatch(/booth\.|\{/);
      if (locale !== 'en') expect(container.textContent).not.toMatch(/left of the item|over$/);
      cleanup();
    }
});
