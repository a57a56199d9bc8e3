import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
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

    await sees(claire.page, linh.voice.id);
    const pictures = await freezing(claire.page, linh.voice.id);
    onTestFinished(() => wire.mend());
    wire[cut]();
    await throughout('pictures go on', pictures, (still) => still < 1_000, { period: 5_000, every: 100 });
    // A change that only a mended wire can carry.
    await linh.button('Microphone').click();
    wire.mend();
    const mended = performance.now();
    await until(
      'the state is level: the microphone is shown closed',
      () => linh.button('Microphone').getAttribute('aria-pressed'),
      (pressed) => pressed === 'false',
    );
    await claire.page
      .getByLabel(`${linh.name}, microphone closed`)
      .or(claire.page.getByText(`${linh.name}, microphone closed`))
      .first()
      .waitFor();
    const level = performance.now() - mended;
    await annotate(`network back to state level: ${level.toFixed(0)} ms`);
    expect(longestGap((await read()).filter(({ at }) => at < Date.now() - level - 500))).toBeLessThan(200);
    expect(await connections(claire.page)).toEqual(before);
    expect(level).toBeLessThan(patience);
  });
