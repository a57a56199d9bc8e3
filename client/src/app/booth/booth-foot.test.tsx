import { act, screen } from '@testing-library/react';
import { err } from '@entente/shared/result';
import { afterEach, describe, expect, it } from 'vitest';
import { show } from '../testing/show.tsx';
import { useStore } from '../use-store.ts';
import { BoothFoot } from './booth-foot.tsx';
import { ConsoleBench, settled } from './testing/console-bench.ts';

let at: ConsoleBench;
afterEach(() => {
  at.desk.close();
});

function Foot() {
  useStore(at.state);
  const idle = () => undefined;
  return (
    <BoothFoot
      {...{ seat: at.seat, desk: at.desk, view: at.view, to: null, isSlowDownAsked: false }}
      {...{ onTo: idle, onSlowDown: idle, onSound: idle }}
    />
  );
}
const air = (): HTMLElement => screen.getByRole('button', { name: 'On air' });
const says = (): string | null => air().getAttribute('aria-description');

describe('what the console says of the air', () => {
  it('is that nothing is sent while the media worker is replaced, and on air again after', async () => {
    at = new ConsoleBench({ onAir: 'ines' });
    await at.source.warm();
    await show(<Foot />);
    expect([air().getAttribute('aria-pressed'), says()]).toEqual(['true', null]);
    act(() => {
      at.media.set('lost');
    });
    expect([air().getAttribute('aria-pressed'), says()]).toEqual(['true', 'silent here']);
    act(() => {
      at.media.set('on');
    });
    expect(says()).toBeNull();
  });

  it('is that nothing is sent while the system mutes the microphone, or it is gone', async () => {
    at = new ConsoleBench({ onAir: 'ines' });
    await at.source.warm();
    await show(<Foot />);
    act(() => {
      at.microphone.mute(true);
    });
    expect(says()).toBe('silent here');
    act(() => {
      at.microphone.mute(false);
    });
    expect(says()).toBeNull();
    at.keepsSilent();
    await act(async () => {
      at.microphone.unplug();
      await settled();
    });
    expect(says()).toBe('silent, going off…');
  });

  it('lets one off air without a microphone, and not on', async () => {
    at = new ConsoleBench({}, err('denied'));
    await at.source.warm();
    await show(<Foot />);
    expect(air()).toHaveProperty('disabled', true);
    at.keepsSilent();
    act(() => {
      at.says({ onAir: 'ines' });
    });
    expect(air()).toHaveProperty('disabled', false);
  });
});
