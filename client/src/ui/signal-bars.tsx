import { createLucideIcon, type LucideIcon } from 'lucide-react';

/** Four bars, so many of them lit; the others stay faintly in sight, so that it is seen how much is missing. */
const bars = (lit: number): LucideIcon =>
  createLucideIcon(
    `signal-bars-${String(lit)}`,
    ['M4 20v-3', 'M9.5 20v-7', 'M15 20v-11', 'M20.5 20v-16'].map((d, index) => [
      'path',
      { d, key: d, ...(index < lit ? {} : { opacity: '0.3' }) },
    ]),
  );

export const SignalFull = bars(4);
export const SignalHalf = bars(2);
export const SignalWeak = bars(1);
