import AxeBuilder from '@axe-core/playwright';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';

/** How a page is looked at: the size of its window, in CSS pixels, and the theme. */
export interface Style {
  readonly width: number;
  readonly height?: number;
  readonly colorScheme: 'light' | 'dark';
}

/** The screens as they are looked at: sizes of a telephone, a laptop and a wall, both themes, both directions. */
export const looks = {
  'en-GB': [
    { width: 360, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
    { width: 1920, colorScheme: 'light' },
  ],
  'ar-EG': [
    { width: 360, colorScheme: 'dark' },
    { width: 1280, colorScheme: 'light' },
  ],
} as const satisfies Record<string, readonly Style[]>;

export const locales = ['en-GB', 'ar-EG'] as const;
export type Locale = (typeof locales)[number];

export const isNarrow = ({ width }: Style): boolean => width < 600;

let folder: Promise<string> | null = null;
const pictures = (): Promise<string> =>
  (folder ??= mkdtemp(join(tmpdir(), 'entente-looks-')).then((made) => {
    process.stderr.write(`screenshots are in ${made}\n`);
    return made;
  }));

/** Gives the page another window and theme, and waits until it stands still in them. */
export async function dress({ page }: Delegate, style: Style): Promise<void> {
  await page.setViewportSize({ width: style.width, height: style.height ?? (isNarrow(style) ? 740 : 800) });
  await page.emulateMedia({ colorScheme: style.colorScheme });
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await document.fonts.ready;
    // The first is for what is measured, the second for what is drawn from it.
    await frame();
    await frame();
    const moves = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moves.map(({ finished }) => finished));
  });
}

/**
 * Looks at a screen in one style after the other and takes a picture of it, or of a part. It must have no axe finding, nothing
 * beside the window and no thrown fault in any of them; `also` looks for more.
 */
export async function look(
  person: Delegate,
  screen: string,
  { styles, of, also }: { readonly styles: readonly Style[]; readonly of?: Locator; readonly also?: Check },
): Promise<void> {
  const { page, faults } = person;
  const language = await page.evaluate(() => document.documentElement.lang);
  for (const style of styles) {
    await dress(person, style);
    const name = `${screen}-${style.width}-${style.colorScheme}-${language}`;
    await (of ?? page).screenshot({ path: join(await pictures(), `${name}.png`) });
    // The analysis in the page itself: the other way opens a page more for each, and there are no frames within ours.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const found = violations.map(({ id, nodes }) => ({
      id,
      at: nodes.map(({ html }) => html.slice(0, 160)),
    }));
    expect.soft(found, `axe on ${name}`).toEqual([]);
    const beside = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(beside, `${name}: beside the window`).toBeLessThanOrEqual(0);
    expect.soft(faults, name).toEqual([]);
    await also?.(style, name);
  }
}

type Check = (style: Style, name: string) => Promise<void>;
