import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Captured } from '../../media/capture.ts';
import { idOf } from '../../views/testing/room.ts';
import { ConsoleBench, settled, type BoothNow } from './testing/console-bench.ts';

let at: ConsoleBench;
afterEach(() => {
  at.desk.close();
  localStorage.clear();
});

async function opens(now?: BoothNow, microphone?: Captured): Promise<void> {
  at = new ConsoleBench(now, microphone);
  await at.source.warm();
}
const isHeardOnFloor = (): boolean => at.own.microphone.state.get().isOpen;
const occupied = { code: 'rule.violated', rule: 'BTH-1' } as const;

describe('a handover', () => {
  it('finds who takes over with an open microphone, and silent where it passes', async () => {
    await opens({ onAir: 'ivan', handover: { by: 'ivan' } });
    expect(at.sounds).toBe(true);
    at.says({ onAir: 'ivan' });
    expect(at.sounds).toBe(false);
  });

  it('that is accepted while the connection is away falls silent when it proves too late', async () => {
    await opens({ onAir: 'ivan', handover: { by: 'ivan' } });
    at.keepsSilent();
    const accepting = at.desk.accept();
    at.says({ onAir: 'ivan' });
    expect(at.sounds).toBe(true);
    at.refuses = { code: 'server.unavailable' };
    await settled();
    at.answers();
    await accepting;
    expect(at.sounds).toBe(false);
  });

  it('at once is asked for once, however often it is pressed: the second would hand back what the first took', async () => {
    await opens({ onAir: 'ivan' });
    at.keepsSilent();
    const pressed = [at.desk.now(), at.desk.now(), at.desk.accept()];
    await settled();
    expect(at.names).toEqual(['handover.now']);
    at.says({ onAir: 'ines' });
    at.answers();
    await Promise.all(pressed);
    await at.desk.now(idOf('ivan'));
    expect(at.asked.slice(1)).toEqual([{ name: 'handover.now', input: { to: 'ivan' } }]);
  });

  it('takes one off the floor: nobody is heard in two places', async () => {
    await opens({ onAir: 'ivan', handover: { by: 'ines' } });
    at.desk.toggleFloor();
    expect(isHeardOnFloor()).toBe(true);
    at.says({ onAir: 'ines' });
    expect(isHeardOnFloor()).toBe(false);
    expect(at.sounds).toBe(true);
  });
});

describe('*Speak on the floor*', () => {
  it('opens the microphone of the floor, and closes it', async () => {
    await opens();
    at.desk.toggleFloor();
    expect(isHeardOnFloor()).toBe(true);
    at.desk.toggleFloor();
    expect(isHeardOnFloor()).toBe(false);
  });

  it('does nothing on air, nor on the way there', async () => {
    await opens();
    at.keepsSilent();
    at.desk.toggleAir();
    at.desk.toggleFloor();
    expect(isHeardOnFloor()).toBe(false);
    at.says({ onAir: 'ines' });
    at.desk.toggleFloor();
    expect(isHeardOnFloor()).toBe(false);
  });
});

describe('a line that is held', () => {
  it('ends with its own key alone: another that went down meanwhile is heard on', async () => {
    await opens();
    at.desk.hold('boothmate');
    at.desk.hold('chief');
    at.desk.release('boothmate');
    expect(at.desk.line.get()).toBe('chief');
    expect(at.sounds).toBe(true);
    at.desk.release('chief');
    expect(at.sounds).toBe(false);
    expect(at.asked.map(({ input }) => input)).toEqual([
      { line: 'boothmate' },
      { line: 'chief' },
      { line: null },
    ]);
  });

  it('[BTH-8] ends with the way to the air, for the server too, though the air is refused', async () => {
    await opens();
    at.desk.hold('boothmate');
    at.refuses = occupied;
    at.desk.toggleAir();
    await settled();
    expect(at.asked).toEqual([
      { name: 'line.hold', input: { line: 'boothmate' } },
      { name: 'line.hold', input: { line: null } },
      { name: 'air.take', input: {} },
    ]);
    expect(at.sounds).toBe(false);
  });

  it('[BTH-8] is refused on air, without a word to the server', async () => {
    await opens({ onAir: 'ines' });
    at.desk.hold('boothmate');
    expect(at.asked).toEqual([]);
    expect(at.desk.line.get()).toBeNull();
  });

  it('falls silent where the server refuses it', async () => {
    await opens();
    at.refuses = { code: 'server.unavailable' };
    at.desk.hold('technician');
    await settled();
    expect(at.desk.line.get()).toBeNull();
    expect(at.sounds).toBe(false);
  });
});

it('a refusal is told until something else is done', async () => {
  await opens({ onAir: 'ines' });
  at.desk.hold('boothmate');
  expect(at.desk.trouble.get()).toMatchObject({ about: 'line', refusal: { rule: 'BTH-8' } });
  at.refuses = { code: 'rule.violated', rule: 'BTH-6' };
  const answered = at.desk.ask('signal', 'booth.slow-down', {});
  expect(at.desk.trouble.get()).toBeNull();
  expect(await answered).toBeNull();
  expect(at.desk.trouble.get()).toMatchObject({ about: 'signal', refusal: { rule: 'BTH-6' } });
});

describe('the device of a console', () => {
  it.each([{ microphoneId: 'another' }, { suppressesNoise: false }])(
    'is taken anew as %j is chosen, on air without going off',
    async (change) => {
      await opens({ onAir: 'ines' });
      at.preferences.choose(change);
      await vi.waitFor(() => {
        expect(at.source.track).not.toBe(at.microphone);
      }, 20_000);
      expect(at.sounds).toBe(true);
      expect(at.microphone.readyState).toBe('ended');
      expect(at.asked).toEqual([]);
    },
  );

  it('is given back with the console, and follows nothing more', async () => {
    await opens({ onAir: 'ines' });
    at.desk.close();
    expect(at.microphone.readyState).toBe('ended');
    expect(at.withdrawn).toHaveBeenCalledOnce();
    at.says({ onAir: 'ines' });
    await settled();
    expect(at.source.track).toBeNull();
    expect(at.capture).toHaveBeenCalledOnce();
  });
});
