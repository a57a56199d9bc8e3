import { expect, it } from 'vitest';
import { openBrowser } from '../harness/browser.ts';
import { Delegate } from '../harness/delegate.ts';
import { Demo } from '../harness/demo.ts';
import { air, on } from '../harness/interpreted.ts';
import { hears } from '../harness/hears.ts';
import { bringTape, envelope, record } from '../harness/tape.ts';
import { until } from '../harness/until.ts';

it('lets one person alone try listening and the console, in the demo', async () => {
  await using demo = await Demo.start();
  const browser = await openBrowser();
  try {
    await using kim = await Delegate.arrive(browser, demo.invitation('Kim Adler'));
    await bringTape(kim);
    await kim.openLink();
    await kim.button('Join').click();
    await kim.stage().waitFor();
    await kim.listenTo('English');
    await until(
      'the caption tells of English',
      () => kim.caption().innerText(),
      (text) =>
        /^Speaking (Indonesian|French|Arabic) · you hear English, interpreted from the floor$/.test(text),
      { deadline: 60_000 },
    );
    const read = await record(kim.page);
    await until(
      'a second of speech in five is heard',
      async () => envelope(await read()).slice(-500),
      (levels) => levels.filter((level) => level > -45).length > 100,
      { deadline: 40_000, every: 500 },
    );

    await using robin = await Delegate.arrive(browser, demo.invitation('Robin Hale'));
    await robin.openLink();
    await robin.button('Join').click();
    await robin.button('On air').waitFor();
    // Sam is on air, or nobody is while English is spoken: both can be taken over.
    const takeOver = robin.button('Take over');
    await until(
      'Robin can go on air',
      async () => (await takeOver.isEnabled()) || (await robin.button('On air').isEnabled()),
      Boolean,
    );
    if (await takeOver.isEnabled()) await takeOver.click();
    else await air(robin, true);
    await until(
      'Robin is on air',
      () => robin.button('On air').getAttribute('aria-pressed'),
      (pressed) => pressed === 'true',
      { deadline: 30_000 },
    );
    await hears(kim.page, on('en', robin), { deadline: 20_000 });
    expect([...kim.faults, ...robin.faults]).toEqual([]);
    expect(demo.said).not.toContain('has stopped');
  } finally {
    await browser.close();
  }
}, 180_000);
