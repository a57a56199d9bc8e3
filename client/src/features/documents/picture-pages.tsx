import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import styles from './documents.module.css';
import { PageScroll } from './page-scroll.tsx';
import { fitted, type Zoom } from './zoom.ts';

export interface PicturePagesProps {
  readonly blob: Blob;
  readonly title: string;
  readonly zoom: Zoom;
}

/** A picture, as wide as the window and no wider than it is, or larger by zoom. */
export function PicturePages({ blob, title, zoom }: PicturePagesProps) {
  const { t } = useTranslation();
  const picture = useRef<HTMLImageElement>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    if (picture.current !== null) picture.current.src = made;
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [blob]);
  if (isBroken) return <Notice tone="error">{t('documents.viewer.broken')}</Notice>;
  return (
    <PageScroll label={title}>
      <img
        ref={picture}
        className={styles['picture']}
        alt={title}
        style={zoom === fitted ? {} : { inlineSize: `${zoom * 100}%`, maxInlineSize: 'none' }}
        onError={() => {
          setBroken(true);
        }}
      />
    </PageScroll>
  );
}
