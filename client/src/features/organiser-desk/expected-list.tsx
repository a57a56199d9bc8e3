import type { GuestRecord } from '@entente/shared/room/records';
import { useTranslation } from 'react-i18next';
import { ItemList, ItemRow } from '../../ui/item-list.tsx';
import { NamePlate } from '../../ui/name-plate.tsx';
import styles from './lobby-desk.module.css';
import { TrustToggle } from './trust-toggle.tsx';

export interface ExpectedListProps {
  readonly guests: readonly GuestRecord[];
  readonly onTrust: (guest: GuestRecord, trusted: boolean) => void;
}

/** Those who are awaited, and who of them enters without waiting. */
export function ExpectedList({ guests, onTrust }: ExpectedListProps) {
  const { t } = useTranslation();
  return (
    <section className={styles['expected']} aria-label={t('door.expected')}>
      <strong className={styles['title']}>{t('door.expected')}</strong>
      <p className="quiet">{t('door.expectedExplain')}</p>
      <ItemList label={t('door.expected')}>
        {guests.map((guest) => (
          <ItemRow key={guest.id} trailing={<TrustToggle guest={guest} onTrust={onTrust} />}>
            <NamePlate person={{ name: guest.name, title: guest.title }} />
          </ItemRow>
        ))}
      </ItemList>
    </section>
  );
}
