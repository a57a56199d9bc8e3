import { MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './documents.module.css';
import { fitted, larger, smaller, type Zoom } from './zoom.ts';

export interface ZoomToolsProps {
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

/** Larger, smaller, and back to the width that there is. */
export function ZoomTools({ zoom, onZoom }: ZoomToolsProps) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(zoom);
  // Never disabled: a button that goes off under the finger takes the focus, and with it the keys, along.
  const tool = (label: string, icon: typeof ZoomIn, next: Zoom) => (
    <Button
      {...{ label, icon }}
      hideLabel
      onPress={() => {
        onZoom(next);
      }}
    />
  );
  return (
    <div className={styles['tools']}>
      {tool(t('documents.viewer.zoomOut'), ZoomOut, smaller(zoom))}
      {tool(t('documents.viewer.zoomIn'), ZoomIn, larger(zoom))}
      {tool(t('documents.viewer.fit'), MoveHorizontal, fitted)}
      <VisuallyHidden>
        <span role="status">{t('documents.viewer.zoom', { percent })}</span>
      </VisuallyHidden>
    </div>
  );
}
