import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../i18n/use-formatters.ts';
import { ownRoom } from '../stores/room-store.ts';
import { announcer } from '../ui/announcer.ts';
import { toasts } from '../ui/toasts.ts';
import type { RoomView } from '../views/room-view.ts';
import { awayCount, colleaguesInCaucus, openWords, whereabouts } from '../views/whereabouts.ts';
import type { Seat } from './seat.ts';
import { useCommand } from './use-command.ts';

/** Tells of the reader's own moves, of a word that did not come about, of colleagues who have withdrawn, of a recall. */
export function useRoomNotices(seat: Seat): void {
  const { t } = useTranslation();
  const format = useFormatters();
  const command = useCommand(seat);
  useEffect(() => {
    const { id: you } = seat.grant.you;
    const say = (title: string): void => {
      toasts.show({ title });
      announcer.announce(title, 'at-once');
    };
    const arrival = (room: RoomView): string => {
      const where = whereabouts(room, you);
      if (where.room === 'plenary') return t('rooms.returned');
      return where.room === 'caucus'
        ? t('rooms.enteredCaucus', { name: where.delegation?.shortName ?? '' })
        : t('rooms.enteredCorridor', { name: where.other?.name ?? '' });
    };
    let isTakenBack = false;
    let before = seat.room.state.get().room;
    const notice = (room: RoomView): void => {
      const was = before;
      if (was === null) return;
      const asked = openWords(was, you).asked;
      const isOver = asked !== null && room.words.every(({ id }) => id !== asked.word.id);
      const isAccepted = isOver && room.sideRoom?.id === asked.word.id;
      if (isOver && !isAccepted && !isTakenBack && ownRoom(seat.room.state.get()) === null)
        say(t('rooms.notAvailable', { name: asked.person.name }));
      if (isOver) isTakenBack = false;
      if (was.recall === null && room.recall !== null)
        announcer.announce(t(room.sideRoom === null ? 'rooms.recallRuns' : 'rooms.recalled'), 'at-once');
      // Its end brings everybody back; what leaves somebody away was cancelled.
      if (was.recall !== null && room.recall === null && awayCount(room) > 0) say(t('rooms.recallCancelled'));
      const known = new Set(was.caucus?.members);
      const fresh = colleaguesInCaucus(room, you).filter(({ id }) => !known.has(id));
      if (fresh.length === 0 || room.sideRoom !== null) return;
      const title = t('rooms.colleagues', {
        count: fresh.length,
        names: format.list(fresh.map(({ name }) => name)),
      });
      toasts.show({
        title,
        action: {
          label: t('rooms.caucus'),
          onPress: () => {
            seat.closeAll();
            void command('caucus.enter', {});
          },
        },
      });
      announcer.announce(title);
    };
    const ends = [
      seat.events.on('word-taken-back', () => {
        isTakenBack = true;
      }),
      seat.events.on('channel-refused', ({ channel }) => {
        const name = channel === 'floor' ? t('channels.floor') : format.language(channel);
        toasts.show({ tone: 'warn', title: t('listening.refused', { channel: name }) });
      }),
      seat.events.on('moved', () => {
        const { room } = seat.room.state.get();
        if (room === null) return;
        // In a side room the bar over the stage says it to those who see.
        if (room.sideRoom === null) say(arrival(room));
        else announcer.announce(arrival(room), 'at-once');
      }),
      seat.room.state.subscribe(() => {
        const { room } = seat.room.state.get();
        if (room !== null && room !== before) notice(room);
        before = room;
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [seat, t, format, command]);
}
