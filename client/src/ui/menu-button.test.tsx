import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Ellipsis } from 'lucide-react';
import { expect, it, vi } from 'vitest';
import { MenuButton } from './menu-button.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

const choices = [
  { id: 'renew', label: 'New link' },
  { id: 'withdraw', label: 'Withdraw link' },
] as const;

it('opens by keyboard, does what is chosen, and gives the focus back', async () => {
  const onChoose = vi.fn();
  render(<MenuButton label="More" icon={Ellipsis} choices={choices} onChoose={onChoose} />);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
    'New link',
    'Withdraw link',
  ]);
  await expectAccessible(screen.getByRole('menu', { name: 'More' }));
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('withdraw');
  await vi.waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More' }));
  }, 20_000);
});

it('does nothing when it is closed by Escape', async () => {
  const onChoose = vi.fn();
  render(<MenuButton label="More" icon={Ellipsis} choices={choices} onChoose={onChoose} />);
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(onChoose).not.toHaveBeenCalled();
});
