import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner.tsx';
import type { Whereabouts } from '../../views/whereabouts.ts';

export interface RoomBannerProps {
  readonly where: Whereabouts;
  /** What this means for the reader, instead of who hears them. */
  readonly about?: string | undefined;
  readonly action?: ReactNode;
}

/** In which side room the reader is, and who hears them. Nothing in the plenary, where everybody does. */
export function RoomBanner({ where, about, action }: RoomBannerProps) {
  const { t } = useTranslation();
  if (where.room === 'plenary') return null;
  const name = where.room === 'caucus' ? (where.delegation?.shortName ?? '') : (where.other?.name ?? '');
  const room = where.room === 'caucus' ? t('rooms.caucusOf', { name }) : t('rooms.corridorWith', { name });
  return (
    <Banner tone="info" action={action}>
      <strong>{room}</strong>{' '}
      {about ?? (where.others === 0 ? t('rooms.aloneHint') : t('rooms.heardBy', { count: where.others }))}
    </Banner>
  );
}
