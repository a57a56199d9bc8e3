import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

it('is named by its title, holds the focus and closes with Escape', async () => {
  const onOpenChange = vi.fn();
  render(
    <Dialog title="Devices" isOpen onOpenChange={onOpenChange} closeLabel="Close">
      <Button label="Inside" />
    </Dialog>,
  );
  const dialog = screen.getByRole('dialog', { name: 'Devices' });
  for (const _ of ['to the close button', 'inside', 'round again']) await userEvent.tab();
  expect(dialog.contains(document.activeElement)).toBe(true);
  await expectAccessible(dialog);
  await userEvent.tab();
  await userEvent.keyboard('{Escape}');
  expect(onOpenChange).toHaveBeenCalledWith(false);
});

it('must be answered when it has no close button', async () => {
  const onOpenChange = vi.fn();
  render(
    <Dialog title="Moved" isOpen onOpenChange={onOpenChange} actions={<Button label="Continue here" />}>
      The meeting is open in another tab.
    </Dialog>,
  );
  await userEvent.keyboard('{Escape}');
  expect(onOpenChange).not.toHaveBeenCalled();
});
