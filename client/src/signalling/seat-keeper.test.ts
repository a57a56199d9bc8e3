import type { SeatGrant } from '@entente/shared/seat-grant';
import { err, ok } from '@entente/shared/result';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SeatKeeper } from './seat-keeper.ts';
import { welcome } from './testing/small-server.ts';

const grant = (token: string, expiresAt: number): SeatGrant => ({
  ...{ token, expiresAt },
  ...{ meeting: welcome.meeting, you: welcome.you },
});

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the keeper of a seat', () => {
  it('renews a minute before the token expires, and brings the new one to the connection', async () => {
    const renew = vi.fn(() => Promise.resolve(ok(grant('second', 1_800_000))));
    const keeper = new SeatKeeper({ grant: grant('first', 900_000), renew });
    keeper.onRenewed = vi.fn();
    await vi.advanceTimersByTimeAsync(839_000);
    expect(renew).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(keeper.onRenewed).toHaveBeenCalledExactlyOnceWith('second');
    expect(keeper.token()).toBe('second');
    keeper.close();
  });

  it('gives two who ask at the same time one answer', async () => {
    const renew = vi.fn(() => Promise.resolve(ok(grant('second', 1_800_000))));
    const keeper = new SeatKeeper({ grant: grant('first', 900_000), renew });
    expect(await Promise.all([keeper.renew(), keeper.renew()])).toEqual([ok('second'), ok('second')]);
    expect(renew).toHaveBeenCalledOnce();
    keeper.close();
  });

  it('keeps the token and tries again when it cannot be renewed, but not more often than every 10 s', async () => {
    const renew = vi.fn(() => Promise.resolve(err({ code: 'server.unavailable' as const })));
    const keeper = new SeatKeeper({ grant: grant('first', 0), renew });
    await vi.advanceTimersByTimeAsync(25_000);
    expect(renew).toHaveBeenCalledTimes(2);
    expect(keeper.token()).toBe('first');
    keeper.close();
  });

  it('asks for nothing more when it is closed', async () => {
    const renew = vi.fn(() => Promise.resolve(ok(grant('second', 1_000))));
    new SeatKeeper({ grant: grant('first', 70_000), renew }).close();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(renew).not.toHaveBeenCalled();
  });
});
