import { err } from '@entente/shared/result';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Captured } from '../../media/capture.ts';
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
const occupied = { code: 'rule.violated', rule: 'BTH-1' } as const;

describe('*On air*', () => {
  it('is open from the press on, and asks once', async () => {
    await opens();
    at.desk.toggleAir();
    expect(at.sounds).toBe(true);
    expect(at.desk.changing.get()).toBe('on');
    await settled();
    at.says({ onAir: 'ines' });
    expect(at.names).toEqual(['air.take']);
    expect(at.desk.changing.get()).toBeNull();
    expect(at.desk.microphone.isSending.get()).toBe(true);
  });

  it('falls silent again where it was refused, and says why', async () => {
    await opens();
    at.refuses = occupied;
    at.desk.toggleAir();
    await settled();
    expect(at.sounds).toBe(false);
    expect(at.desk.trouble.get()).toEqual({ about: 'air', refusal: occupied });
  });

  it('is silent in the moment of the second press, whatever the server says, and stays so', async () => {
    await opens({ onAir: 'ines' });
    at.keepsSilent();
    at.desk.toggleAir();
    expect(at.sounds).toBe(false);
    at.says({ onAir: 'ines' });
    expect(at.sounds).toBe(false);
    expect(at.names).toEqual(['air.leave']);
  });

  it('off and on again at once ends on air', async () => {
    await opens({ onAir: 'ines' });
    at.keepsSilent();
    at.desk.toggleAir();
    at.desk.toggleAir();
    await settled();
    expect(at.names).toEqual(['air.leave', 'air.take']);
    at.says();
    at.says({ onAir: 'ines' });
    at.answers();
    await settled();
    expect(at.sounds).toBe(true);
    expect(at.desk.changing.get()).toBeNull();
  });

  it('on and off again at once ends off air, silent', async () => {
    await opens();
    at.desk.toggleAir();
    at.desk.toggleAir();
    await settled();
    at.says();
    expect(at.names.at(-1)).toBe('air.leave');
    expect(at.sounds).toBe(false);
  });

  it('on, off and on again is on its way until the last of them is answered', async () => {
    await opens();
    at.keepsSilent();
    for (let press = 0; press < 3; press += 1) {
      at.desk.toggleAir();
      await settled();
    }
    expect(at.names).toEqual(['air.take', 'air.leave', 'air.take']);
    at.answersOne();
    await settled();
    expect(at.desk.changing.get()).toBe('on');
    expect(at.sounds).toBe(true);
    at.desk.toggleAir();
    await settled();
    at.answersOne();
    await settled();
    expect(at.desk.changing.get()).toBe('off');
    expect(at.sounds).toBe(false);
  });

  it('that is pressed in one room takes no air in the next', async () => {
    await opens();
    at.keepsSilent();
    at.desk.toggleAir();
    await settled();
    at.moves();
    expect(at.sounds).toBe(false);
    await settled();
    expect(at.names).toEqual(['air.take', 'air.leave']);
    at.says({ onAir: 'ines' });
    expect(at.sounds).toBe(false);
  });

  it('on and off again while the camera of a booth of pictures is on its way leaves it closed', async () => {
    await opens({ boothKind: 'sign' });
    at.desk.toggleAir();
    at.desk.toggleAir();
    await settled();
    expect(at.names).toEqual(['air.leave']);
    expect(at.own.camera.state.get().isOpen).toBe(false);
  });

  it('stays silent where one went off while the connection was away, until one speaks on', async () => {
    await opens({ onAir: 'ines' });
    at.refuses = { code: 'server.unavailable' };
    at.desk.toggleAir();
    await settled();
    at.says({ onAir: 'ines' });
    expect(at.sounds).toBe(false);
    expect(at.desk.changing.get()).toBeNull();
    at.refuses = null;
    at.desk.toggleAir();
    expect(at.sounds).toBe(true);
    expect(at.names).toEqual(['air.leave']);
  });

  it('falls silent where the grace of a lost connection ran out and the seat is gone', async () => {
    await opens({ onAir: 'ines' });
    expect(at.sounds).toBe(true);
    at.loses();
    expect(at.sounds).toBe(false);
  });
});

describe('a console whose microphone is gone', () => {
  it('does not go on air', async () => {
    await opens({}, err('denied'));
    at.desk.toggleAir();
    await settled();
    expect(at.asked).toEqual([]);
    expect(at.desk.changing.get()).toBeNull();
    expect(at.desk.microphone.isSending.get()).toBe(false);
  });

  it('does not accept what it could not speak into', async () => {
    await opens({ onAir: 'ivan', handover: { by: 'ivan' } }, err('missing'));
    await at.desk.accept();
    await at.desk.now();
    expect(at.asked).toEqual([]);
  });

  it.each(['on air', 'on the way there'])('goes off air and says so, where it was lost %s', async (when) => {
    await opens(when === 'on air' ? { onAir: 'ines' } : {});
    at.keepsSilent();
    if (when !== 'on air') at.desk.toggleAir();
    await settled();
    at.microphone.unplug();
    expect(at.sounds).toBe(false);
    expect(at.names.at(-1)).toBe('air.leave');
    expect(at.desk.hasLostAir.get()).toBe(true);
    await vi.waitFor(() => {
      expect(at.source.track?.readyState).toBe('live');
    }, 20_000);
    at.says({ onAir: 'ines' });
    expect(at.sounds).toBe(false);
  });

  it('goes off air where it was put there by its boothmate', async () => {
    await opens({ onAir: 'ivan' }, err('missing'));
    at.says({ onAir: 'ines' });
    await settled();
    expect(at.names).toEqual(['air.leave']);
    expect(at.desk.hasLostAir.get()).toBe(true);
  });

  it('stays on air in a booth of pictures, which lives by its camera', async () => {
    await opens({ boothKind: 'sign' });
    await at.own.camera.open();
    at.says({ onAir: 'ines', boothKind: 'sign' });
    at.microphone.unplug();
    await settled();
    expect(at.asked).toEqual([]);
    at.own.camera.track?.dispatchEvent(new Event('ended'));
    expect(at.names).toEqual(['air.leave']);
  });
});
