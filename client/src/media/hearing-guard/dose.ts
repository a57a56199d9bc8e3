import { limitsAt } from './reference.ts';

/** So far below the limit the warning ends: one that comes and goes is no warning, dB. */
const slack = 1;

/** Whether the mean of the last minute (dBFS) is one to warn of. `before` is whether it was. */
export function isTooLoud(
  minuteMean: number,
  { fullScale, before }: { readonly fullScale: number; readonly before: boolean },
): boolean {
  const { dose } = limitsAt(fullScale);
  return minuteMean > (before ? dose - slack : dose);
}
