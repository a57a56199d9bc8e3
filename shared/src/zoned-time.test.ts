import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zonedInstant } from './zoned-time.ts';

const at = (local: string, timeZone: string): string => new Date(zonedInstant(local, timeZone)).toISOString();

describe('the instant of a local time', () => {
  it.each([
    ['2026-12-01T15:00', 'UTC', '2026-12-01T15:00:00.000Z'],
    ['2026-12-01T15:00', 'Asia/Ho_Chi_Minh', '2026-12-01T08:00:00.000Z'],
    ['2026-07-01T15:00', 'Europe/Paris', '2026-07-01T13:00:00.000Z'],
    ['2026-12-01T15:00', 'Europe/Paris', '2026-12-01T14:00:00.000Z'],
    ['2026-12-01T00:30', 'Pacific/Kiritimati', '2026-11-30T10:30:00.000Z'],
    ['2026-12-01T23:30', 'Pacific/Pago_Pago', '2026-12-02T10:30:00.000Z'],
    ['2026-12-01T15:00', 'Asia/Kathmandu', '2026-12-01T09:15:00.000Z'],
    ['2028-02-29T12:00', 'America/New_York', '2028-02-29T17:00:00.000Z'],
  ])('%s in %s is %s', (local, timeZone, instant) => {
    expect(at(local, timeZone)).toBe(instant);
  });

  it.each([
    ['just before', '2026-03-29T01:59', 'Europe/Paris', '2026-03-29T00:59:00.000Z'],
    ['inside', '2026-03-29T02:30', 'Europe/Paris', '2026-03-29T01:30:00.000Z'],
    ['just after', '2026-03-29T03:00', 'Europe/Paris', '2026-03-29T01:00:00.000Z'],
    ['later that day', '2026-03-29T15:00', 'Europe/Paris', '2026-03-29T13:00:00.000Z'],
    ['inside', '2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['inside, of half an hour', '2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['inside, of a whole day', '2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
  ])('%s a gap: %s in %s is taken by the offset before, %s', (_, local, timeZone, instant) => {
    expect(at(local, timeZone)).toBe(instant);
  });

  it.each([
    ['just before', '2026-10-25T01:59', 'Europe/Paris', '2026-10-24T23:59:00.000Z'],
    ['inside', '2026-10-25T02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
    ['just after', '2026-10-25T03:00', 'Europe/Paris', '2026-10-25T02:00:00.000Z'],
    ['inside', '2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['inside, of half an hour', '2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
  ])('%s an overlap: %s in %s is the first, %s', (_, local, timeZone, instant) => {
    expect(at(local, timeZone)).toBe(instant);
  });

  it('is read back as it was, by a clock of that zone', () => {
    const zones = [
      'UTC',
      'Europe/Paris',
      'America/New_York',
      'Asia/Tehran',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Africa/Casablanca',
    ];
    const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2036, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, timeZone) => {
        const local = clock(minute * 60_000, timeZone);
        expect(clock(zonedInstant(local, timeZone), timeZone)).toBe(local);
        expect(zonedInstant(local, timeZone)).toBeLessThanOrEqual(minute * 60_000);
      }),
      { numRuns: 500 },
    );
  });
});

/** What a clock on the wall of `timeZone` shows, as in a meeting file. */
function clock(instant: number, timeZone: string): string {
  return new Date(instant).toLocaleString('sv-SE', { timeZone }).slice(0, 16).replace(' ', 'T');
}
