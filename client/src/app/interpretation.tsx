import { useEffect, useRef } from 'react';
import { CoverageDesk } from '../features/listening/coverage-desk.tsx';
import { ListeningCaption } from '../features/listening/listening-caption.tsx';
import { SlowDown } from '../features/listening/slow-down.tsx';
import { SpokenLanguage } from '../features/listening/spoken-language.tsx';
import { useListeningWords } from '../features/listening/use-listening-words.ts';
import { announcer } from '../ui/announcer.ts';
import { captionOf } from '../views/interpretation/caption.ts';
import { longTurns } from '../views/booth/long-turns.ts';
import { coverageOf } from '../views/interpretation/coverage.ts';
import { heardChannel } from '../views/interpretation/own-room.ts';
import { speakable, spokenBy } from '../views/interpretation/spoken-languages.ts';
import type { Seat } from './seat.ts';
import { useCommand } from './use-command.ts';
import { useNow } from './use-now.ts';
import { useStore } from './use-store.ts';

interface AtSeat {
  readonly seat: Seat;
}

/** How long a state stands before a screen reader tells of it, ms: who speaks may change with every breath. */
const settled = 1_500;

/** Over the stage: what the reader hears now and how; told politely once it has changed and stays so. */
export function Caption({ seat }: AtSeat) {
  const { room } = useStore(seat.room.state);
  const chosen = useStore(seat.listening.channel);
  const words = useListeningWords();
  const caption = room === null ? null : captionOf(room, heardChannel(room, seat.grant.you.id, chosen));
  const text = caption === null ? null : words.caption(caption);
  const told = useRef<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      // What stands on arrival is read with the page.
      if (text !== null && told.current !== null && told.current !== text) announcer.announce(text);
      told.current = text;
    }, settled);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return caption === null ? null : <ListeningCaption caption={caption} />;
}

/** *Slow down*, while it stands. */
export function SlowDownCue({ seat }: AtSeat) {
  const { room, clockOffset } = useStore(seat.room.state);
  const now = useNow(1_000) + clockOffset;
  const cue = room?.interpretation.cue ?? null;
  return cue === null || cue.until <= now ? null : <SlowDown />;
}

/** *I speak*, for everybody who may be heard in a meeting with booths. */
export function OwnLanguage({ seat }: AtSeat) {
  const { room } = useStore(seat.room.state);
  const command = useCommand(seat);
  const { id } = seat.grant.you;
  const own = room?.participants.find((person) => person.id === id);
  if (room === null || own === undefined || own.role === 'interpreter') return null;
  const languages = speakable(room, own);
  if (languages.length < 2) return null;
  return (
    <SpokenLanguage
      languages={languages}
      value={spokenBy(room, id)}
      onChange={(language) => void command('speech.set-language', { participantId: id, language })}
    />
  );
}

/** For who presides and organises: what the channels carry, for how many. */
export function InterpretationDesk({ seat }: AtSeat) {
  const { room, clockOffset } = useStore(seat.room.state);
  const now = useNow(10_000) + clockOffset;
  const coverage = room === null || seat.grant.you.role === 'interpreter' ? null : coverageOf(room);
  return coverage === null ? null : (
    <CoverageDesk coverage={coverage} turns={room === null ? [] : longTurns(room, now)} />
  );
}
