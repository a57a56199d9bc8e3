import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { expectAccessible } from './testing/expect-accessible.ts';
import { ToastRegion } from './toast-region.tsx';
import { createToasts } from './toasts.ts';

it('shows what is put into the queue from anywhere, and closes it by its button', async () => {
  const toasts = createToasts();
  const { container } = render(<ToastRegion toasts={toasts} label="Notices" closeLabel="Dismiss this" />);
  act(() => {
    toasts.show({ title: 'The link is copied.', detail: 'Send it.', tone: 'good' });
  });
  const toast = screen.getByRole('alertdialog', { name: 'The link is copied.', description: 'Send it.' });
  expect(screen.getByRole('region', { name: 'Notices' }).contains(toast)).toBe(true);
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss this' }));
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

it('acts once and goes away', async () => {
  const toasts = createToasts();
  const onPress = vi.fn();
  render(<ToastRegion toasts={toasts} label="Notices" closeLabel="Dismiss this" />);
  act(() => {
    toasts.show({ title: 'Somebody waits.', action: { label: 'Admit', onPress } }, { stays: true });
  });
  await userEvent.click(screen.getByRole('button', { name: 'Admit' }));
  expect(onPress).toHaveBeenCalledOnce();
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

it('shows three at most, the others wait', () => {
  const toasts = createToasts();
  render(<ToastRegion toasts={toasts} label="Notices" closeLabel="Dismiss this" />);
  act(() => {
    for (const title of ['1', '2', '3', '4']) toasts.show({ title });
  });
  expect(screen.getAllByRole('alertdialog')).toHaveLength(3);
});
