import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Menu } from './menu.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

const entries = () => {
  const [start, remove] = [vi.fn(), vi.fn()];
  const groups = [
    [{ id: 'start', label: 'Start', onSelect: start }],
    [],
    [{ id: 'remove', label: 'Remove', onSelect: remove }],
  ];
  return { start, remove, node: <Menu label="Actions for item 2" groups={groups} /> };
};

it('offers its entries behind a button, by mouse', async () => {
  const { start, remove, node } = entries();
  const { container } = render(node);
  await userEvent.click(screen.getByRole('button', { name: 'Actions for item 2' }));
  const menu = screen.getByRole('menu', { name: 'Actions for item 2' });
  expect(within(menu).getAllByRole('menuitem')).toHaveLength(2);
  await expectAccessible(menu);
  await userEvent.click(screen.getByRole('menuitem', { name: 'Start' }));
  expect(start).toHaveBeenCalledOnce();
  expect(remove).not.toHaveBeenCalled();
  expect(screen.queryByRole('menu')).toBeNull();
  await expectAccessible(container);
});

it('is worked by the keyboard, and does nothing on Escape', async () => {
  const { start, remove, node } = entries();
  render(node);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}{ArrowDown}{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  const button = screen.getByRole('button', { name: 'Actions for item 2' });
  await waitFor(() => expect(document.activeElement).toBe(button));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'Start' })));
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(remove).toHaveBeenCalledOnce();
  expect(start).not.toHaveBeenCalled();
});
