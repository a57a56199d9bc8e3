import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openBrowser } from './browser.ts';
import { Delegate, type Circumstances, type Invitation } from './delegate.ts';
import { mediaReport } from './sees.ts';
import { Product, type Settings } from './product.ts';

/** A server for all tests of one file, a browser if one of them needs it, and the people that a test brings in. */
export class House {
  #product: Product | null = null;
  #browser: Promise<Browser> | null = null;

  get product(): Product {
    if (this.#product === null) throw new Error('the house opens before the first test');
    return this.#product;
  }

  /** Called by `openHouse`. */
  async open(settings: Settings | (() => Promise<Settings>)): Promise<void> {
    this.#product = await Product.start(typeof settings === 'function' ? await settings() : settings);
  }

  async close(): Promise<void> {
    await (await this.#browser)?.close();
    await this.#product?.[Symbol.asyncDispose]();
  }

  /** A person for this one test, who goes at its end; if it fails, what they saw is kept. */
  async person(invitation: Invitation | undefined, how: Circumstances = {}): Promise<Delegate> {
    if (invitation === undefined) throw new Error('the meeting file names fewer people');
    this.#browser ??= openBrowser();
    const delegate = await Delegate.arrive(await this.#browser, invitation, how);
    onTestFinished(async ({ task }) => {
      if (task.result?.state === 'fail') await this.#keep(delegate);
      await delegate[Symbol.asyncDispose]();
    });
    return delegate;
  }

  async #keep(delegate: Delegate): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'entente-failed-'));
    await delegate.page.screenshot({ path: join(folder, `${delegate.name}.png`) }).catch(() => undefined);
    const seen = await delegate.page.locator('body').ariaSnapshot().catch(String);
    await writeFile(
      join(folder, `${delegate.name}.txt`),
      [delegate.page.url(), seen, ...delegate.faults, ...delegate.console].join('\n\n'),
    );
    const media: unknown = await mediaReport(delegate.page).catch(String);
    await writeFile(join(folder, `${delegate.name}.json`), JSON.stringify(media, null, 1));
    await writeFile(join(folder, 'server.log'), this.product.log);
    process.stderr.write(`what ${delegate.name} saw is in ${folder}\n`);
  }
}

/** Opens the house before the tests of this file and closes it after them. */
export function openHouse(settings: Settings | (() => Promise<Settings>) = {}): House {
  const house = new House();
  beforeAll(() => house.open(settings));
  afterAll(() => house.close());
  return house;
}
