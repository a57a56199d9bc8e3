/**
 * A place that a media worker can come from: it gives a binary, or says why it has none.
 *
 * @typedef {{ binary: string } | { none: string }} Offer
 * @typedef {{ name: string, offer: () => Promise<Offer> }} Source
 */

/**
 * Asks one source after the other and takes the first that gives a binary. The reasons of those passed over tell why
 * it is this one.
 *
 * @param {readonly Source[]} sources in order of preference
 * @returns {Promise<{ binary: string, name: string, because: readonly string[] } | { none: readonly string[] }>}
 */
export async function firstOf(sources) {
  /** @type {string[]} */
  const because = [];
  for (const { name, offer } of sources) {
    const answer = await offer();
    if ('binary' in answer) return { binary: answer.binary, name, because };
    because.push(answer.none);
  }
  return { none: because };
}
