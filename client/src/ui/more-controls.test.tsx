import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Bell } from 'lucide-react';
import { Button } from './button.tsx';
import { MoreControls } from './more-controls.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';
import { onScreen } from './testing/on-screen.ts';

afterEach(() => vi.unstubAllGlobals());

const controls = (
  <main>
    <MoreControls label="More">
      <Button label="Ring" icon={Bell} hideLabel />
    </MoreControls>
  </main>
);

it('stands in the row where there is room', () => {
  onScreen(false);
  render(controls);
  expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Ring' }).textContent).toBe('');
});

it('waits behind a button on a narrow screen, and then shows its names', async () => {
  onScreen(true);
  const { container } = render(controls);
  const more = screen.getByRole('button', { name: 'More', expanded: false });
  expect(screen.queryByRole('button', { name: 'Ring' })).toBeNull();
  await userEvent.click(more);
  expect(screen.getByRole('button', { name: 'More', expanded: true })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ring' }).textContent).toBe('Ring');
  await expectAccessible(container);
});
