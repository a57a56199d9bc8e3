import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { SlowDownCue } from './interpretation.tsx';
import { HearingNotices } from './hearing-notices.tsx';
import { QualityBanners } from './quality-banners.tsx';
import type { Seat } from './seat.ts';
import { useStore } from './use-store.ts';

/** What is wrong with the connection, the media or the sound, and what to do about it. */
export function ChamberBanners({ seat }: { readonly seat: Seat }) {
  const { t } = useTranslation();
  const media = useStore(seat.media.state);
  const isBlocked = useStore(seat.audio.blocked);
  return (
    <>
      <ConnectionBanner link={seat.signalling.link} />
      {media === 'lost' && <Banner tone="waiting">{t('connection.media')}</Banner>}
      {media === 'unsupported' && <Banner tone="warn">{t('errors.media.unavailable')}</Banner>}
      <QualityBanners seat={seat} />
      <SlowDownCue seat={seat} />
      <HearingNotices seat={seat} />
      {isBlocked && (
        <Banner
          tone="warn"
          action={<Button label={t('stage.hear')} onPress={() => void seat.audio.unblock()} />}
        >
          <strong>{t('stage.blockedTitle')}</strong> {t('stage.blocked')}
        </Banner>
      )}
    </>
  );
}
