import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLayoutEffect } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Dialog } from '../../ui/dialog.tsx';
import { useConsoleKeys } from './use-console-keys.ts';

const air = vi.fn();
const accept = vi.fn();
const cough = vi.fn();
const incoming = vi.fn();

function Console({ asks }: { readonly asks?: 'dialog' | 'alertdialog' }) {
  useConsoleKeys({ press: { air, accept }, hold: { cough }, incoming });
  return (
    <>
      <input aria-label="Write" />
      <select aria-label="Incoming">
        <option>Floor</option>
      </select>
      <button>Devices</button>
      <section role="alertdialog" aria-label="Handover">
        Ivan asks
      </section>
      {asks !== undefined && (
        <Dialog title="Leave?" isOpen onOpenChange={() => undefined} role={asks}>
          <button>Stay</button>
        </Dialog>
      )}
    </>
  );
}

const press = (init: KeyboardEventInit, target: EventTarget = document.body): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
};
const comesUp = (init: KeyboardEventInit): boolean => dispatchEvent(new KeyboardEvent('keyup', init));
const c = { key: 'c', code: 'KeyC' };
const told = (): unknown[] => cough.mock.calls.flat();

beforeEach(() => {
  vi.clearAllMocks();
});

describe('a key of the console', () => {
  it('acts once however long it is held, and scrolls nothing', () => {
    render(<Console />);
    expect(press({ key: ' ', code: 'Space' }).defaultPrevented).toBe(true);
    press({ key: ' ', code: 'Space', repeat: true });
    expect(air).toHaveBeenCalledOnce();
  });

  it('answers a handover, whose panel is no question over the console', () => {
    render(<Console />);
    press({ key: 'Enter', code: 'Enter' });
    expect(accept).toHaveBeenCalledOnce();
  });

  it('is heard as soon as the page shows what it is for, and does what it shows then', () => {
    function Quick({ asks }: { readonly asks: boolean }) {
      useConsoleKeys({ press: asks ? { accept } : { air }, hold: {}, incoming });
      useLayoutEffect(() => {
        press(asks ? { key: 'Enter', code: 'Enter' } : { key: ' ', code: 'Space' });
      }, [asks]);
      return null;
    }
    const { rerender } = render(<Quick asks={false} />);
    expect(air).toHaveBeenCalledOnce();
    rerender(<Quick asks />);
    expect(accept).toHaveBeenCalledOnce();
  });

  it.each([
    ['Cyrillic', { key: 'с', code: 'KeyC' }],
    ['Arabic', { key: 'ؤ', code: 'KeyC' }],
    ['a Latin one in capitals', { key: 'C', code: 'KeyC', shiftKey: true }],
    ['a Dvorak one', { key: 'c', code: 'KeyI' }],
  ])('is found on a keyboard of another layout: %s', (_, key) => {
    render(<Console />);
    press(key);
    expect(told()).toEqual([true]);
  });

  it('chooses what comes in by the place of its digit, in any script', () => {
    render(<Console />);
    press({ key: '2', code: 'Digit2' });
    press({ key: '٣', code: 'Digit3' });
    press({ key: '&', code: 'Digit1' });
    expect(incoming.mock.calls.flat()).toEqual([2, 3, 1]);
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'])('is the browser’s with %s', (modifier) => {
    render(<Console />);
    expect(press({ ...c, [modifier]: true }).defaultPrevented).toBe(false);
    expect(cough).not.toHaveBeenCalled();
  });

  it('is text in a field, and moves a list where one has gone there', async () => {
    render(<Console />);
    await userEvent.type(screen.getByLabelText('Write'), 'c ');
    press({ key: ' ', code: 'Space' }, screen.getByLabelText('Incoming'));
    expect(cough).not.toHaveBeenCalled();
    expect(air).not.toHaveBeenCalled();
  });

  it.each(['dialog', 'alertdialog'] as const)('rests while a question is asked over it: %s', (asks) => {
    render(<Console asks={asks} />);
    press(c);
    press({ key: ' ', code: 'Space' }, screen.getByRole('button', { name: 'Stay' }));
    expect(cough).not.toHaveBeenCalled();
    expect(air).not.toHaveBeenCalled();
  });
});

describe('a key that is held', () => {
  it('is let go when it comes up, and only it', () => {
    render(<Console />);
    press(c);
    comesUp({ key: 'x', code: 'KeyX' });
    expect(told()).toEqual([true]);
    comesUp(c);
    expect(told()).toEqual([true, false]);
  });

  it.each([
    ['another window takes the keyboard', () => dispatchEvent(new Event('blur'))],
    ['the tab is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
    [
      '⌘ comes up, under which its own coming up is never told',
      () => comesUp({ key: 'Meta', code: 'MetaLeft' }),
    ],
  ])('is let go when %s', (_, happens) => {
    render(<Console />);
    press(c);
    happens();
    expect(told()).toEqual([true, false]);
  });

  it('is let go where its coming up is told in a field', () => {
    render(<Console />);
    press(c);
    screen.getByLabelText('Write').dispatchEvent(new KeyboardEvent('keyup', { ...c, bubbles: true }));
    expect(told()).toEqual([true, false]);
  });

  it('is let go when the console closes', () => {
    const { unmount } = render(<Console />);
    press(c);
    unmount();
    expect(told()).toEqual([true, false]);
  });

  it('does what it meant when it went down, though the console was drawn anew meanwhile', () => {
    const { rerender } = render(<Console />);
    press(c);
    rerender(<Console />);
    expect(told()).toEqual([true]);
    comesUp(c);
    expect(told()).toEqual([true, false]);
  });
});
