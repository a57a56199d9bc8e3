import { SubscriptionId } from '@entente/shared/ids';
import { useCallback, useMemo, type ReactNode } from 'react';
import { SpeakerStage } from '../../features/booth/speaker-stage.tsx';
import { usePictureWatch } from '../../features/stage/picture-watch.ts';
import { itemTime } from '../../views/booth/item-time.ts';
import { interpretedSpeaker } from '../../views/booth/speaker.ts';
import type { RoomView } from '../../views/room-view.ts';
import { mark } from '../marks.ts';
import type { Seat } from '../seat.ts';
import { useAgenda } from '../use-agenda.ts';
import { useCommand } from '../use-command.ts';
import { useNow } from '../use-now.ts';
import { useStore } from '../use-store.ts';

const onFirstFrame = (): void => {
  mark('first-frame');
};

export interface BoothStageProps {
  readonly seat: Seat;
  readonly room: RoomView;
  /** Lies on the picture: speaking to the floor oneself. */
  readonly floor: ReactNode;
}

/** Who is to be interpreted, at this seat. */
export function BoothStage({ seat, room, floor }: BoothStageProps) {
  const remote = useStore(seat.media.remote);
  const paused = useStore(seat.media.paused);
  const { clockOffset } = useStore(seat.room.state);
  const now = useNow(15_000) + clockOffset;
  const agenda = useAgenda(seat);
  const command = useCommand(seat);
  const speaker = useMemo(() => interpretedSpeaker(room), [room]);
  const person = speaker?.person ?? null;
  const isOpen = person?.open.includes('camera') === true;
  const picture = useMemo(() => {
    const found = [...remote.values()].find(
      (source) =>
        source.from === 'participant' && source.source === 'camera' && source.participantId === person?.id,
    );
    return found === undefined || !isOpen || paused.has(found.subscriptionId)
      ? null
      : { stream: found.stream, subscriptionId: found.subscriptionId, isPaused: false };
  }, [remote, paused, person, isOpen]);
  const onSize = useCallback(
    (id: string, size: { width: number; height: number }) => {
      seat.media.show(SubscriptionId.parse(id), size);
    },
    [seat],
  );
  const videoRef = usePictureWatch({ participant: person, source: 'camera' }, picture, {
    onSize,
    onFirstFrame,
  });
  return (
    <SpeakerStage
      speaker={speaker}
      stream={picture?.stream ?? null}
      videoRef={videoRef}
      floor={floor}
      itemTime={agenda === null || room.sideRoom !== null ? null : itemTime(agenda.view)}
      now={now}
      languages={room.meeting?.workingLanguages ?? []}
      onLanguage={(language) => {
        if (person !== null) void command('speech.set-language', { participantId: person.id, language });
      }}
    />
  );
}
