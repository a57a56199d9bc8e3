/** For how long after a loss the network is expected back at any moment (ms). */
const hopefulFor = 15_000;

/**
 * The wait before the next attempt, in ms: from 120 to 400 while the loss is fresh, so that the state is level within a
 * second of the network's return, and up to 2,000 later. `chance` (0 to 1) spreads many clients over time.
 */
export function reconnectDelay(attempt: number, lostFor: number, chance: number): number {
  const longest = lostFor < hopefulFor ? 400 : 2_000;
  const wait = Math.min(longest, 120 * 1.5 ** attempt);
  return wait * (0.75 + chance / 4);
}

/**
 * How long one attempt may take, in ms. An attempt that began while the network was down seldom ends well, so those of a
 * fresh loss are cut short, however many there were; later ones get a quarter of the time since the loss, up to 20 s. A
 * link that is slow by nature (`usual`, the time of the last success) gets the time that it needs.
 */
export function attemptTimeout(usual: number, lostFor: number): number {
  const shortest = Math.max(1_000, usual * 3);
  return lostFor < hopefulFor ? shortest : Math.max(shortest, Math.min(20_000, lostFor / 4));
}
