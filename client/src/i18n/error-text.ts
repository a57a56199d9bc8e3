import type { Refusal } from '@entente/shared/errors';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dictionary } from './dictionaries.ts';
import { i18n } from './i18n.ts';

type RuleText = `errors.rules.${keyof Dictionary['errors']['rules']}`;

/** Rules that people run into are told in words of their own. */
const hasText = (key: string): key is RuleText => i18n.exists(key);

/** What to tell the reader about a refusal: one text for each code of the contract, and for most rules their own. */
export function errorText(t: TFunction, { code, rule = '–', ref = '–', retryAfter = 1 }: Refusal): string {
  const ofRule = `errors.rules.${rule}`;
  if (code === 'rule.violated' && hasText(ofRule)) return t(ofRule);
  return t(`errors.${code}`, { rule, ref, seconds: Math.max(1, Math.ceil(retryAfter)) });
}

/** `errorText` in the reader's language. */
export function useErrorText(): (refusal: Refusal) => string {
  const { t } = useTranslation();
  return useCallback((refusal) => errorText(t, refusal), [t]);
}
