import type { MeetingCard, OwnPlate } from '@entente/shared/protocol/handshake';
import type { Channel } from '@entente/shared/languages';
import { onlyListens } from '@entente/shared/permissions';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { NamePlate } from '../../ui/name-plate.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ChannelChoice } from './channel-choice.tsx';
import { DeviceChoices, type DeviceChoicesProps } from './device-choices.tsx';
import styles from './green-room.module.css';
import { MeetingTimes } from './meeting-times.tsx';
import { OwnPreview, type OwnPreviewProps } from './own-preview.tsx';

export interface GreenRoomProps {
  readonly meeting: MeetingCard;
  readonly you: OwnPlate;
  readonly preview: OwnPreviewProps;
  readonly devices: DeviceChoicesProps;
  readonly listenTo: Channel;
  readonly onListenTo: (channel: Channel) => void;
  readonly onJoin: () => void;
  readonly isJoining: boolean;
  /** Why *Join* did not succeed. */
  readonly problem: string | null;
}

/** The check of sound, picture and language before the door. Works without camera and microphone. */
export function GreenRoom(props: GreenRoomProps) {
  const { t } = useTranslation();
  const { meeting, you, problem } = props;
  const maySend = !onlyListens(you.role);
  return (
    <>
      <header className={styles['head']}>
        <h1>{t('greenRoom.title')}</h1>
        <p className="quiet">{maySend ? t('greenRoom.intro') : t('greenRoom.listenOnly')}</p>
      </header>
      <div className={styles['columns']}>
        <div className={styles['column']}>
          {maySend && <OwnPreview {...props.preview} />}
          <Card>
            <NamePlate
              size="stage"
              delegation={
                you.delegation && {
                  name: you.delegation.shortName,
                  code: you.delegation.code,
                  emblemUrl: you.delegation.emblem,
                }
              }
              person={{ name: you.name, title: you.title }}
            />
            <p className="quiet">{t('greenRoom.platePreview')}</p>
          </Card>
        </div>
        <div className={styles['column']}>
          <Card title={meeting.title} detail={t(`meeting.kind.${meeting.kind}`)}>
            <MeetingTimes start={meeting.start} timeZone={meeting.timeZone} />
          </Card>
          <DeviceChoices {...props.devices} maySend={maySend} />
          <ChannelChoice channels={meeting.channels} value={props.listenTo} onChange={props.onListenTo} />
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
      </div>
    </>
  );
}
