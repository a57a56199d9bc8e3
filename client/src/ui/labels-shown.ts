import { createContext } from 'react';

/**
 * Whether the names of buttons stand in them: `all` of them where there is nothing to hover on, `none` in a row that has
 * room for icons alone; null is as each button says.
 */
export const LabelsShown = createContext<'all' | 'none' | null>(null);

/** Whether a button shows its icon alone, given what it says itself. One without an icon never does. */
export function isIconAlone(
  shown: 'all' | 'none' | null,
  { hideLabel, hasIcon }: { readonly hideLabel: boolean; readonly hasIcon: boolean },
): boolean {
  if (!hasIcon) return false;
  return shown === null ? hideLabel : shown === 'none';
}
