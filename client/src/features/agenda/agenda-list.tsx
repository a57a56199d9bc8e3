import type { AgendaItemRecord } from '@entente/shared/room/records';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { ItemList, ItemRow } from '../../ui/item-list.tsx';
import { Notice } from '../../ui/notice.tsx';

export interface AgendaListProps {
  /** In their order. */
  readonly items: readonly AgendaItemRecord[];
}

/** The points of the agenda. */
export function AgendaList({ items }: AgendaListProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  if (items.length === 0) return <Notice>{t('agenda.empty')}</Notice>;
  return (
    <section aria-label={t('agenda.title')}>
      <ItemList label={t('agenda.title')}>
        {items.map(({ id, title, minutes }, index) => (
          <ItemRow
            key={id}
            leading={<span className="num quiet">{format.number(index + 1)}</span>}
            trailing={
              minutes !== undefined && (
                <span className="num quiet">{t('agenda.minutes', { count: minutes })}</span>
              )
            }
          >
            <span dir="auto">{title}</span>
          </ItemRow>
        ))}
      </ItemList>
    </section>
  );
}
