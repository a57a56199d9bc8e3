import { agendaLimits } from '@entente/shared/agenda-limits';

/** What somebody wrote into a field for minutes: nothing, a whole number in any script's digits, or something else. */
export type MinutesEntry =
  { readonly is: 'none' } | { readonly is: 'set'; readonly minutes: number } | { readonly is: 'wrong' };

/** The zeros of the digits that our readers' keyboards write: Latin, Arabic, Persian, full width. */
const zeros = [0x30, 0x660, 0x6f0, 0xff10];

export function minutesFrom(text: string): MinutesEntry {
  const written = Array.from(text.trim());
  if (written.length === 0) return { is: 'none' };
  const digits = written.map((character) => {
    const code = character.codePointAt(0) ?? 0;
    const zero = zeros.find((each) => code >= each && code < each + 10);
    return zero === undefined ? NaN : code - zero;
  });
  const minutes = digits.reduce((sum, digit) => sum * 10 + digit, 0);
  return minutes >= 1 && minutes <= agendaLimits.minutes ? { is: 'set', minutes } : { is: 'wrong' };
}
