import type { MeetingCard } from '@entente/shared/protocol/handshake';
import { zonedInstant } from '@entente/shared/zoned-time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from './lobby.module.css';

export interface LobbyProps {
  readonly meeting: MeetingCard;
  /** How long the reader has waited, ms. */
  readonly waited: number;
  readonly onBack: () => void;
  readonly onLeave: () => void;
  /** What can be checked meanwhile. */
  readonly children: ReactNode;
}

/** Waiting for admission: nothing of the room reaches anyone here. */
export function Lobby({ meeting, waited, onBack, onLeave, children }: LobbyProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const { own } = format.zoned(zonedInstant(meeting.start, meeting.timeZone), meeting.timeZone);
  return (
    <div className={styles['columns']}>
      <div className={styles['column']}>
        <h1>{t('lobby.title')}</h1>
        <Card title={meeting.title} detail={t(`meeting.kind.${meeting.kind}`)}>
          <Loading label={t('lobby.waiting')} />
          <p className="num">{t('check.waited', { minutes: Math.max(0, Math.floor(waited / 60_000)) })}</p>
          <p>{t('lobby.explain')}</p>
          <p className="quiet num">{t('lobby.starts', { time: own })}</p>
          <div className={styles['actions']}>
            <Button label={t('check.backToGreenRoom')} onPress={onBack} />
            <Button variant="quiet" label={t('lobby.leave')} onPress={onLeave} />
          </div>
        </Card>
      </div>
      <div className={styles['column']}>
        <h2>{t('check.meanwhile')}</h2>
        {children}
      </div>
    </div>
  );
}
