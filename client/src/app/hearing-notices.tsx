import { useState } from 'react';
import { DoseBanner, IncidentBanner } from '../features/hearing-guard/hearing-banners.tsx';
import { ownListening } from '../views/own-listening.ts';
import type { Seat } from './seat.ts';
import { useStore } from './use-store.ts';

/** One press turns down by about 6 dB: loudness goes with the square of the volume. */
const quieter = Math.SQRT1_2;

/** What the hearing guard has to tell: what it cut, and that the ear wants rest. */
export function HearingNotices({ seat }: { readonly seat: Seat }) {
  const isTooLoud = useStore(seat.audio.tooLoud);
  const incident = useStore(seat.audio.incident);
  const { room } = useStore(seat.room.state);
  const [seen, setSeen] = useState(incident);
  const [isTold, setTold] = useState(false);
  const source = incident?.from;
  const from =
    source === undefined || source.kind === 'channel'
      ? null
      : (room?.participants.find(({ id }) => id === source.participantId)?.name ?? null);
  if (!isTooLoud && isTold) setTold(false);
  return (
    <>
      {isTooLoud && !isTold && (
        <DoseBanner
          onTurnDown={() => {
            const { volume } = ownListening(seat.preferences.get()).listening;
            seat.preferences.choose({ volume: volume * quieter });
            // The minute that was loud goes on counting; what could be done is done.
            setTold(true);
          }}
        />
      )}
      {incident !== null && incident !== seen && (
        <IncidentBanner
          {...{ kind: incident.kind, from }}
          onClose={() => {
            setSeen(incident);
          }}
        />
      )}
    </>
  );
}
