import axe from 'axe-core';
import { expect } from 'vitest';

/** Runs axe on the element. Colours and page structure need a real page, so they are judged in the browser tests. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
