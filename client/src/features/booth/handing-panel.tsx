import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import type { Handing } from '../../views/booth/console.ts';
import styles from './handing-panel.module.css';
import { PressButton } from './press-button.tsx';

export interface HandingPanelProps {
  readonly handing: Handing;
  /** What is left to answer, ms. */
  readonly leftMs: number;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
  readonly onNow: () => void;
}

/** A handover that waits for its answer, and how long it still does. */
export function HandingPanel({ handing, leftMs, onAccept, onDecline, onNow }: HandingPanelProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const { at, isTaker, other } = handing;
  const way = isTaker ? 'take' : 'give';
  return (
    <section className={styles['handing']} role="alertdialog" aria-label={t('booth.handing.title')}>
      <span aria-live="assertive">{t(`booth.handing.${at}.${way}`, { name: other.name })}</span>
      <b className="num" role="timer" aria-label={t('booth.handing.left')}>
        {format.duration(leftMs)}
      </b>
      {at === 'wanted' ? (
        <>
          <PressButton
            label={t('booth.handing.accept')}
            keyHint="Enter"
            isPrimary
            size="small"
            onPress={onAccept}
          />
          <PressButton label={t('booth.handing.decline')} keyHint="Esc" size="small" onPress={onDecline} />
        </>
      ) : (
        <>
          <PressButton label={t('booth.handing.now')} keyHint="N" size="small" onPress={onNow} />
          <PressButton label={t('booth.handing.takeBack')} keyHint="Esc" size="small" onPress={onDecline} />
        </>
      )}
    </section>
  );
}
