import { fireEvent, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { HandingPanel } from '../../features/booth/handing-panel.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { idOf } from '../../views/testing/room.ts';
import { show } from '../testing/show.tsx';
import { useConsoleKeys, type ConsoleActions } from './use-console-keys.ts';

const [air, accept, softer, mate, incoming] = [vi.fn(), vi.fn(), vi.fn(), vi.fn(), vi.fn()];
const idle = (): void => undefined;

function Console({ children }: { readonly children?: ReactNode }) {
  const actions: ConsoleActions = { press: { air, accept, softer }, hold: { mate }, incoming };
  useConsoleKeys(actions);
  return (
    <>
      <input aria-label="Write" />
      <button>Slow down</button>
      {children}
    </>
  );
}
const press = (key: string, code = key, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, code });

beforeEach(() => {
  vi.clearAllMocks();
});

it('does what each key is for, and lets go what was held when the page loses the keyboard', async () => {
  await show(<Console />);
  press(' ', 'Space');
  press('d', 'KeyD');
  press('é', 'Digit2');
  expect([air, softer].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  expect(incoming).toHaveBeenCalledExactlyOnceWith(2);
  press('m', 'KeyM');
  fireEvent.blur(window);
  expect(mate.mock.calls).toEqual([[true], [false]]);
});

it('rests while somebody writes', async () => {
  await show(<Console />);
  press(' ', 'Space', screen.getByRole('textbox'));
  expect(air).not.toHaveBeenCalled();
});

it('rests while a question is to be answered, whose answers Space and Enter press', async () => {
  await show(
    <Console>
      <ConfirmDialog
        {...{ title: 'Leave?', isOpen: true, confirmLabel: 'Leave', cancelLabel: 'Cancel' }}
        onOpenChange={idle}
        onConfirm={idle}
      >
        You are on air.
      </ConfirmDialog>
    </Console>,
  );
  const cancel = screen.getByRole('button', { name: 'Cancel' });
  for (const [key, code] of [
    [' ', 'Space'],
    ['Enter', 'Enter'],
    ['d', 'KeyD'],
  ] as const)
    press(key, code, cancel);
  for (const deed of [air, accept, softer]) expect(deed).not.toHaveBeenCalled();
});

it('answers a handover that waits', async () => {
  await show(
    <Console>
      <HandingPanel
        handing={{ at: 'wanted', isTaker: true, other: { id: idOf('ivan'), name: 'Ivan' }, until: 0 }}
        {...{ leftMs: 9_000, onAccept: idle, onDecline: idle, onNow: idle }}
      />
    </Console>,
  );
  press('Enter');
  expect(accept).toHaveBeenCalledOnce();
});
