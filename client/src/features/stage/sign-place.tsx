import type { ParticipantId } from '@entente/shared/ids';
import { Hand, PictureInPicture2 } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { atHead } from '../../i18n/own-name.ts';
import { useLanguageName } from '../../i18n/use-language-name.ts';
import { Button } from '../../ui/button.tsx';
import { VideoTile, type VideoTileProps } from '../../ui/video-tile.tsx';
import type { SignPlace as Place } from '../../views/interpretation/sign.ts';
import { usePictureWatch, type Picture, type PictureWatch } from './picture-watch.ts';
import styles from './sign-place.module.css';
import { useHeldPicture } from './use-held-picture.ts';

export interface SignPlaceProps extends PictureWatch {
  readonly place: Place;
  readonly picture: Picture | null;
  /** Where it stands on a small screen; elsewhere it has its own place beside who speaks. */
  readonly corner: 'bottom-end' | 'bottom-start' | 'top-start' | 'top-end';
  /** To the next corner. */
  readonly onMove: () => void;
}

/** The interpreter who signs. Nothing that happens on the stage takes this place away. */
export function SignPlace({ place, picture, corner, onMove, ...watch }: SignPlaceProps) {
  const { t, i18n } = useTranslation();
  const language = useLanguageName()(place.language);
  const { participant } = place;
  const shown = picture?.isPaused === true ? null : picture;
  const now = shown === null || participant === null ? null : layerOf(shown, participant.id);
  const { layers, onPainted } = useHeldPicture<Layer>(now);
  const note = participant === null ? t('sign.nobody') : t('sign.waiting');
  const frame = { label: t('sign.channel', { language }), fit: 'contain' as const };
  return (
    <div className={styles['sign']} data-corner={corner}>
      <div className={styles['picture']}>
        {layers.length === 0 ? (
          <VideoTile
            {...frame}
            stream={null}
            placeholder={
              <span className={styles['empty']}>
                <Hand aria-hidden size={32} strokeWidth={1.2} />
                <span>{note}</span>
              </span>
            }
          />
        ) : (
          layers.map((layer, index) => (
            <div key={layer.key} className={styles['layer']} data-held={index > 0 || undefined}>
              <SignLayer {...{ layer, frame }} {...watch} onPainted={index === 0 ? onPainted : already} />
            </div>
          ))
        )}
      </div>
      <p className={styles['name']}>
        {participant !== null && <strong>{participant.name}</strong>}
        <span>{atHead(language, i18n.language)}</span>
      </p>
      <span className={styles['move']}>
        <Button label={t('sign.move')} icon={PictureInPicture2} hideLabel variant="quiet" onPress={onMove} />
      </span>
    </div>
  );
}

/** What is held was painted before. */
const already = (): void => undefined;

interface Layer {
  readonly key: string;
  readonly stream: MediaStream;
  readonly id: ParticipantId;
}

/** One's own picture comes by no subscription. */
const layerOf = ({ stream, subscriptionId }: Picture, id: ParticipantId): Layer => ({
  ...{ key: subscriptionId ?? id, stream, id },
});

interface SignLayerProps extends PictureWatch {
  readonly layer: Layer;
  readonly frame: Pick<VideoTileProps, 'label' | 'fit'>;
  readonly onPainted: (layer: Layer) => void;
}

function SignLayer({ layer: { key, stream, id }, frame, onPainted, onSize, onFirstFrame }: SignLayerProps) {
  const painted = useCallback(() => {
    onPainted({ key, stream, id });
    onFirstFrame();
  }, [key, stream, id, onPainted, onFirstFrame]);
  const isOwn = key === id;
  const videoRef = usePictureWatch(
    { participant: { id }, source: 'camera' },
    { subscriptionId: isOwn ? null : key },
    { onSize, onFirstFrame: painted },
  );
  return <VideoTile {...frame} stream={stream} videoRef={videoRef} />;
}
