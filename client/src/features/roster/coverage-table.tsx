import type { LanguageTag } from '@entente/shared/languages';
import { ArrowRight, Languages, Minus, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import type { CoverageMap, CoverageRow, CoverageWay, SlotCoverage } from '../../views/roster/coverage-map.ts';
import styles from './coverage-table.module.css';
import { useRosterWords } from './use-roster-words.ts';

const marks = { direct: Minus, interpreted: Languages, relay: ArrowRight, none: TriangleAlert };

/** Item by spoken language by channel. A gap has its own sign and word, so that it is not told by colour alone. */
export function CoverageTable({ map }: { readonly map: CoverageMap }) {
  const { t } = useTranslation();
  const { language } = useRosterWords();
  const { channels, now, plan } = map;
  return (
    // A wide table scrolls by itself, by the keyboard too.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls has to be reached
    <div className={styles['frame']} role="region" aria-label={t('roster.map')} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('roster.spoken')}</th>
            {channels.map((channel) => (
              <th key={channel} scope="col">
                {t('roster.into', { language: language(channel) })}
              </th>
            ))}
          </tr>
        </thead>
        {now !== null && (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={channels.length + 1} className={styles['item']}>
                {t('roster.now')}
              </th>
            </tr>
            <Row row={now} channels={channels} />
          </tbody>
        )}
        {plan.map((slot) => (
          <tbody key={slot.slot.item.id}>
            <tr>
              <th scope="rowgroup" colSpan={channels.length + 1} className={styles['item']}>
                <SlotName slot={slot} />
              </th>
            </tr>
            {slot.rows.map((row) => (
              <Row key={row.spoken} row={row} channels={channels} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function SlotName({ slot: { slot } }: { readonly slot: SlotCoverage }) {
  const { time } = useFormatters();
  const { item, from, until } = slot;
  return (
    <>
      {item.title}{' '}
      {from !== null && (
        <span className={`num ${styles['time'] ?? ''}`}>
          {until === null ? time(from) : `${time(from)}–${time(until)}`}
        </span>
      )}
    </>
  );
}

function Row({ row, channels }: { readonly row: CoverageRow; readonly channels: readonly LanguageTag[] }) {
  const { language } = useRosterWords();
  return (
    <tr>
      <th scope="row">{language(row.spoken)}</th>
      {row.ways.map((way, index) => (
        <Cell key={channels[index]} way={way} />
      ))}
    </tr>
  );
}

function Cell({ way }: { readonly way: CoverageWay }) {
  const words = useRosterWords();
  const Mark = marks[way.by];
  return (
    <td data-way={way.by}>
      <span className={styles['way']}>
        <Mark aria-hidden size={16} />
        {words.way(way)}
      </span>
    </td>
  );
}
