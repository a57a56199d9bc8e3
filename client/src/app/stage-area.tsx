import { SubscriptionId } from '@entente/shared/ids';
import type { ParticipantRecord, SourceKind } from '@entente/shared/room/records';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignPlace } from '../features/stage/sign-place.tsx';
import { Stage } from '../features/stage/stage.tsx';
import type { Picture } from '../features/stage/picture-watch.ts';
import { signCorners } from '../stores/preferences.ts';
import { signPlace } from '../views/interpretation/sign.ts';
import { stageLayout, type StagePlace } from '../views/stage.ts';
import { peopleHere } from '../views/whereabouts.ts';
import { Caption } from './interpretation.tsx';
import { mark } from './marks.ts';
import type { Seat } from './seat.ts';
import { useOwnStream } from './use-own-stream.ts';
import { useField, useStore } from './use-store.ts';

export interface StageAreaProps {
  readonly seat: Seat;
  /** The first frame of another's picture is painted; told of each picture. */
  readonly onFirstFrame: () => void;
}

/** The stage, at this seat: who is where, and whose picture is there. */
export function StageArea({ seat, onFirstFrame }: StageAreaProps) {
  const { room, reconnecting } = useStore(seat.room.state);
  const speakers = useStore(seat.room.speakers);
  const remote = useStore(seat.media.remote);
  const paused = useStore(seat.media.paused);
  const hidesOwnPicture = useField(seat.preferences, 'hidesOwnPicture') ?? false;
  const showsSign = useField(seat.preferences, 'showsSign');
  const signCorner = useField(seat.preferences, 'signCorner') ?? 'bottom-end';
  const [pinned, setPinned] = useState<string | null>(null);
  const you = seat.grant.you.id;

  const ownStream = useOwnStream(useStore(seat.own.camera.state));
  const pictures = useMemo(() => {
    const found = new Map<string, Picture>();
    for (const one of remote.values()) {
      if (one.from === 'channel' || one.source === 'booth') continue;
      const { participantId, source, stream, subscriptionId } = one;
      found.set(pictureKey(participantId, source), {
        stream,
        subscriptionId,
        isPaused: paused.has(subscriptionId),
      });
    }
    if (ownStream !== null)
      found.set(pictureKey(you, 'camera'), { stream: ownStream, subscriptionId: null, isPaused: false });
    return found;
  }, [remote, paused, ownStream, you]);

  const pictureOf = ({
    participant,
    source,
    isYou,
  }: Pick<StagePlace, 'participant' | 'source' | 'isYou'>): Picture | null => {
    if (participant === null) return null;
    const isOpen = isYou || participant.open.includes(source);
    return isOpen ? (pictures.get(pictureKey(participant.id, source)) ?? null) : null;
  };
  const cameraOf = (participant: ParticipantRecord): Picture | null =>
    pictureOf({ participant, source: 'camera', isYou: participant.id === you });
  const move = (): void => {
    const next = (signCorners.indexOf(signCorner) + 1) % signCorners.length;
    seat.preferences.choose({ signCorner: signCorners[next] });
  };
  const onSize = useCallback(
    (id: string, size: { width: number; height: number }) => {
      seat.media.show(SubscriptionId.parse(id), size);
    },
    [seat],
  );

  const painted = useCallback(() => {
    mark('first-frame');
    onFirstFrame();
  }, [onFirstFrame]);

  const { t } = useTranslation();
  if (room === null) return null;
  const signed = signPlace(room, showsSign);
  return (
    <Stage
      caption={<Caption seat={seat} />}
      {...(signed === null
        ? {}
        : {
            sign: (
              <SignPlace
                place={signed}
                picture={signed.participant === null ? null : cameraOf(signed.participant)}
                corner={signCorner}
                onMove={move}
                onSize={onSize}
                onFirstFrame={painted}
              />
            ),
          })}
      layout={stageLayout({ room, you, speakers, reconnecting, pinned, hidesOwn: hidesOwnPicture })}
      pictureOf={pictureOf}
      onPin={setPinned}
      isAlone={peopleHere(room).length <= 1}
      {...(room.sideRoom === null
        ? {}
        : { aloneText: { title: t('rooms.alone'), hint: t('rooms.aloneHint') } })}
      onSize={onSize}
      onFirstFrame={painted}
    />
  );
}

const pictureKey = (participantId: string, source: SourceKind): string => `${participantId}:${source}`;
