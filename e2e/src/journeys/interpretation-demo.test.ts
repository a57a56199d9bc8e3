import { expect, it } from 'vitest';
import { openBrowser } from '../harness/browser.ts';
import { Delegate } from '../harness/delegate.ts';
import { Demo } from '../harness/demo.ts';
import { on } from '../harness/interpreted.ts';
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
    const [takeOver, onAir] = [robin.button('Take over'), robin.button('On air')];
    const isOn = async (): Promise<boolean> => (await onAir.getAttribute('aria-pressed')) === 'true';
    // Sam comes and goes: the way that was open a moment ago may be shut when it is taken.
    const goOn = async (): Promise<boolean> => {
      if (await isOn()) return true;
      const way = (await takeOver.isEnabled()) ? takeOver : onAir;
      const isGone = await way.click({ timeout: 1_000 }).then(
        () => false,
        () => true,
      );
      return isGone ? false : until('Robin is on air', isOn, Boolean, { deadline: 5_000 }).catch(() => false);
    };
    await until('Robin goes on air', goOn, Boolean, { deadline: 60_000, every: 200 });
    await hears(kim.page, on('en', robin));
    expect([...kim.faults, ...robin.faults]).toEqual([]);
    expect(demo.said).not.toContain('has stopped');
  } finally {
    await browser.close();
  }
}, 180_000);
