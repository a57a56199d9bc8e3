import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announcer } from '../ui/announcer.ts';
import { changesBetween, type Change, type Seen } from '../views/changes.ts';
import type { Seat } from './seat.ts';

const texts = {
  joined: 'stage.joined',
  left: 'stage.left',
  reconnecting: 'stage.isReconnecting',
  back: 'stage.isBack',
  away: 'rooms.wentAway',
  returned: 'rooms.cameBack',
  waiting: 'organiserDesk.arrived',
} as const satisfies Record<Change['what'], string>;

/** Tells screen readers who comes, goes, drops out and waits. */
export function useAnnouncements(seat: Seat): void {
  const { t } = useTranslation();
  useEffect(() => {
    const look = (): Seen => {
      const { room, reconnecting } = seat.room.state.get();
      return { room, reconnecting, you: seat.grant.you.id };
    };
    let before = look();
    return seat.room.state.subscribe(() => {
      const after = look();
      for (const { what, name } of changesBetween(before, after))
        announcer.announce(t(texts[what], { name }));
      before = after;
    });
  }, [seat, t]);
}
