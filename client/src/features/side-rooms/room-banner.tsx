import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner.tsx';
import type { Whereabouts } from '../../views/whereabouts.ts';

/** In which side room the reader is, and who hears them. Nothing in the plenary, where everybody does. */
export function RoomBanner({ where }: { readonly where: Whereabouts }) {
  const { t } = useTranslation();
  if (where.room === 'plenary') return null;
  const name = where.room === 'caucus' ? (where.delegation?.shortName ?? '') : (where.other?.name ?? '');
  const room = where.room === 'caucus' ? t('rooms.caucusOf', { name }) : t('rooms.corridorWith', { name });
  return (
    <Banner tone="info">
      <strong>{room}</strong>{' '}
      {where.others === 0 ? t('rooms.aloneHint') : t('rooms.heardBy', { count: where.others })}
    </Banner>
  );
}
