import { useMemo } from 'react';
import { ListenRow, ListenTo, ListenToButton } from '../features/listening/listen-to.tsx';
import { SignToggles } from '../features/listening/sign-toggles.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import type { Seat } from './seat.ts';
import { useChannelLines, useListenTo } from './use-listen-to.ts';
import { useShortcuts, type ShortcutActions } from './use-shortcuts.ts';

interface AtSeat {
  readonly seat: Seat;
}

/** From this width on all channels are in sight. */
export const useWideScreen = (): boolean => useMediaQuery('(min-width: 900px)');

/** *Listen to* as a bar. */
export function ListenToBar({ seat }: AtSeat) {
  const props = useListenTo(seat);
  if (props.lines.length === 0 && props.signs.length === 0) return null;
  return (
    <ListenRow>
      {props.lines.length > 0 && <ListenTo {...props} />}
      <SignToggles {...props} isIconAlone={props.lines.length > 0} />
    </ListenRow>
  );
}

/** *Listen to* behind a button, among the controls of a smaller screen. */
export function ListenToControl({ seat }: AtSeat) {
  const props = useListenTo(seat);
  const isNarrow = useMediaQuery('(max-width: 599px)');
  if (props.lines.length === 0 && props.signs.length === 0) return null;
  return (
    <ListenToButton {...props} isIconAlone={isNarrow}>
      <SignToggles {...props} />
    </ListenToButton>
  );
}

/** The keys of *Listen to*: 0 is the floor, and each channel has the digit of its place. */
export function useChannelKeys(seat: Seat): ShortcutActions {
  const lines = useChannelLines(seat);
  const actions = useMemo((): ShortcutActions => {
    if (lines.length === 0) return {};
    return {
      channel: (key: string) => {
        const channel = lines[Number(key)]?.channel;
        if (channel !== undefined) seat.listening.choose(channel);
      },
    };
  }, [seat, lines]);
  useShortcuts(actions);
  return actions;
}
