import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLayoutEffect } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useShortcuts, type ShortcutActions } from './use-shortcuts.ts';

const microphone = vi.fn();
const talk = { hold: vi.fn(), release: vi.fn() };
const actions = { microphone, talk };

function Room({ actions: given, hasDialog = false }: { actions: ShortcutActions; hasDialog?: boolean }) {
  useShortcuts(given);
  return (
    <>
      <input aria-label="message" />
      <button>press</button>
      {hasDialog && <div role="dialog">question</div>}
    </>
  );
}

beforeEach(() => {
  vi.clearAllMocks();
});

describe('a key of the chamber', () => {
  it('acts once, however long it is held', async () => {
    render(<Room actions={actions} />);
    await userEvent.keyboard('{m>3/}');
    expect(microphone).toHaveBeenCalledOnce();
  });

  it('is heard as soon as the page shows what it is for', () => {
    function Quick() {
      useShortcuts(actions);
      useLayoutEffect(() => {
        dispatchEvent(new KeyboardEvent('keydown', { key: 'm', code: 'KeyM' }));
      }, []);
      return null;
    }
    render(<Quick />);
    expect(microphone).toHaveBeenCalledOnce();
  });

  it('is the same key on a keyboard of another script', () => {
    render(<Room actions={actions} />);
    dispatchEvent(new KeyboardEvent('keydown', { key: 'ь', code: 'KeyM' }));
    expect(microphone).toHaveBeenCalledOnce();
  });

  it('is text while one writes, and rests with Ctrl or while a dialog asks', async () => {
    const { rerender } = render(<Room actions={actions} />);
    await userEvent.type(screen.getByLabelText('message'), 'mm');
    screen.getByLabelText('message').blur();
    await userEvent.keyboard('{Control>}m{/Control}');
    rerender(<Room actions={actions} hasDialog />);
    await userEvent.keyboard('m');
    expect(microphone).not.toHaveBeenCalled();
  });
});

describe('the key that is held to talk', () => {
  it('is let go when it comes up', async () => {
    render(<Room actions={actions} />);
    const user = userEvent.setup();
    await user.keyboard('[Space>]');
    expect([talk.hold.mock.calls.length, talk.release.mock.calls.length]).toEqual([1, 0]);
    await user.keyboard('[/Space]');
    expect(talk.release).toHaveBeenCalledOnce();
  });

  it.each([
    ['another window takes the keyboard', () => dispatchEvent(new Event('blur'))],
    ['the tab is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('is let go when %s', async (_, happens) => {
    render(<Room actions={actions} />);
    await userEvent.keyboard('[Space>]');
    happens();
    expect(talk.release).toHaveBeenCalledOnce();
  });

  it('is let go with ⌘, under which its coming up is never told', async () => {
    render(<Room actions={actions} />);
    await userEvent.keyboard('[Space>]');
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Meta', code: 'MetaLeft', metaKey: true }));
    dispatchEvent(new KeyboardEvent('keyup', { key: 'Meta', code: 'MetaLeft' }));
    expect(talk.release).toHaveBeenCalledOnce();
  });

  it('is let go when the room closes', async () => {
    const { unmount } = render(<Room actions={actions} />);
    await userEvent.keyboard('[Space>]');
    unmount();
    expect(talk.release).toHaveBeenCalledOnce();
  });

  it('presses a button that has the focus, and does not open the microphone', async () => {
    render(<Room actions={actions} />);
    screen.getByRole('button').focus();
    await userEvent.keyboard('[Space]');
    expect(talk.hold).not.toHaveBeenCalled();
  });
});
