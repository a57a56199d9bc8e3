import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { isBoothRule } from '../../views/booth/rules.ts';
import type { Matter, Trouble } from './booth-desk.ts';

/** Why something at the console was refused, in words; null if nothing of this matter was. */
export function useTroubleText(trouble: Trouble | null): (about: Matter) => string | null {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return useCallback(
    (about) => {
      if (trouble?.about !== about) return null;
      const { rule = '' } = trouble.refusal;
      return isBoothRule(rule) ? t(`booth.rules.${rule}`) : errorText(trouble.refusal);
    },
    [trouble, t, errorText],
  );
}
