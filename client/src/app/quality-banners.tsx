import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { limitForAll } from '../views/quality.ts';
import type { Seat } from './seat.ts';
import { useField, useStore } from './use-store.ts';

/** Why there are fewer pictures than usual, or why there should be; one bar at most, the one that binds first. */
export function QualityBanners({ seat }: { readonly seat: Seat }) {
  const { t } = useTranslation();
  const { room } = useStore(seat.room.state);
  const { proposal, remedies } = useStore(seat.quality.engine.state);
  const ownLimit = useStore(seat.quality.ownLimit);
  const saveData = useField(seat.preferences, 'saveData') ?? 'auto';
  const forAll = room === null ? 'full' : limitForAll(room);
  const choose = (choice: 'auto' | 'on' | 'audio-only') => () => {
    seat.preferences.choose({ saveData: choice });
  };
  if (forAll === 'audio-only') return <Banner tone="info">{t('quality.limited.everyone.audio-only')}</Banner>;
  if (ownLimit !== 'full') return <Banner tone="info">{t(`quality.limited.you.${ownLimit}`)}</Banner>;
  if (saveData === 'audio-only')
    return (
      <Banner tone="info" action={<Button label={t('quality.showPictures')} onPress={choose('auto')} />}>
        {t('quality.audioOnly')}
      </Banner>
    );
  if (proposal !== null) {
    const help = proposal === 'save-data' ? 'on' : 'audio-only';
    return (
      <Banner tone="warn" action={<Button label={t(`quality.choice.${help}`)} onPress={choose(help)} />}>
        {t('quality.proposal')}
      </Banner>
    );
  }
  if (saveData === 'auto' && forAll === 'full' && remedies.some((one) => one !== 'encoder-lowered'))
    return (
      <Banner
        tone="info"
        action={<Button label={t('quality.choice.audio-only')} onPress={choose('audio-only')} />}
      >
        {t('quality.yielded')}
      </Banner>
    );
  if (forAll !== 'full') return <Banner tone="info">{t('quality.limited.everyone.reduced')}</Banner>;
  return null;
}
