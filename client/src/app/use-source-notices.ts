import type { SourceKind } from '@entente/shared/room/records';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/error-text.ts';
import type { OwnSourceState } from '../media/own-source.ts';
import { announcer } from '../ui/announcer.ts';
import { toasts } from '../ui/toasts.ts';
import { captureText } from '../views/capture-text.ts';
import type { Seat } from './seat.ts';

/** Tells why a source of one's own is closed, when it was not one's own doing. */
export function useSourceNotices(seat: Seat): void {
  const { t } = useTranslation();
  const errorText = useErrorText();
  useEffect(() => {
    const warn = (title: string): void => {
      toasts.show({ tone: 'warn', title });
    };
    const closed: Record<SourceKind, () => string> = {
      microphone: () =>
        seat.room.state.get().room?.floor.policy === 'chaired'
          ? t('stage.mutedByChair')
          : t('stage.mutedByOrganiser'),
      camera: () => t('stage.cameraClosedByOther'),
      screen: () => t('stage.shareEnded'),
    };
    const lost = {
      microphone: 'stage.microphoneLost',
      camera: 'stage.cameraLost',
      screen: 'stage.shareEnded',
    } as const satisfies Record<SourceKind, string>;
    const ends = [
      seat.events.on('closed-by-other', ({ kind }) => {
        const text = closed[kind]();
        warn(text);
        announcer.announce(text, 'at-once');
      }),
      seat.events.on('device-lost', ({ kind }) => {
        warn(t(lost[kind]));
      }),
      ...Object.values(seat.own).map(({ kind, state }) => {
        let before: OwnSourceState = state.get();
        return state.subscribe(() => {
          const { refusal, capture } = state.get();
          // Meant for a room that one has just left: the move itself is told.
          const isOvertaken = refusal?.rule === 'CAU-5';
          if (refusal !== null && refusal !== before.refusal && !isOvertaken)
            warn(refusal.rule === 'FLR-1' ? t('stage.notYourFloor') : errorText(refusal));
          if (capture.at === 'failed' && capture !== before.capture && capture.failure !== 'cancelled')
            warn(t(captureText(kind, capture.failure)));
          before = state.get();
        });
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [seat, t, errorText]);
}
