import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

function ask() {
  const onConfirm = vi.fn();
  const onOpenChange = vi.fn();
  render(
    <ConfirmDialog
      title="End the meeting?"
      isOpen
      onOpenChange={onOpenChange}
      confirmLabel="End"
      cancelLabel="Cancel"
      tone="danger"
      onConfirm={onConfirm}
    >
      Everyone is disconnected.
    </ConfirmDialog>,
  );
  return { onConfirm, onOpenChange };
}

it('begins on the harmless answer, so that a stray Enter does nothing', async () => {
  const { onConfirm, onOpenChange } = ask();
  const dialog = screen.getByRole('alertdialog', { name: 'End the meeting?' });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
  await expectAccessible(dialog);
  await userEvent.keyboard('{Enter}');
  expect(onConfirm).not.toHaveBeenCalled();
  expect(onOpenChange).toHaveBeenCalledWith(false);
});

it('acts on the deed’s own verb', async () => {
  const { onConfirm } = ask();
  await userEvent.click(screen.getByRole('button', { name: 'End' }));
  expect(onConfirm).toHaveBeenCalledOnce();
});

it('cancels with Escape', async () => {
  const { onOpenChange } = ask();
  await userEvent.keyboard('{Escape}');
  expect(onOpenChange).toHaveBeenCalledWith(false);
});
