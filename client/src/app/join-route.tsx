import type { Refusal } from '@entente/shared/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { InvitationPage } from '../features/invitation/invitation-page.tsx';
import { changeLocale } from '../i18n/i18n.ts';
import { storedLocale } from '../i18n/stored-locale.ts';
import { seatApi } from '../signalling/seat-api.ts';
import { AppTools } from './app-tools.tsx';
import { rememberGrant } from './grants.ts';
import { tokenOfAddress } from './token-of-address.ts';

/** Behind a personal link, `/join#TOKEN`: binds it to this browser and goes on to the green room. */
export function JoinRoute() {
  const [, navigate] = useLocation();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isOpening = useRef(false);

  const redeem = useCallback(async (): Promise<void> => {
    if (isOpening.current) return;
    isOpening.current = true;
    const token = tokenOfAddress('/join');
    const answer =
      token === ''
        ? ({ ok: false, error: { code: 'invitation.unknown' } } as const)
        : await seatApi.redeem(token);
    isOpening.current = false;
    if (!answer.ok) {
      setRefusal(answer.error);
      return;
    }
    const { you, meeting } = answer.value;
    // The organiser's guess of the language serves until the reader has chosen one.
    if (you.locale !== undefined && storedLocale() === null) await changeLocale(you.locale);
    rememberGrant(answer.value);
    navigate(`/m/${meeting.id}`, { replace: true });
  }, [navigate]);

  useEffect(() => {
    // In a turn of its own: it looks at the address and ends in a new state.
    queueMicrotask(() => void redeem());
    // A second link opened in the same tab changes nothing but the fragment.
    const again = (): void => {
      if (location.hash.length > 1) void redeem();
    };
    addEventListener('hashchange', again);
    return () => {
      removeEventListener('hashchange', again);
    };
  }, [redeem]);

  return (
    <InvitationPage
      tools={<AppTools />}
      refusal={refusal}
      onRetry={() => {
        setRefusal(null);
        void redeem();
      }}
    />
  );
}
