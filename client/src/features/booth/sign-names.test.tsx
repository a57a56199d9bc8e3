import { locales } from '@entente/shared/languages';
import { cleanup } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { BoothHead } from './booth-head.tsx';
import { OutgoingCard } from './outgoing-card.tsx';

it('a booth of a sign language is called by its name, never by its tag', async () => {
  for (const locale of locales) {
    const { container } = await show(
      <>
        <BoothHead {...{ language: 'ils', second: null, from: ['en', 'nzs'], outgoing: 'ils', level: 'A' }} />
        <OutgoingCard
          ways={[{ language: 'ils', isChosen: true, barred: null, key: 'A' }]}
          {...{ listeners: 1, refused: null, onChoose: vi.fn() }}
        />
      </>,
      locale,
    );
    expect(container.textContent).not.toMatch(/\bils\b|\bnzs\b/i);
    cleanup();
  }
});

it('a language of which nothing is known is its tag, in capitals', async () => {
  const { container } = await show(
    <BoothHead {...{ language: 'xyz', second: null, from: [], outgoing: 'xyz', level: null }} />,
  );
  expect(container.textContent).toBe('Booth · XYZ');
});
