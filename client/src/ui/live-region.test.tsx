import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createAnnouncer } from './announcer.ts';
import { LiveRegion } from './live-region.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

const regions = () => screen.getAllByRole('log');

it('says politely or at once, and the same words twice', async () => {
  const announcer = createAnnouncer();
  const { container } = render(<LiveRegion announcer={announcer} />);
  act(() => {
    announcer.announce('Ana has joined.');
    announcer.announce('Ana has joined.');
    announcer.announce('Your microphone is closed.', 'at-once');
  });
  expect(regions().map((region) => region.getAttribute('aria-live'))).toEqual(['polite', 'assertive']);
  expect(screen.getAllByText('Ana has joined.')).toHaveLength(2);
  expect(regions()[1]?.textContent).toBe('Your microphone is closed.');
  await expectAccessible(container);
});

it('does not grow for as long as a meeting lasts', () => {
  const announcer = createAnnouncer();
  render(<LiveRegion announcer={announcer} />);
  act(() => {
    for (let each = 0; each < 50; each += 1) announcer.announce(`Nr ${each}`);
  });
  expect(regions()[0]?.childElementCount).toBe(5);
  expect(screen.getByText('Nr 49')).toBeTruthy();
});
