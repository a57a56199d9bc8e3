import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { Controls, ShareScreen, type Switch } from './controls.tsx';

const off = (): Switch => ({ isOpen: false, onChange: vi.fn() });

describe('the controls', () => {
  it('name what they switch, whatever its state, and tell their keys', async () => {
    const own = { microphone: { ...off(), isOpen: true }, camera: off(), screen: off() };
    const { container } = await show(
      <>
        <Controls own={own} talk={null} />
        <ShareScreen screen={own.screen} />
      </>,
    );
    const microphone = screen.getByRole('button', { name: 'Microphone' });
    expect(microphone.getAttribute('aria-pressed')).toBe('true');
    expect(microphone.getAttribute('aria-keyshortcuts')).toBe('m');
    for (const name of ['Camera', 'Share screen'])
      expect(screen.getByRole('button', { name }).getAttribute('aria-pressed')).toBe('false');
    await expectAccessible(container);
  });

  it('hand on what is pressed', async () => {
    const own = { microphone: { ...off(), isOpen: true }, camera: off(), screen: off() };
    await show(
      <>
        <Controls own={own} talk={null} />
        <ShareScreen screen={own.screen} />
      </>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Microphone' }));
    expect(own.microphone.onChange).toHaveBeenCalledExactlyOnceWith(false);
    await userEvent.click(screen.getByRole('button', { name: 'Share screen' }));
    expect(own.screen.onChange).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('open the microphone only while it is held, for who pushes to talk', async () => {
    const talk = { onHold: vi.fn(), onRelease: vi.fn() };
    await show(<Controls own={{ microphone: off(), camera: off() }} talk={talk} />);
    const hold = screen.getByRole('button', { name: 'Hold to talk' });
    const user = userEvent.setup();
    await user.pointer({ target: hold, keys: '[MouseLeft>]' });
    expect([talk.onHold.mock.calls.length, talk.onRelease.mock.calls.length]).toEqual([1, 0]);
    await user.pointer({ target: document.body, keys: '[/MouseLeft]' });
    expect(talk.onRelease).toHaveBeenCalledOnce();
  });
});
