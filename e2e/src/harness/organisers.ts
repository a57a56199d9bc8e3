import type { Product } from './product.ts';

export const account = {
  name: 'Olga Berg',
  email: 'olga@example.org',
  password: 'nine quiet ministers drink tea',
} as const;

/** The one-time link that a new server prints, with which the first organiser is made. */
export function firstRunLink(product: Product): string {
  const link = /https?:\/\/[^\s"\\]+#[A-Za-z0-9_-]{16,}/.exec(product.log)?.[0];
  if (link === undefined) throw new Error(`no first-run link in:\n${product.log}`);
  return link;
}

/** Makes the first organiser without a browser. */
export async function makeOrganiser(product: Product): Promise<void> {
  const token = new URL(firstRunLink(product)).hash.slice(1);
  const response = await fetch(`${product.url}/api/first-run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: product.url },
    body: JSON.stringify({ token, ...account }),
  });
  if (!response.ok) throw new Error(`first-run: ${response.status} ${await response.text()}`);
}
