import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { ParticipantId } from '@entente/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../harness/browser.ts';
import { step, type Heard, type Scene, type SceneSound } from '../harness/ear/scene.ts';
import { serveEar } from '../harness/ear/serve-ear.ts';
import { until } from '../harness/until.ts';

let browser: Browser;
let server: Server;
let page: Page;
let url = '';

beforeAll(async () => {
  browser = await openBrowser();
  const ear = await serveEar();
  ({ server, url } = ear);
  page = await browser.newPage();
  await page.goto(url);
});

afterAll(async () => {
  await browser.close();
  server.close();
});

const linh = ParticipantId.parse('linh');
const floor = (change: Partial<SceneSound> = {}): SceneSound => ({
  ...{ as: { kind: 'floor', participantId: linh }, hertz: 600, amplitude: 0.1 },
  ...change,
});
const channel = (language: string, hertz: number, amplitude = 0.1): SceneSound => ({
  ...{ as: { kind: 'channel', language }, hertz, amplitude },
});
const french = { choice: { language: 'fr' }, carries: 'booth' } as const;
const render = (scene: Scene): Promise<Heard> => page.evaluate((of) => window.ententeEar.render(of), scene);

/** Levels of one sound from a time to another, dB. */
const between = (levels: readonly number[] | undefined, from: number, to: number): readonly number[] =>
  (levels ?? []).slice(Math.round(from / step), Math.round(to / step));
const mean = (levels: readonly number[]): number => levels.reduce((sum, one) => sum + one, 0) / levels.length;

describe('what a listener hears, rendered in Chromium', () => {
  it.each([
    { distance: 18, amplitudes: [0.1, 0.1] },
    { distance: 30, amplitudes: [0.1, 0.1] },
    { distance: 18, amplitudes: [0.3, 0.05] },
  ])('is the booth with the original $distance dB below, though they came at $amplitudes', async (of) => {
    const [first = 0, second = 0] = of.amplitudes;
    const { levels } = await render({
      seconds: 6,
      sounds: [floor({ amplitude: first }), channel('fr', 900, second)],
      listening: { ...french, originalDb: -of.distance },
    });
    const [under, over] = levels.map((one) => mean(between(one, 5, 5.9)));
    expect(Math.abs((over ?? 0) - (under ?? 0) - of.distance)).toBeLessThan(1.5);
  });

  it('is the floor alone where the channel carries the floor', async () => {
    const sounds = [floor(), channel('fr', 900)];
    const direct = await render({ seconds: 3, sounds, listening: { ...french, carries: 'floor' } });
    const plain = await render({ seconds: 3, sounds, listening: { choice: 'floor' } });
    const [heard, silent] = direct.levels.map((one) => mean(between(one, 2, 2.9)));
    expect(heard).toBeCloseTo(mean(between(plain.levels[0], 2, 2.9)), 1);
    expect(silent).toBeLessThan(-80);
  });

  it('comes back to the floor without a step and without a gap when the booth falls silent', async () => {
    const { levels } = await render({
      seconds: 6,
      sounds: [floor(), channel('fr', 900)],
      listening: french,
      changes: [{ at: 4, to: { carries: 'floor' } }],
    });
    const original = between(levels[0], 3.9, 5);
    for (const [index, level] of original.entries()) {
      const later = original[index + 0.05 / step];
      if (later === undefined) break;
      expect(later - level).toBeLessThan(3);
      expect(later - level).toBeGreaterThan(-0.5);
    }
    expect(mean(between(levels[0], 4.45, 5)) - mean(between(levels[0], 3.5, 3.9))).toBeCloseTo(18, 0);
    for (const level of between(levels[1], 4.04, 5.9)) expect(level).toBeLessThan(-60);
  });

  it('makes room for the booth in about 80 ms, no further than it should', async () => {
    const { levels } = await render({
      seconds: 6,
      sounds: [floor(), channel('fr', 900)],
      listening: { ...french, carries: 'floor' },
      changes: [{ at: 4, to: { carries: 'booth' } }],
    });
    const before = mean(between(levels[0], 3.5, 3.9));
    for (const level of between(levels[0], 4.12, 4.6)) expect(level - before).toBeCloseTo(-18, 0);
    for (const level of between(levels[0], 4, 5.9)) expect(level - before).toBeGreaterThan(-18.6);
  });

  it('is nothing more of a microphone from its closing on, though sound of it still arrives', async () => {
    const { levels } = await render({
      seconds: 6,
      sounds: [floor(), floor({ hertz: 900 })],
      listening: {},
      turns: [{ at: 4, sound: 0, to: 'closed' }],
    });
    for (const level of between(levels[0], 4.02, 4.38)) expect(level).toBeLessThan(-60);
    // The other one is heard as before; and the closed one, if it opens again before the page hears of it.
    const [before, during] = [mean(between(levels[1], 3, 3.9)), mean(between(levels[1], 4.05, 4.35))];
    expect(during).toBeCloseTo(before, 0);
    expect(mean(between(levels[0], 4.5, 5.9))).toBeCloseTo(mean(between(levels[0], 3, 3.9)), 0);
  });

  it('is a microphone again as soon as it opens', async () => {
    const { levels } = await render({
      ...{ seconds: 6, sounds: [floor()], listening: {} },
      turns: [
        { at: 4, sound: 0, to: 'closed' },
        { at: 4.1, sound: 0, to: 'opened' },
      ],
    });
    for (const level of between(levels[0], 4.02, 4.08)) expect(level).toBeLessThan(-60);
    const usual = mean(between(levels[0], 3, 3.9));
    for (const level of between(levels[0], 4.14, 5)) expect(Math.abs(level - usual)).toBeLessThan(1);
  });

  it('leaves one channel for another at once', async () => {
    const { levels } = await render({
      seconds: 6,
      sounds: [floor(), channel('fr', 900), channel('es', 1300)],
      listening: french,
      changes: [{ at: 4, to: { choice: { language: 'es' } } }],
    });
    for (const level of between(levels[2], 3, 3.95)) expect(level).toBeLessThan(-60);
    for (const level of between(levels[1], 4.04, 5.9)) expect(level).toBeLessThan(-60);
    const full = mean(between(levels[2], 5, 5.9));
    for (const level of between(levels[2], 4.04, 4.5)) expect(level - full).toBeGreaterThan(-1);
  });
});

describe('the hearing guard, rendered in Chromium', () => {
  it.each([100, 112])(
    'keeps every sample below the ceiling where full scale is %d dB SPL',
    async (fullScale) => {
      const loud = [100, 150, 700, 5000, 6000].map((hertz) => floor({ hertz, amplitude: 0.45 }));
      const { peaks, figures } = await render({
        ...{ seconds: 3, sounds: loud, fullScale, listening: { volume: 1, tone: { bass: 12, treble: 12 } } },
      });
      const ceiling = 10 ** (Math.min(-1, 100 - fullScale) / 20);
      expect(Math.max(...peaks)).toBeLessThanOrEqual(ceiling + 1e-6);
      expect(Math.max(...figures.map(({ reduction }) => reduction))).toBeGreaterThan(3);
    },
  );

  it('cuts a click before it is heard, says whose it was, and lets the booth go on', async () => {
    const { peaks, levels, incidents } = await render({
      seconds: 5,
      sounds: [floor({ amplitude: 0.01, clickAt: 4 }), channel('fr', 900)],
      listening: { ...french, originalDb: 0 },
    });
    expect(incidents).toEqual([
      expect.objectContaining({ kind: 'peak', from: { kind: 'floor', participantId: 'linh' } }),
    ]);
    const usual = Math.max(...peaks.slice(Math.round(3.5 / step), Math.round(3.9 / step)));
    expect(Math.max(...peaks.slice(Math.round(3.95 / step)))).toBeLessThan(usual * 1.5);
    const booth = between(levels[1], 3.5, 4.9);
    expect(Math.max(...booth) - Math.min(...booth)).toBeLessThan(3);
  });

  it('cuts feedback while it grows', async () => {
    const { peaks, incidents } = await render({
      seconds: 5,
      sounds: [floor({ hertz: 2500, amplitude: 0.002, grows: { from: 1, pace: 40 } })],
      listening: {},
    });
    expect(incidents).toEqual([
      expect.objectContaining({ kind: 'feedback', from: { kind: 'floor', participantId: 'linh' } }),
    ]);
    expect(Math.max(...peaks)).toBeLessThan(0.3);
    // Clipped in the room by now, cut by 40 dB, levelled up by at most 12 before.
    expect(Math.max(...peaks.slice(Math.round(3.5 / step)))).toBeLessThan(0.05);
  });

  it('tells the loudness of what is heard', async () => {
    const { figures } = await render({ seconds: 8, sounds: [floor({ amplitude: 0.3 })], listening: {} });
    expect(figures.at(-1)?.level).toBeGreaterThan(-24.5);
    expect(figures.at(-1)?.level).toBeLessThan(-21.5);
  });

  it('makes the sound 6 ms late, and no more', async () => {
    expect(await page.evaluate(() => window.ententeEar.lateness())).toBeCloseTo(6, 1);
  });
});

it('plays what comes over a connection, when it comes', async () => {
  await page.evaluate(() => window.ententeEar.live(800));
  await until(
    'the guard is on',
    () => page.evaluate(() => window.ententeEar.guarding()),
    (guarding) => guarding === 'on',
  );
  expect(await page.evaluate(() => window.ententeEar.beatsHeard())).toBeGreaterThanOrEqual(18);
});

it('says that the browser waits for a gesture, and plays after one', async () => {
  const strict = await openBrowser({ waitsForGesture: true });
  try {
    const held = await strict.newPage();
    await held.goto(`${url}#quiet`);
    await held.waitForURL(/#blocked$/);
    await held.mouse.click(10, 10);
    await held.waitForURL(/#heard$/);
    expect(await held.evaluate(() => window.ententeEar.guarding())).toBe('on');
  } finally {
    await strict.close();
  }
});
