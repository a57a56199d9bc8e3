import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enterArea } from '../../i18n/i18n.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { AsideItem, AsideLines } from '../../features/booth/aside-parts.tsx';
import type { ConsoleView } from '../../views/booth/console.ts';
import type { RoomView } from '../../views/room-view.ts';
import { AgendaHead, AgendaSide } from '../agenda-side.tsx';
import { Messages } from '../messages.tsx';
import type { Seat } from '../seat.ts';
import { hasRoster, RosterTab } from '../roster-tab.tsx';
import { useConversations } from '../use-conversations.ts';
import { useMessageNotices } from '../use-message-notices.ts';
import { useStore } from '../use-store.ts';
import { useWritingDesk } from '../use-writing-desk.ts';
import type { BoothDesk } from './booth-desk.ts';
import { BoothLines } from './booth-lines.tsx';
import { useLowerThan } from './use-lower-than.ts';

export interface BoothAsideProps {
  readonly seat: Seat;
  readonly desk: BoothDesk;
  readonly room: RoomView;
  readonly view: ConsoleView;
}

// What is to be interpreted comes before what is read beside it.
const BoothPapers = lazy(async () => {
  const [{ BoothPapers: Papers }] = await Promise.all([import('./booth-papers.tsx'), enterArea('documents')]);
  return { default: Papers };
});

/** What two cards of lines need at the least, px: beside papers, or under a banner or two, there is room for one. */
const twoCards = 340;

/** Beside the stage: the current item, the lines, and what is wanted less often. */
export function BoothAside({ seat, desk, room, view }: BoothAsideProps) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<'lines' | 'agenda' | 'messages' | 'roster'>('lines');
  // Where it is narrow the page scrolls, and each card has the height that it wants.
  const isColumn = useMediaQuery('(min-width: 900px)');
  const [lines, isLow] = useLowerThan(twoCards);
  const writing = useWritingDesk(seat);
  const conversations = useConversations(seat, writing);
  const openConversation = useStore(writing.open);
  useMessageNotices(seat, {
    shown: tab === 'messages' ? openConversation : tab === 'lines' ? `booth:${view.booth.id}` : null,
    onOpen: (conversation) => {
      const isLine = conversation === `booth:${view.booth.id}` || conversation === `chief:${view.booth.id}`;
      writing.open.set(conversation);
      setTab(isLine ? 'lines' : 'messages');
    },
  });
  const news = (of: (key: string) => boolean) => {
    const count = conversations.reduce((sum, { key, unread }) => sum + (of(key) ? unread : 0), 0);
    return count === 0 ? {} : { count, isNews: true };
  };
  const isLine = (key: string): boolean =>
    key === `booth:${view.booth.id}` || key === `chief:${view.booth.id}` || key === 'secretariat';
  return (
    <>
      <AsideItem>
        <AgendaHead seat={seat} />
      </AsideItem>
      <Suspense>
        <BoothPapers {...{ seat, room }} />
      </Suspense>
      <Tabs
        label={t('stage.panels')}
        selected={tab}
        onSelect={setTab}
        items={[
          {
            id: 'lines',
            label: t('booth.lines'),
            ...news(isLine),
            content: (
              <AsideLines ref={lines}>
                <BoothLines {...{ seat, desk, view, writing, conversations }} isTight={isColumn && isLow} />
              </AsideLines>
            ),
          },
          { id: 'agenda', label: t('agenda.title'), content: <AgendaSide seat={seat} /> },
          {
            id: 'messages',
            label: t('messages.title'),
            ...news((key) => !isLine(key)),
            content: <Messages seat={seat} desk={writing} conversations={conversations} />,
          },
          ...(hasRoster(room, seat.grant.you)
            ? [
                {
                  id: 'roster' as const,
                  label: t('roster.title'),
                  content: <RosterTab seat={seat} room={room} />,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
