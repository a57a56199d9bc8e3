const parts = (instant: number, timeZone: string): number => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const found = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => found.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
};

/**
 * The instant, in ms since the epoch, of a local time (`2026-12-01T15:00`) in an IANA zone. A time that the clocks jump
 * over is taken by the offset before the jump, one that comes twice as its first.
 */
export function zonedInstant(local: string, timeZone: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = local.split(/[-T:]/).map(Number);
  const wanted = Date.UTC(year, month - 1, day, hour, minute);
  const dayBefore = wanted - 86_400_000;
  const offsetBefore = parts(dayBefore, timeZone) - dayBefore;
  const first = wanted - offsetBefore;
  if (parts(first, timeZone) === wanted) return first;
  const offsetAfter = parts(first, timeZone) - first;
  const second = wanted - offsetAfter;
  return parts(second, timeZone) === wanted ? second : first;
}
