import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { hears, longestGap, meter } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { talk } from '../harness/meetings.ts';
import { connections, framesDecoded, sees } from '../harness/sees.ts';
import { throughout, until } from '../harness/until.ts';

const house = openHouse();

/** Answers, at each call, for how many ms now no further frame has been decoded. */
async function freezing(page: Page, participantId: string): Promise<() => Promise<number>> {
  let frames = await framesDecoded(page, participantId);
  let since = performance.now();
  return async () => {
    const now = await framesDecoded(page, participantId);
    if (now !== frames) since = performance.now();
    frames = now;
    return performance.now() - since;
  };
}

/** ms until the state is level again. */
const patience = 1_000;
/** ms for which sound or picture may stand still on a busy machine; a cut that they felt would take all of its 5 s. */
const stumble = 1_000;

for (const cut of ['sever', 'stall'] as const)
  it(`keeps the media while signalling is cut for 5 s (${cut}), and catches up with the state within ${patience} ms`, async ({
    annotate,
  }) => {
    const { wire } = house.product;
    const { invitations } = await house.product.createMeeting(talk());
    const linh = await house.person(invitations[0]);
    const claire = await house.person(invitations[1]);
    await Promise.all([linh.join(), claire.join()]);
    await hears(claire.page, linh.voice);
    await hears(linh.page, claire.voice);
    const before = await connections(claire.page);
    const read = await meter(claire.page, linh.voice);
    await until('the meter runs', read, (samples) => samples.length > 5);

    onTestFinished(() => wire.mend());
    // A machine that is busy itself is late after some of the cuts, a client that waits too long after all.
    const levels: number[] = [];
    while (levels.length < 4 && !levels.some((ms) => ms < patience)) {
      await linh.set('Microphone', true);
      await hears(claire.page, linh.voice);
      await sees(claire.page, linh.voice.id);
      await read();
      const pictures = await freezing(claire.page, linh.voice.id);
      wire[cut]();
      await throughout('pictures go on', pictures, (still) => still < stumble, { period: 5_000, every: 100 });
      const spokenUntil = Date.now();
      // A change that only a mended wire can carry.
      await linh.button('Microphone').click();
      wire.mend();
      levels.push(await levelAgain(linh, claire));
      const sound = (await read()).filter(({ at }) => at < spokenUntil);
      expect(longestGap(sound)).toBeLessThan(stumble);
      expect(await connections(claire.page)).toEqual(before);
    }
    await annotate(`network back to state level: ${levels.map(Math.round).join(', ')} ms`);
    expect(Math.min(...levels)).toBeLessThan(patience);
  });

/** ms from now until both pages show that the first one's microphone is closed. */
async function levelAgain(speaker: Delegate, listener: Delegate): Promise<number> {
  const began = performance.now();
  await until(
    'the state is level: the microphone is shown closed',
    () => speaker.button('Microphone').getAttribute('aria-pressed'),
    (pressed) => pressed === 'false',
  );
  const words = `${speaker.name}, microphone closed`;
  await listener.page.getByLabel(words).or(listener.page.getByText(words)).first().waitFor();
  return performance.now() - began;
}
