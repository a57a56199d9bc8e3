import type { SoundReport } from '@entente/shared/room/device-check';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { Checks } from './checks.tsx';
import type { ConnectionTestState } from './connection-test.tsx';
import type { SoundCheckState } from './sound-check.tsx';

const good: SoundReport = { verdict: 'good', level: -24, noise: -62, bandwidth: 15_000, worn: 'headset' };

function checks(sound: SoundCheckState, connection: ConnectionTestState = { at: 'none' }) {
  const on = { onStart: vi.fn(), onStop: vi.fn(), onTest: vi.fn() };
  const { onStart, onStop, onTest } = on;
  const node = (
    <Checks
      sound={{ state: sound, canStart: true, onStart, onStop }}
      connection={{ state: connection, onStart: onTest }}
    />
  );
  return { ...on, node };
}

describe('the sound check', () => {
  it('says what it does before it begins, and begins by a button', async () => {
    const { node, onStart } = checks({ at: 'none' });
    const { container } = await show(node);
    await userEvent.click(screen.getByRole('button', { name: 'Check the sound' }));
    expect(onStart).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it.each([
    ['silence', /be silent for a moment/],
    ['speech', /Read aloud/],
    ['sound', /test sound is playing/],
  ] as const)('asks for %s, shows how far it is, and can be stopped', async (step, text) => {
    const { node, onStop } = checks({ at: 'running', step, seconds: 4 });
    const { container } = await show(node);
    expect(screen.getByRole('status').textContent).toMatch(text);
    expect(screen.getByRole('meter', { name: 'Sound check' }).getAttribute('aria-valuetext')).toBe(
      '4 of 10 seconds',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onStop).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it.each([
    ['good', 'A clear headset sound.'],
    ['silent', 'No sound arrives.'],
    ['echo', 'Your loudspeaker is heard in your microphone'],
    ['too-loud', 'Your voice is distorted.'],
    ['too-quiet', 'Move closer to the microphone'],
    ['noisy', 'There is much noise'],
    ['narrow', 'as on a telephone'],
  ] as const)('gives the verdict %s in words, with what to do', async (verdict, words) => {
    const { container } = await show(
      checks({
        at: 'done',
        report: { ...good, verdict, bandwidth: verdict === 'silent' ? 0 : 15_000 },
      }).node,
    );
    const result = screen.getByRole('status').textContent;
    expect(result).toContain(words);
    expect(result).toContain('The organiser sees this result.');
    expect(result.includes('up to 15 kHz')).toBe(verdict !== 'silent');
    await expectAccessible(container);
  });

  it('cannot begin without a microphone, and is not offered to who only listens', async () => {
    const connection = { state: { at: 'none' as const }, onStart: vi.fn() };
    const sound = { state: { at: 'none' as const }, canStart: false, onStart: vi.fn(), onStop: vi.fn() };
    const { unmount } = await show(<Checks sound={sound} connection={connection} />);
    expect(screen.getByRole('button', { name: 'Check the sound' })).toHaveProperty('disabled', true);
    unmount();
    await show(<Checks sound={null} connection={connection} />);
    expect(screen.queryByRole('button', { name: 'Check the sound' })).toBeNull();
  });
});

describe('the connection test', () => {
  it.each([
    [
      { path: 'udp', up: 2400, down: 2400, loss: 0 },
      'Connected by UDP',
      'Up 2.4 Mbit/s, down 2.4 Mbit/s, no loss.',
    ],
    [{ path: 'udp', up: 2400, down: 2000, loss: 4.5 }, '4.5 % lost', 'A cable instead of wireless'],
    [{ path: 'relay', up: 900, down: 900, loss: 0 }, 'Connected by relay', 'open UDP to the media port'],
    [{ path: 'none', up: 0, down: 0, loss: 0 }, 'No connection', 'neither hear nor be heard'],
  ] as const)('says of %j what it is and what to do', async (report, ...words) => {
    const { container } = await show(checks({ at: 'none' }, { at: 'done', report }).node);
    for (const each of words) expect(screen.getByRole('status').textContent).toContain(each);
    await expectAccessible(container);
  });

  it('says why there is no result', async () => {
    await show(checks({ at: 'none' }, { at: 'failed', problem: 'Not now.' }).node, 'ar');
    expect(screen.getByText('Not now.')).toBeTruthy();
  });
});
