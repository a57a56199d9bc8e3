import type { MeetingCard } from '@entente/shared/protocol/handshake';
import { zonedInstant } from '@entente/shared/zoned-time';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Loading } from '../../ui/loading.tsx';

export interface LobbyProps {
  readonly meeting: MeetingCard;
  readonly onLeave: () => void;
}

/** Waiting for admission: nothing of the room reaches anyone here. */
export function Lobby({ meeting, onLeave }: LobbyProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const { own } = format.zoned(zonedInstant(meeting.start, meeting.timeZone), meeting.timeZone);
  return (
    <>
      <h1>{t('lobby.title')}</h1>
      <Card title={meeting.title} detail={t(`meeting.kind.${meeting.kind}`)}>
        <Loading label={t('lobby.waiting')} />
        <p>{t('lobby.explain')}</p>
        <p className="quiet num">{t('lobby.starts', { time: own })}</p>
        <div>
          <Button label={t('lobby.leave')} onPress={onLeave} />
        </div>
      </Card>
    </>
  );
}
