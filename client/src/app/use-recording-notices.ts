import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/error-text.ts';
import { announcer } from '../ui/announcer.ts';
import { toasts } from '../ui/toasts.ts';
import { recordingChange } from '../views/recording-change.ts';
import type { RoomView } from '../views/room-view.ts';
import type { Seat } from './seat.ts';

/**
 * Tells everybody, seen and read out, that this is recorded: upon entering, at the start and the stop, and around closed
 * items; and the organisers why a recording ended by itself.
 */
export function useRecordingNotices(seat: Seat): void {
  const { t } = useTranslation();
  const errorText = useErrorText();
  useEffect(() => {
    let before: RoomView | null = null;
    const look = (): void => {
      const after = seat.room.state.get().room;
      const change = recordingChange(before, after);
      const fault = after?.recordingFault ?? null;
      if (change !== null) {
        const title = t(`recording.${change}`);
        toasts.show({ title });
        announcer.announce(title, 'at-once');
      }
      if (fault !== null && before !== null && before.recordingFault === null) {
        const title = errorText({ code: fault.code });
        toasts.show({ tone: 'warn', title });
        announcer.announce(title, 'at-once');
      }
      before = after;
    };
    look();
    return seat.room.state.subscribe(look);
  }, [seat, t, errorText]);
}
