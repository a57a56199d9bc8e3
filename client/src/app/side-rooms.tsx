import type { RoomId } from '@entente/shared/ids';
import { permits } from '@entente/shared/permissions';
import type { ReactNode } from 'react';
import { AskBooth } from '../features/side-rooms/ask-booth.tsx';
import { RecallBanner, RecallDesk } from '../features/side-rooms/recall.tsx';
import { RoomBanner, type RoomBannerProps } from '../features/side-rooms/room-banner.tsx';
import { PlenarySound, RoomControls } from '../features/side-rooms/room-controls.tsx';
import { WordDialog, WordWaiting } from '../features/side-rooms/word-request.tsx';
import { askableBooths } from '../views/booth/askable.ts';
import { awayCount, mayWithdraw, openWords, whereabouts } from '../views/whereabouts.ts';
import type { Seat } from './seat.ts';
import { useCommand } from './use-command.ts';
import { useNow } from './use-now.ts';
import { useStore } from './use-store.ts';

interface AtSeat {
  readonly seat: Seat;
}

/** Where the reader is, and what runs out: a recall, a request for a word. */
export function RoomBanners({ seat, ...here }: AtSeat & Pick<RoomBannerProps, 'about' | 'action'>) {
  const { room } = useStore(seat.room.state);
  const command = useCommand(seat);
  if (room === null) return null;
  const { recall, sideRoom } = room;
  const cancel = () => void command('rooms.cancel-recall', {});
  const { asked, received } = openWords(room, seat.grant.you.id);
  return (
    <>
      <RoomBanner where={whereabouts(room, seat.grant.you.id)} {...here} />
      {recall !== null && (
        <Until seat={seat} until={recall.until}>
          {(left) => (
            <RecallBanner
              left={left}
              isAway={sideRoom !== null}
              onCancel={permits(seat.grant.you.role, 'recall') ? cancel : null}
            />
          )}
        </Until>
      )}
      {asked !== null && (
        <Until seat={seat} until={asked.word.until}>
          {(left) => <Asked seat={seat} name={asked.person.name} left={left} />}
        </Until>
      )}
      {received !== null && (
        <Until key={received.word.id} seat={seat} until={received.word.until}>
          {(left) => (
            <Received seat={seat} name={received.person.name} roomId={received.word.id} left={left} />
          )}
        </Until>
      )}
    </>
  );
}

/** The way out of the plenary and back to it. What one sends is silenced here before it is asked for. */
export function RoomSwitch({ seat }: AtSeat) {
  const { room } = useStore(seat.room.state);
  const command = useCommand(seat);
  if (room === null) return null;
  const { you } = seat.grant;
  return (
    <RoomControls
      room={whereabouts(room, you.id).room}
      mayWithdraw={mayWithdraw(room, you)}
      onWithdraw={() => {
        seat.closeAll();
        void command('caucus.enter', {});
      }}
      onReturn={() => {
        seat.closeAll();
        void command('plenary.return', {});
      }}
    />
  );
}

/** The plenary's sound in the back of one's caucus. */
export function RoomSound({ seat }: AtSeat) {
  const { room } = useStore(seat.room.state);
  const command = useCommand(seat);
  if (room === null) return null;
  const { id } = seat.grant.you;
  return (
    <PlenarySound
      room={whereabouts(room, id).room}
      isOn={room.participants.find((each) => each.id === id)?.background === true}
      onChange={(wanted) => void command('caucus.background', { wanted })}
    />
  );
}

/** *Ask a booth*, in a side room of a meeting that has any. */
export function BoothAsking({ seat }: AtSeat) {
  const { room } = useStore(seat.room.state);
  const command = useCommand(seat);
  const booths = room === null ? [] : askableBooths(room);
  if (booths.length === 0 || !permits(seat.grant.you.role, 'confer')) return null;
  return (
    <AskBooth
      booths={booths}
      onAsk={(boothId) => void command('booth.call', { boothId })}
      onLetGo={(boothId) => void command('booth.dismiss', { boothId })}
    />
  );
}

/** For who presides: how many are away, and *Recall everyone*. */
export function Recalling({ seat }: AtSeat) {
  const { room } = useStore(seat.room.state);
  const command = useCommand(seat);
  if (room === null || !permits(seat.grant.you.role, 'recall')) return null;
  return (
    <RecallDesk
      away={awayCount(room)}
      isRunning={room.recall !== null}
      onRecall={() => void command('rooms.recall', {})}
    />
  );
}

interface UntilProps extends AtSeat {
  readonly until: number;
  readonly children: (left: number) => ReactNode;
}

/** What is left until an instant of the server's clock, ms, as it runs out. */
function Until({ seat, until, children }: UntilProps) {
  const { clockOffset } = useStore(seat.room.state);
  const now = useNow(500) + clockOffset;
  return children(Math.max(0, until - now));
}

interface WordAtSeat extends AtSeat {
  readonly name: string;
  readonly left: number;
}

function Asked({ seat, name, left }: WordAtSeat) {
  const command = useCommand(seat);
  const takeBack = (): void => {
    seat.events.emit('word-taken-back', {});
    void command('word.withdraw', {});
  };
  return <WordWaiting name={name} left={left} onTakeBack={takeBack} />;
}

function Received({ seat, name, left, roomId }: WordAtSeat & { readonly roomId: RoomId }) {
  const command = useCommand(seat);
  return (
    <WordDialog
      name={name}
      left={left}
      onAnswer={(answer) => {
        if (answer === 'accept') seat.closeAll();
        void command('word.answer', { roomId, answer });
      }}
    />
  );
}
