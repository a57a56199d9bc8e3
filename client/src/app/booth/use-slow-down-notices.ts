import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announcer } from '../../ui/announcer.ts';
import type { ConsoleView } from '../../views/booth/console.ts';

/** Tells all who sit in the booth, once for each cue, that it has asked who speaks to slow down. */
export function useSlowDownNotices({ slowDownUntil }: Pick<ConsoleView, 'slowDownUntil'>): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (slowDownUntil !== null) announcer.announce(t('booth.notice.slowDown'));
  }, [slowDownUntil, t]);
}
