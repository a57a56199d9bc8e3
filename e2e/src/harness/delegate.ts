import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Voice } from './hears.ts';
import type { Link } from './link.ts';
import { installConnections } from './page/connections.ts';
import { installEars } from './page/ears.ts';
import { installEyes } from './page/eyes.ts';
import { installMeter } from './page/meter.ts';
import { installTone } from './page/tone.ts';
import { until } from './until.ts';

export interface Invitation {
  readonly participantId: string;
  readonly name: string;
  readonly role: string;
  readonly link: string;
}

export interface Circumstances {
  /** Language of the browser, `en-GB` if not given. */
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  /** Media only by a TURN relay. */
  readonly relayOnly?: boolean;
  /** A bad line for the media. */
  readonly link?: Link;
  /** What `getUserMedia` throws, as `NotAllowedError`. */
  readonly noDevices?: string;
  /** The width of the camera's picture, 320 if not given. */
  readonly camera?: number;
  /** The tone of the person, the next of a row if not given. */
  readonly hertz?: number;
}

/** Tones at least 100 Hz apart, of which none is a harmonic of another. */
const tones = [440, 617, 830, 1123, 1399, 1711, 2003, 2377];
let handedOut = 0;

/** A person at a browser of their own, who does what a person does: by the roles and names that a screen reader hears. */
export class Delegate implements AsyncDisposable {
  readonly voice: Voice;
  readonly name: string;
  readonly context: BrowserContext;
  /** The tab that the person looks at. */
  page: Page;
  /** Every address that this browser has asked for, and every fault that its pages have thrown. */
  readonly requests: string[] = [];
  readonly faults: string[] = [];
  /** What its pages wrote to the console. */
  readonly console: string[] = [];
  readonly #link: string;

  private constructor(context: BrowserContext, page: Page, { invitation, hertz }: Who) {
    this.context = context;
    this.page = page;
    this.name = invitation.name;
    this.voice = { id: invitation.participantId, hertz };
    this.#link = invitation.link;
  }

  /** Opens an empty browser for the invited person. */
  static async arrive(browser: Browser, invitation: Invitation, how: Circumstances = {}): Promise<Delegate> {
    const {
      locale = 'en-GB',
      colorScheme = 'light',
      width = 1280,
      relayOnly = false,
      link,
      noDevices,
      camera,
      hertz = tones[handedOut++ % tones.length] ?? 440,
    } = how;
    const context = await browser.newContext({
      locale,
      colorScheme,
      viewport: { width, height: width < 600 ? 740 : 800 },
      permissions: ['camera', 'microphone'],
    });
    if (link !== undefined) await link.serve(context);
    await context.addInitScript(installTone, {
      hertz,
      ...(noDevices === undefined ? {} : { refuse: noDevices }),
      ...(camera === undefined ? {} : { camera }),
    });
    await context.addInitScript(installConnections, { relayOnly, link: link !== undefined });
    await context.addInitScript(installEars);
    await context.addInitScript(installMeter);
    await context.addInitScript(installEyes);
    const page = await context.newPage();
    const delegate = new Delegate(context, page, { invitation, hertz });
    context.on('request', (request) => delegate.requests.push(request.url()));
    context.on('console', (message) => delegate.console.push(`${message.type()}: ${message.text()}`));
    context.on('weberror', (error) => delegate.faults.push(error.error().message));
    return delegate;
  }

  /** Follows the personal link, to the green room. */
  async openLink(): Promise<void> {
    await this.page.goto(this.#link);
    await this.button('Join').waitFor();
  }

  /** Opens the link in a second tab of the same browser and looks at that one from now on; answers the first. */
  async openSecondTab(): Promise<Page> {
    const first = this.page;
    this.page = await this.context.newPage();
    await this.page.goto(this.#link);
    return first;
  }

  /** From the link into the meeting, with devices as said; both on if not. */
  async join({ microphone = true, camera = true } = {}): Promise<void> {
    await this.askToJoin({ microphone, camera });
    await this.stage().waitFor();
  }

  /** From the link to the console of the booth. */
  async enterBooth(): Promise<void> {
    await this.openLink();
    await this.button('Join').click();
    await this.button('On air').waitFor();
  }

  /** From the link to the click on *Join*. */
  async askToJoin({ microphone = true, camera = true } = {}): Promise<void> {
    await this.openLink();
    await this.set('Microphone', microphone);
    await this.set('Camera', camera);
    await this.button('Join').click();
  }

  async waitInLobby(): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: 'Waiting for admission' }).waitFor();
  }

  /** Presses a toggle if it does not stand as wanted, and waits until it does. */
  async set(name: 'Microphone' | 'Camera' | 'Share screen' | 'On air', on: boolean): Promise<void> {
    const toggle = this.button(name);
    const pressed = async (): Promise<boolean> => (await toggle.getAttribute('aria-pressed')) === 'true';
    await toggle.waitFor();
    if ((await pressed()) !== on) await toggle.click();
    await until(`${name} is ${on ? 'on' : 'off'}`, pressed, (now) => now === on);
  }

  async leave(): Promise<void> {
    await this.button('Leave').click();
    await this.confirm('Leave');
  }

  /** *Listen to*, by the name of the channel: `Floor`, `Français`. */
  async listenTo(channel: string): Promise<void> {
    await this.channel(channel).click();
    await until(`listens to ${channel}`, () => this.channel(channel).isChecked(), Boolean);
  }

  channel(name: string): Locator {
    const group = this.page.getByRole('radiogroup', { name: 'Listen to', exact: true });
    return group.getByRole('radio', { name, exact: true });
  }

  /** What the caption over the stage says. */
  caption(): Locator {
    return this.stage().locator('p[data-at]');
  }

  async admit(name: string): Promise<void> {
    await this.button(`Admit ${name}`).click();
  }

  async refuse(name: string): Promise<void> {
    await this.button(`Refuse ${name}`).click();
    await this.confirm('Refuse');
  }

  /** Says yes in the dialog that asks. */
  async confirm(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'));
    await dialog.getByRole('button', { name, exact: true }).click();
  }

  /** Shown only to those who are inside. */
  stage(): Locator {
    return this.page.getByRole('region', { name: 'Stage', exact: true });
  }

  participants(): Locator {
    return this.page.getByRole('list', { name: 'Participants', exact: true }).getByRole('listitem');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.context.close();
  }
}

interface Who {
  readonly invitation: Invitation;
  readonly hertz: number;
}
