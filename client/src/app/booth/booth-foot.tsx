import { useTranslation } from 'react-i18next';
import type { ParticipantId } from '@entente/shared/ids';
import { AirButton, CoughButton } from '../../features/booth/air-controls.tsx';
import { Deeds } from '../../features/booth/deeds.tsx';
import { HandOver } from '../../features/booth/hand-over.tsx';
import { PressButton } from '../../features/booth/press-button.tsx';
import { TurnClock } from '../../features/booth/turn-clock.tsx';
import type { ConsoleView } from '../../views/booth/console.ts';
import { turnOf } from '../../views/booth/turn.ts';
import type { Seat } from '../seat.ts';
import { useNow } from '../use-now.ts';
import { useStore } from '../use-store.ts';
import type { BoothDesk, DeskSeat } from './booth-desk.ts';

export interface BoothFootProps {
  readonly seat: DeskSeat & { readonly media: Pick<Seat['media'], 'state'> };
  readonly desk: BoothDesk;
  readonly view: ConsoleView;
  readonly to: ParticipantId | null;
  readonly onTo: (to: ParticipantId) => void;
  readonly onSlowDown: () => void;
  readonly onSound: () => void;
}

/** What is pressed at the console: the air, the cough, the turn, the handover and the signals. */
export function BoothFoot({ seat, desk, view, to, onTo, onSlowDown, onSound }: BoothFootProps) {
  const { t } = useTranslation();
  const { clockOffset } = useStore(seat.room.state);
  const now = useNow(1_000) + clockOffset;
  const changing = useStore(desk.changing);
  const isCoughing = useStore(desk.isCoughing);
  const isSending = useStore(desk.microphone.isSending);
  const { capture } = useStore(desk.microphone.source.state);
  const { isOpen: isSeen } = useStore(seat.own.camera.state);
  const media = useStore(seat.media.state);
  const { air, booth, seat: own, voices, mates, slowDownUntil } = view;
  const isSlowDownAsked = slowDownUntil !== null && slowDownUntil > now;
  const isSign = booth.boothKind === 'sign';
  const since = air.at === 'off' ? null : air.since;
  const who = air.at === 'off' ? own.participantId : air.who.id;
  const airMs = booth.seats.find(({ participantId }) => participantId === who)?.airMs ?? 0;
  const isOther = air.at === 'mate' || (air.at === 'own' && voices.length > 1);
  return (
    <>
      <AirButton
        air={air.at}
        changing={changing}
        isSilent={media !== 'on' || (isSign ? !isSeen : !isSending)}
        isPicture={isSign}
        name={isOther ? air.who.name : null}
        isDisabled={(air.at === 'off' && capture.at === 'failed' && !isSign) || air.at === 'mate'}
        onPress={() => {
          desk.toggleAir();
        }}
      />
      {!isSign && (
        <CoughButton
          isHeld={isCoughing}
          onHold={(isHeld) => {
            desk.cough(isHeld);
          }}
        />
      )}
      <TurnClock turn={turnOf(now, { since, airMs })} name={isOther ? air.who.name : null} />
      <Deeds>
        <HandOver
          air={air.at}
          mates={mates}
          {...{ to, onTo }}
          isPending={view.handing !== null}
          onHandOver={() => {
            desk.handOver(air.at === 'own' && to !== null ? to : undefined);
          }}
          onNow={() => {
            void desk.now(air.at === 'own' && to !== null ? to : undefined);
          }}
        />
        <PressButton
          label={t('booth.slowDown')}
          keyHint="S"
          stands={isSlowDownAsked}
          detail={isSlowDownAsked ? t('booth.slowDownAsked') : undefined}
          onPress={onSlowDown}
        />
        <PressButton
          label={t('booth.soundInsufficient')}
          keyHint="Q"
          isPressed={booth.insufficient !== undefined}
          stands={booth.insufficient !== undefined}
          onPress={onSound}
        />
      </Deeds>
    </>
  );
}
