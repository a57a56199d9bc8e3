import type { MeetingCard } from '@entente/shared/protocol/handshake';
import type { Channel, Locale } from '@entente/shared/languages';
import { onlyListens } from '@entente/shared/permissions';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ChecksProps } from './checks.tsx';
import { ChannelChoice } from './channel-choice.tsx';
import { DeviceChoices, type DeviceChoicesProps } from './device-choices.tsx';
import styles from './green-room.module.css';
import { MeetingTimes } from './meeting-times.tsx';
import { PlateCard, type PlateCardProps } from './plate-card.tsx';
import { ScreenLanguage } from './screen-language.tsx';
import { OwnPreview, type OwnPreviewProps } from './own-preview.tsx';

export interface GreenRoomProps {
  readonly meeting: MeetingCard;
  readonly plate: PlateCardProps;
  readonly preview: OwnPreviewProps;
  readonly devices: DeviceChoicesProps;
  readonly checks: ChecksProps;
  readonly screenLanguage: Locale;
  readonly onScreenLanguage: (locale: Locale) => void;
  readonly listenTo: Channel;
  readonly onListenTo: (channel: Channel) => void;
  readonly onJoin: () => void;
  readonly isJoining: boolean;
  /** Why *Join* did not succeed. */
  readonly problem: string | null;
}

const Checks = lazy(() => import('./checks.tsx').then(({ Checks }) => ({ default: Checks })));

/** The check of sound, picture and language before the door. Works without camera and microphone. */
export function GreenRoom(props: GreenRoomProps) {
  const { t } = useTranslation();
  const { meeting, plate, problem } = props;
  const maySend = !onlyListens(plate.you.role);
  return (
    <>
      <header className={styles['head']}>
        <h1>{t('greenRoom.title')}</h1>
        <p className="quiet">{maySend ? t('greenRoom.intro') : t('greenRoom.listenOnly')}</p>
      </header>
      <div className={styles['columns']}>
        <div className={styles['column']}>
          {maySend && <OwnPreview {...props.preview} />}
          <PlateCard {...plate} />
        </div>
        <div className={`${styles['column'] ?? ''} ${styles['choice'] ?? ''}`}>
          <Card title={meeting.title} detail={t(`meeting.kind.${meeting.kind}`)}>
            <MeetingTimes start={meeting.start} timeZone={meeting.timeZone} />
          </Card>
          <DeviceChoices {...props.devices} maySend={maySend} />
          <div className={styles['languages']}>
            <ChannelChoice channels={meeting.channels} value={props.listenTo} onChange={props.onListenTo} />
            <ScreenLanguage value={props.screenLanguage} onChange={props.onScreenLanguage} />
          </div>
          {meeting.recording === true && <Notice tone="warn">{t('greenRoom.recorded')}</Notice>}
          {problem !== null && <Notice tone="error">{problem}</Notice>}
          <Button
            variant="primary"
            size="large"
            fullWidth
            label={props.isJoining ? t('greenRoom.joining') : t('greenRoom.join')}
            isPending={props.isJoining}
            onPress={props.onJoin}
          />
        </div>
        <div>
          <Suspense fallback={null}>
            <Checks {...props.checks} />
          </Suspense>
        </div>
      </div>
    </>
  );
}
