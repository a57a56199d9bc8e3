import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { usualListening } from '../../media/listening/mix.ts';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import type { GuardStatusProps } from './guard-status.tsx';
import { HeardLevel } from './heard-level.tsx';
import { DoseBanner, IncidentBanner } from './hearing-banners.tsx';
import { HearingPanel } from './hearing-panel.tsx';

const calm: GuardStatusProps = { guarding: 'on', incident: null };
const at = new Date(2026, 11, 1, 15, 18).getTime();

const level = (guard: GuardStatusProps, loudness: number | null = -19.2) => (
  <HeardLevel loudness={loudness} subscribe={() => () => undefined} guard={guard} />
);

async function panel(listening = usualListening) {
  const onChange = vi.fn();
  const { container } = await show(
    <HearingPanel {...{ listening, fullScale: 100, onChange }} heard={level(calm)} />,
  );
  const move = (name: string, value: string): void => {
    fireEvent.change(screen.getByRole('slider', { name }), { target: { value } });
  };
  return { container, onChange, move };
}

describe('how one hears', () => {
  it('shows volume, original, tone and protection with their values', async () => {
    const { container } = await panel();
    for (const [name, value] of [
      ['Volume', '75%'],
      ['Level of the original', '-18 dB'],
      ['Bass', '0 dB'],
      ['Treble', '0 dB'],
      ['Your headset at full scale', '100 dB SPL'],
    ] as const)
      expect(screen.getByRole('slider', { name }).getAttribute('aria-valuetext')).toBe(value);
    expect(screen.getByText(/relative to full scale/)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/ISO|conform/i);
    await expectAccessible(container);
  });

  it('takes each change', async () => {
    const { onChange, move } = await panel();
    move('Volume', '50');
    move('Level of the original', '-30');
    move('Treble', '6');
    move('Your headset at full scale', '110');
    expect(onChange.mock.calls).toEqual([
      [{ volume: 0.5 }],
      [{ originalDb: -30 }],
      [{ tone: { bass: 0, treble: 6 } }],
      [{ fullScale: 110 }],
    ]);
  });

  it('leaves the original out and brings it back', async () => {
    const { onChange } = await panel({ ...usualListening, originalDb: 'off' });
    const slider = screen.getByRole('slider', { name: 'Level of the original' });
    expect(slider.hasAttribute('disabled')).toBe(true);
    expect(slider.getAttribute('aria-valuetext')).toBe('Off');
    await userEvent.click(screen.getByRole('switch', { name: 'Original underneath' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ originalDb: -18 });
  });
});

describe('the status of the guard', () => {
  it.each([
    [calm, 'Hearing guard on · no incident'],
    [{ guarding: 'on', incident: { kind: 'peak', at } }, 'Hearing guard on · sudden peak cut at 15:18'],
    [{ guarding: 'on', incident: { kind: 'feedback', at } }, 'Hearing guard on · feedback cut at 15:18'],
    [{ guarding: 'off', incident: null }, 'Hearing guard off: this browser cannot run it'],
    [{ guarding: 'closed', incident: null }, 'Hearing guard ready'],
  ] as const)('is one line (%#)', async (guard, text) => {
    await show(level(guard));
    expect(screen.getByText(text)).toBeTruthy();
    expect(screen.getByText('-19 LUFS')).toBeTruthy();
  });

  it('names no loudness in silence', async () => {
    await show(level(calm, null));
    expect(screen.getByText('silent')).toBeTruthy();
  });
});

describe('notices', () => {
  it('offer to turn down what has been loud for a minute', async () => {
    const onTurnDown = vi.fn();
    await show(<DoseBanner onTurnDown={onTurnDown} />);
    expect(screen.getByRole('status').textContent).toMatch(/loud for a minute/);
    await userEvent.click(screen.getByRole('button', { name: 'Turn down' }));
    expect(onTurnDown).toHaveBeenCalledOnce();
  });

  it('tell what was cut and whose it was, as far as that is known', async () => {
    const onClose = vi.fn();
    const { rerender } = await show(<IncidentBanner kind="peak" from="Linh Tran" onClose={onClose} />);
    expect(screen.getByRole('status').textContent).toMatch(/before you heard it\. It came from Linh Tran\./);
    rerender(<IncidentBanner kind="feedback" from={null} onClose={onClose} />);
    expect(screen.getByRole('status').textContent).not.toMatch(/came from/);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
