import type { MeetingSummary } from '@entente/shared/api';
import type { MeetingState } from '../domain/state.ts';
import type { MeetingRow } from '../persistence/repositories.ts';
import { factsOf } from '../rooms/listed-meetings.ts';

const insideOf = ({ roster }: MeetingState): number =>
  [...roster.values()].filter(({ place }) => place.at === 'inside').length;

/** The line of the list of meetings. */
export function summaryOf(state: MeetingState): MeetingSummary {
  const { definition, over } = state;
  return {
    ...{ id: definition.id, ...factsOf(state), inside: insideOf(state), endedAt: over?.at ?? null },
    cancelledAt: over?.by === 'cancellation' ? over.at : null,
  };
}

/** The same, of a meeting whose log is not opened for it: nobody is in a room that is not in memory. */
export function summaryOfRow(row: MeetingRow, live: MeetingState | undefined): MeetingSummary {
  if (live !== undefined) return summaryOf(live);
  const { id, kind, title, start, timeZone, startsAt, people, endedAt, cancelledAt } = row;
  return { id, kind, title, start, timeZone, startsAt, people, inside: 0, endedAt, cancelledAt };
}
