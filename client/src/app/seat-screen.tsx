import type { SeatGrant } from '@entente/shared/seat-grant';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Ending, type End } from '../features/ending/ending.tsx';
import type { LinkState } from '../signalling/link-state.ts';
import type { RoomState } from '../stores/room-store.ts';
import { createStore } from '../stores/store.ts';
import { Loading } from '../ui/loading.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { afterPaint } from '../ui/after-paint.ts';
import { AppTools } from './app-tools.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { GreenRoomDoor } from './green-room-door.tsx';
import { fetchInside, InsideScreen } from './inside-screen.tsx';
import { LobbyDoor } from './lobby-door.tsx';
import { preferences } from './preferences.ts';
import { reloadOnce } from './reload-once.ts';
import { SeatEntrance } from './seat-entrance.ts';
import { useMeetingEnding } from './use-meeting-ending.ts';
import { useScreenChange, type ScreenName } from './use-screen-change.ts';
import { useStore } from './use-store.ts';

/** What could not be fetched of the seat is tried again after this time (ms). */
const again = 5_000;

type Screen = { readonly at: Exclude<ScreenName, 'ending'> } | { readonly at: 'ending'; readonly end: End };

/** Which screen somebody sees, from the connection and from where the server says that they stand. */
function screenOf(link: LinkState, room: RoomState, isReturning: boolean): Screen {
  if (link.at === 'ended')
    return { at: 'ending', end: { how: 'ended', code: link.code, reason: link.reason } };
  if (room.welcome === null) return { at: 'loading' };
  switch (room.standing) {
    case 'inside':
      return { at: 'chamber' };
    case 'waiting':
      return { at: 'lobby' };
    case 'refused':
      return { at: 'ending', end: { how: 'ended', code: 'admission.refused', reason: room.reason } };
    case 'removed':
      if (isReturning) return { at: 'green-room' };
      return { at: 'ending', end: { how: 'ended', code: 'participant.removed' } };
    case 'left':
      if (room.isReadmitted && !isReturning) return { at: 'ending', end: { how: 'readmitted' } };
      return { at: 'green-room' };
    case 'outside':
      return { at: 'green-room' };
  }
}

/** A person's way through one meeting: green room, lobby, chamber, and how it ended. */
export function SeatScreen({ grant }: { readonly grant: SeatGrant }) {
  const slot = useMemo(() => createStore<SeatEntrance | null>(null), []);
  const entrance = useStore(slot);
  // Taken in an effect: React may render a screen more than once, and a second seat would supersede the first.
  useEffect(() => {
    const taken = new SeatEntrance({ grant, preferences });
    slot.set(taken);
    return () => {
      taken.close();
      slot.set(null);
    };
  }, [slot, grant]);
  return entrance === null ? null : <SeatedScreen entrance={entrance} />;
}

function SeatedScreen({ entrance }: { readonly entrance: SeatEntrance }) {
  const { t } = useTranslation();
  const { grant, signalling, room: held } = entrance.basis;
  const link = useStore(signalling.link);
  const room = useStore(held.state);
  const [hasLeft, setLeft] = useState(false);
  const [isReturning, setReturning] = useState(false);

  useEffect(() => {
    document.title = `${grant.meeting.title} · Entente`;
  }, [grant]);
  useEffect(() => {
    if (link.at === 'ended' && link.code === 'protocol.mismatch') reloadOnce();
  }, [link]);

  const leave = (): void => {
    setLeft(true);
    setReturning(false);
    void entrance.leave();
  };
  const comeBack = (): void => {
    setLeft(false);
    setReturning(true);
    entrance.continueHere();
  };

  const screen: Screen = hasLeft ? { at: 'ending', end: { how: 'left' } } : screenOf(link, room, isReturning);
  useScreenChange(screen.at);
  const isReady = screen.at !== 'loading' || entrance.isReturn;
  useEffect(() => {
    if (!isReady) return undefined;
    // While the reader looks at the green room. After a reload amid a talk there is none to look at.
    return afterPaint(() => {
      void entrance.seat.fetch();
      void fetchInside(entrance.basis.grant.you.role);
    });
  }, [entrance, isReady]);
  const rest = useStore(entrance.seat).at;
  useEffect(() => {
    if (rest !== 'missing') return undefined;
    const timer = setTimeout(() => void entrance.seat.fetch(), again);
    return () => {
      clearTimeout(timer);
    };
  }, [entrance, rest]);
  const ending = useMeetingEnding(grant.meeting.id, link);
  if (screen.at === 'chamber') return <InsideScreen entrance={entrance} onLeave={leave} />;
  return (
    <PageLayout
      banner={<ConnectionBanner link={signalling.link} />}
      title={<bdi>{screen.at === 'green-room' ? t('app.name') : grant.meeting.title}</bdi>}
      tools={<AppTools />}
      mainId="main"
      width={screen.at === 'green-room' || screen.at === 'lobby' ? 'wide' : 'form'}
    >
      {screen.at === 'loading' && <Loading look="page" label={t('app.loading')} />}
      {screen.at === 'green-room' && <GreenRoomDoor entrance={entrance} />}
      {screen.at === 'lobby' && <LobbyDoor entrance={entrance} onLeave={leave} />}
      {screen.at === 'ending' && (
        <Ending
          end={screen.end}
          ending={ending}
          recordHref={grant.you.role === 'organiser' ? `/meetings/${grant.meeting.id}/record` : null}
          onReturn={comeBack}
          onReload={() => {
            location.reload();
          }}
        />
      )}
    </PageLayout>
  );
}
