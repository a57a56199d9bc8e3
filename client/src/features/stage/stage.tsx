import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import { TileRow } from '../../ui/tile-row.tsx';
import type { StageLayout, StagePlace } from '../../views/stage.ts';
import type { Picture, PictureWatch } from './picture-watch.ts';
import { Place } from './place.tsx';
import styles from './stage.module.css';

export interface StageProps extends PictureWatch {
  readonly layout: StageLayout;
  /** Over the pictures: what is heard. */
  readonly caption?: ReactNode;
  /** Beside the pictures, whatever else is shown: who signs. */
  readonly sign?: ReactNode;
  readonly pictureOf: (place: StagePlace) => Picture | null;
  /** Nobody but the reader is here. */
  readonly isAlone: boolean;
  readonly onPin: (key: string | null) => void;
  /** In a side room nobody else is expected of themselves. */
  readonly aloneText?: { readonly title: string; readonly hint: string };
}

/** The table: two delegations as equals, or who has the floor; everybody else below. */
export function Stage({ layout, caption, sign, pictureOf, isAlone, aloneText, ...watch }: StageProps) {
  const { t } = useTranslation();
  return (
    <>
      <section
        className={styles['stage']}
        data-kind={layout.kind}
        data-sign={sign !== undefined || undefined}
        aria-label={t('stage.title')}
      >
        {caption !== undefined && <div className={styles['caption']}>{caption}</div>}
        {layout.main.map((place) => (
          <Place key={place.key} place={place} picture={pictureOf(place)} size="stage" {...watch} />
        ))}
        {sign}
      </section>
      {isAlone && (
        <Notice title={aloneText?.title ?? t('stage.alone')}>
          {aloneText?.hint ?? t('stage.aloneHint')}
        </Notice>
      )}
      {layout.tiles.length > 0 && (
        <TileRow label={t('stage.tiles')}>
          {layout.tiles.map((place) => (
            <div key={place.key} className={styles['tile']}>
              <Place place={place} picture={pictureOf(place)} size="tile" {...watch} />
            </div>
          ))}
        </TileRow>
      )}
    </>
  );
}
