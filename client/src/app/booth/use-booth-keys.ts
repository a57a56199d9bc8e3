import type { ParticipantId } from '@entente/shared/ids';
import type { ConsoleView } from '../../views/booth/console.ts';
import { incomingWays, outgoingWays } from '../../views/booth/ways.ts';
import type { RoomView } from '../../views/room-view.ts';
import type { BoothDesk } from './booth-desk.ts';
import { useConsoleKeys } from './use-console-keys.ts';

export interface BoothKeysOptions {
  readonly desk: BoothDesk;
  readonly room: RoomView;
  readonly view: ConsoleView;
  /** To whom it would be handed over. */
  readonly to: ParticipantId | null;
  readonly onFloor: (() => void) | null;
  readonly onSlowDown: () => void;
  readonly onSound: () => void;
  readonly onVolume: (way: 'up' | 'down') => void;
}

/** Ties the keys of the console to what they do now. */
export function useBoothKeys(options: BoothKeysOptions): void {
  const { desk, room, view, to, onFloor, onSlowDown, onSound, onVolume } = options;
  const { air, handing, mates } = view;
  const [first, second] = outgoingWays(room, view);
  const whom = air.at === 'own' && to !== null ? to : undefined;
  const canHand = air.at !== 'off' && mates.length > 0;
  const outgoing = (way: typeof first): (() => void) | undefined =>
    way === undefined
      ? undefined
      : () => void desk.ask('outgoing', 'booth.outgoing', { language: way.language });
  const deeds = {
    air:
      air.at === 'mate'
        ? undefined
        : () => {
            desk.toggleAir();
          },
    handOver:
      canHand && handing === null
        ? () => {
            desk.handOver(whom);
          }
        : undefined,
    accept: handing?.at === 'wanted' ? () => void desk.accept() : undefined,
    decline:
      handing === null
        ? undefined
        : () => {
            desk.decline();
          },
    now: canHand ? () => void desk.now(whom) : undefined,
    slowDown: onSlowDown,
    sound: onSound,
    floor: onFloor ?? undefined,
    first: outgoing(first),
    second: outgoing(second),
    louder: () => {
      onVolume('up');
    },
    softer: () => {
      onVolume('down');
    },
  };
  const line = (which: 'boothmate' | 'chief' | 'technician') => (isHeld: boolean) => {
    if (isHeld) desk.hold(which);
    else desk.release(which);
  };
  useConsoleKeys({
    press: Object.fromEntries(Object.entries(deeds).filter(([, deed]) => deed !== undefined)),
    hold: {
      cough: (isHeld) => {
        desk.cough(isHeld);
      },
      mate: line('boothmate'),
      chief: line('chief'),
      technician: line('technician'),
    },
    incoming: (place) => {
      const way = incomingWays(room, view)[place - 1];
      if (way !== undefined) void desk.ask('incoming', 'booth.incoming', { channel: way.channel });
    },
  });
}
