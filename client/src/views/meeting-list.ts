import type { MeetingSummary } from '@entente/shared/api';

/** Where a meeting stands among the others. */
export type MeetingShelf = 'live' | 'upcoming' | 'past' | 'cancelled';

/** The shelves in the order in which an organiser needs them. */
const shelves: readonly MeetingShelf[] = ['live', 'upcoming', 'past', 'cancelled'];

/** A meeting that nobody ended is past a day after its start, unless somebody is still there. */
const day = 86_400_000;

export function shelfOf(
  { cancelledAt, endedAt, inside, startsAt }: MeetingSummary,
  now: number,
): MeetingShelf {
  if (cancelledAt !== null) return 'cancelled';
  if (endedAt !== null) return 'past';
  if (inside > 0) return 'live';
  return startsAt + day < now ? 'past' : 'upcoming';
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** The meetings whose title holds every word of the search, by shelf: what comes next first, what is over last first. */
export function shelved(
  meetings: readonly MeetingSummary[],
  options: { readonly now: number; readonly search: string },
): readonly { readonly shelf: MeetingShelf; readonly meetings: readonly MeetingSummary[] }[] {
  const words = folded(options.search).split(/\s+/u);
  const found = meetings.filter(({ title }) => words.every((word) => folded(title).includes(word)));
  return shelves.flatMap((shelf) => {
    const here = found
      .filter((meeting) => shelfOf(meeting, options.now) === shelf)
      .sort((a, b) => a.startsAt - b.startsAt);
    if (here.length === 0) return [];
    return [{ shelf, meetings: shelf === 'live' || shelf === 'upcoming' ? here : here.toReversed() }];
  });
}
