import { ConnectionButton } from '../features/quality/connection-button.tsx';
import type { Seat } from './seat.ts';
import { useField, useStore } from './use-store.ts';

/** One's own connection, at this seat. While signalling is down nothing else is worth saying. */
export function ConnectionControl({ seat }: { readonly seat: Seat }) {
  const { verdict, figures, remedies } = useStore(seat.quality.engine.state);
  const link = useStore(seat.signalling.link);
  const saveData = useField(seat.preferences, 'saveData') ?? 'auto';
  const isAway = link.at === 'reconnecting';
  return (
    <ConnectionButton
      quality={{
        ...{ level: isAway ? 'poor' : verdict.level, causes: isAway ? ['reconnecting'] : verdict.causes },
        ...{ remedies, ...figures },
      }}
      choice={saveData}
      onChoose={(choice) => {
        seat.preferences.choose({ saveData: choice });
      }}
    />
  );
}
