import { useTranslation } from 'react-i18next';
import { CallBanner } from '../../features/booth/call-banner.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { namesIn, type ConsoleView } from '../../views/booth/console.ts';
import { captureText } from '../../views/capture-text.ts';
import type { RoomView } from '../../views/room-view.ts';
import { ChamberBanners } from '../chamber-banners.tsx';
import type { Seat } from '../seat.ts';
import { RoomBanners } from '../side-rooms.tsx';
import { useNow } from '../use-now.ts';
import { useStore } from '../use-store.ts';
import type { BoothDesk } from './booth-desk.ts';

export interface BoothBannersProps {
  readonly seat: Seat;
  readonly desk: BoothDesk;
  readonly room: RoomView;
  readonly view: ConsoleView;
}

/** What is wrong, and what calls: the connection, the microphone, a side room. */
export function BoothBanners({ seat, desk, room, view }: BoothBannersProps) {
  const { t } = useTranslation();
  const link = useStore(seat.signalling.link);
  const { capture } = useStore(desk.microphone.source.state);
  const hasLostAir = useStore(desk.hasLostAir);
  const isSign = view.booth.boothKind === 'sign';
  const call = room.interpretation.calls.find(({ id }) => id === view.booth.id);
  return (
    <>
      <ChamberBanners seat={seat} />
      {link.at === 'reconnecting' && view.air.at === 'own' && (
        <Banner tone="waiting">{t('booth.trouble.airKept')}</Banner>
      )}
      {hasLostAir && (
        <div role="alert">
          <Banner
            tone="warn"
            action={
              <Button
                label={t('app.close')}
                onPress={() => {
                  desk.hasLostAir.set(false);
                }}
              />
            }
          >
            <strong>{t(isSign ? 'booth.trouble.lostPicture' : 'booth.trouble.lostAir')}</strong>{' '}
            {t('booth.trouble.lostAirHint')}
          </Banner>
        </div>
      )}
      {capture.at === 'failed' && !isSign && (
        <Banner
          tone="warn"
          action={<Button label={t('app.retry')} onPress={() => void desk.microphone.prepare()} />}
        >
          <strong>{t('booth.trouble.noMicrophone')}</strong> {t(captureText('microphone', capture.failure))}
        </Banner>
      )}
      <RoomBanners
        seat={seat}
        about={t('booth.inSideRoom')}
        action={
          <Button label={t('rooms.return')} onPress={() => void desk.ask('call', 'booth.return', {})} />
        }
      />
      {call !== undefined && (
        <Calling
          seat={seat}
          until={call.until}
          room={call.room}
          name={namesIn(room)(call.by).name}
          onAnswer={(answer) => void desk.ask('call', 'booth.answer', { answer })}
        />
      )}
    </>
  );
}

interface CallingProps {
  readonly seat: Seat;
  readonly until: number;
  readonly room: 'caucus' | 'corridor';
  readonly name: string;
  readonly onAnswer: (answer: 'accept' | 'decline') => void;
}

function Calling({ seat, until, ...call }: CallingProps) {
  const { clockOffset } = useStore(seat.room.state);
  const now = useNow(500) + clockOffset;
  return <CallBanner {...call} leftMs={Math.max(0, until - now)} />;
}
