import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announcer } from '../ui/announcer.ts';

/** The screens on a person's way through a meeting. */
export type ScreenName = 'loading' | 'green-room' | 'lobby' | 'chamber' | 'ending';

/**
 * Takes the keyboard and the screen reader along when one screen replaces another: what had the focus is gone, so it
 * goes to the new screen's content. Admission is told at once.
 */
export function useScreenChange(screen: ScreenName): void {
  const { t } = useTranslation();
  const before = useRef(screen);
  useEffect(() => {
    const from = before.current;
    before.current = screen;
    if (from === screen || from === 'loading') return;
    // From its head, with the name of the meeting: the focus alone would scroll to where the content begins.
    document.getElementById('main')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    if (from === 'lobby' && screen === 'chamber') announcer.announce(t('lobby.admitted'), 'at-once');
  }, [screen, t]);
}
