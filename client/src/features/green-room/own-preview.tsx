import { Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnSourceState } from '../../media/own-source.ts';
import { Notice } from '../../ui/notice.tsx';
import { LevelMeter } from '../../ui/level-meter.tsx';
import { ToggleButton } from '../../ui/toggle-button.tsx';
import { VideoTile } from '../../ui/video-tile.tsx';
import type { BrowserFamily } from '../../views/browser-family.ts';
import { CaptureHelp } from './capture-help.tsx';
import styles from './green-room.module.css';

export interface OwnPreviewProps {
  readonly microphone: OwnSourceState;
  readonly camera: OwnSourceState;
  readonly onMicrophone: (isOpen: boolean) => void;
  readonly onCamera: (isOpen: boolean) => void;
  /** Asks for the devices again, after the reader changed a permission. */
  readonly onRetry: () => void;
  readonly browser: BrowserFamily;
  /** The microphone gives nothing at all, and has for some seconds. */
  readonly isSilent: boolean;
  /** A stable reference: measures one's own microphone while it is listened to. */
  readonly watchLevel: (onLevel: (level: number) => void) => () => void;
}

/** One's own picture as in a mirror, the level of the microphone, and what to do where one of them is missing. */
export function OwnPreview(props: OwnPreviewProps) {
  const { t } = useTranslation();
  const { microphone, camera } = props;
  const track = camera.isOpen && camera.capture.at === 'live' ? camera.capture.track : null;
  const stream = useMemo(() => (track === null ? null : new MediaStream([track])), [track]);
  return (
    <section className={styles['column']} aria-label={t('greenRoom.ownPicture')}>
      <div className={styles['picture']}>
        <VideoTile
          label={t('greenRoom.ownPicture')}
          size="stage"
          stream={stream}
          isMirrored
          placeholder={
            <span>
              {camera.capture.at === 'asking' ? t('greenRoom.asking') : t('greenRoom.cameraClosed')}
            </span>
          }
        />
      </div>
      <div className={styles['toggles']}>
        <ToggleButton
          label={t('greenRoom.microphone')}
          isSelected={microphone.isOpen}
          onChange={props.onMicrophone}
          icon={MicOff}
          selectedIcon={Mic}
        />
        <ToggleButton
          label={t('greenRoom.camera')}
          isSelected={camera.isOpen}
          onChange={props.onCamera}
          icon={VideoOff}
          selectedIcon={Video}
        />
        {microphone.capture.at === 'live' && (
          <div className={styles['level']}>
            <LevelMeter label={t('greenRoom.level')} subscribe={props.watchLevel} />
            <small className="quiet">{t('greenRoom.levelHint')}</small>
          </div>
        )}
      </div>
      {props.isSilent && (
        <Notice tone="warn" announce="politely">
          {t('check.noSound')}
        </Notice>
      )}
      <CaptureHelp
        source="microphone"
        capture={microphone.capture}
        browser={props.browser}
        onRetry={props.onRetry}
      />
      <CaptureHelp source="camera" capture={camera.capture} browser={props.browser} onRetry={props.onRetry} />
    </section>
  );
}
