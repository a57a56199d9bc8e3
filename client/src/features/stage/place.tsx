import { DoorOpen, ImageOff, MicOff, Pin, PinOff, Plug, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge.tsx';
import { NamePlate } from '../../ui/name-plate.tsx';
import { ToggleButton } from '../../ui/toggle-button.tsx';
import { VideoTile } from '../../ui/video-tile.tsx';
import type { StagePlace } from '../../views/stage.ts';
import { usePictureWatch, type Picture, type PictureWatch } from './picture-watch.ts';
import styles from './stage.module.css';

export interface PlaceProps extends PictureWatch {
  readonly place: StagePlace;
  readonly picture: Picture | null;
  readonly size: 'stage' | 'tile';
  /** Wants this place large, or no longer. */
  readonly onPin: (key: string | null) => void;
}

/** One person's place, or the empty place of a delegation. */
export function Place({ place, picture: given, size, onPin, onSize, onFirstFrame }: PlaceProps) {
  const { t } = useTranslation();
  const isPaused = given?.isPaused === true;
  // The last frame of a picture that is paused would be taken for the person.
  const picture = isPaused ? null : given;
  const videoRef = usePictureWatch(place, picture, { onSize, onFirstFrame });
  const { participant, delegation, source, isYou } = place;
  const name = participant?.name ?? delegation?.shortName ?? '';
  const isMuted = participant !== null && !participant.open.includes('microphone');
  const isScreen = source === 'screen';
  return (
    <VideoTile
      label={
        isYou
          ? t('stage.ownPicture')
          : isScreen
            ? t('stage.screenOf', { name })
            : t('stage.pictureOf', { name })
      }
      stream={picture?.stream ?? null}
      videoRef={videoRef}
      isMirrored={isYou && !isScreen}
      fit={isScreen ? 'contain' : 'cover'}
      size={size}
      isHighlighted={place.isSpeaking}
      plate={
        <NamePlate
          size={size}
          delegation={
            delegation && { name: delegation.shortName, code: delegation.code, emblemUrl: delegation.emblem }
          }
          person={participant === null ? undefined : { name: participant.name, title: participant.title }}
          note={isYou ? t('stage.you') : undefined}
        />
      }
      badges={
        <>
          {place.isReconnecting && (
            <Badge on="picture" tone="warn" icon={Plug} label={t('stage.reconnecting')} />
          )}
          {isPaused && <Badge on="picture" icon={ImageOff} label={t('quality.paused')} />}
          {place.isAway && <Badge on="picture" icon={DoorOpen} label={t('rooms.away')} />}
          {isMuted && !isScreen && !place.isAway && (
            <Badge on="picture" icon={MicOff} hideLabel label={t('stage.microphoneClosedOf', { name })} />
          )}
        </>
      }
      corner={
        participant === null ? undefined : (
          <ToggleButton
            label={isScreen ? t('view.pinScreen', { name }) : t('view.pin', { name })}
            hideLabel
            on="picture"
            icon={Pin}
            selectedIcon={PinOff}
            isSelected={place.isPinned}
            onChange={(isPinned) => {
              onPin(isPinned ? place.key : null);
            }}
          />
        )
      }
      placeholder={
        <span className={styles['empty']} data-away={place.isAway || undefined}>
          <UserRound aria-hidden size={size === 'stage' ? 96 : 40} strokeWidth={1} />
          {participant === null && <span>{t('stage.notHere')}</span>}
        </span>
      }
    />
  );
}
