import type { Refusal } from '@entente/shared/errors';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What to tell the reader about a refusal: one text for each code of the contract. */
export function errorText(t: TFunction, { code, rule = '–', ref = '–', retryAfter = 1 }: Refusal): string {
  return t(`errors.${code}`, { rule, ref, seconds: Math.max(1, Math.ceil(retryAfter)) });
}

/** `errorText` in the reader's language. */
export function useErrorText(): (refusal: Refusal) => string {
  const { t } = useTranslation();
  return useCallback((refusal) => errorText(t, refusal), [t]);
}
