import type { TFunction } from 'i18next';
import type { DraftDelegation } from '../draft/draft.ts';

/** What a delegation is called in the form: until it has a name, by its number. */
export function nameOf(
  { key, shortName }: DraftDelegation,
  delegations: readonly DraftDelegation[],
  t: TFunction,
): string {
  const number = delegations.findIndex((each) => each.key === key) + 1;
  return shortName === '' ? t('meetingForm.delegations.numbered', { number }) : shortName;
}
