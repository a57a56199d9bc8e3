import type { ParticipantId, SourceId } from '@entente/shared/ids';
import type { HearingGroup } from '../domain/hearing.ts';
import type { MediaNow, SourceNow } from './media-now.ts';
import type { Wish } from './wish.ts';

/** A source whose owner is still in the room where it was published, as it should be. */
export interface SourceView {
  readonly source: SourceNow;
  readonly flows: boolean;
  /** Who may hold a subscription to it. */
  readonly may: ReadonlySet<ParticipantId>;
}

const nobody: ReadonlySet<ParticipantId> = new Set();

/** What is to be of every source; those that were published in a room that their owner has left are not among them. */
export function sourceViews(wish: Wish, { sources }: MediaNow): SourceView[] {
  return sources.flatMap((source) => {
    const home = wish.groups.find(
      ({ room, receivers }) => room === source.room && receivers.includes(source.participantId),
    );
    if (home === undefined) return [];
    return source.kind === 'booth'
      ? boothView(wish, home, source)
      : { source, flows: lists(home, source), may: mayGet(home, source) };
  });
}

/** The source that feeds a channel; undefined while it is not published in that room. */
export const sourceOf = (
  views: readonly SourceView[],
  { room, source: wanted }: Wish['feeds'][number],
): SourceId | undefined =>
  wanted === null
    ? undefined
    : views.find(
        ({ source }) =>
          source.room === room &&
          source.kind === wanted.kind &&
          source.participantId === wanted.participantId,
      )?.source.id;

/**
 * The microphone of a booth flows while it feeds a channel of its room, or a line is held. [BTH-8] Its receivers are those
 * on the line, and none at all while it feeds.
 */
function boothView({ feeds, lines }: Wish, home: HearingGroup, source: SourceNow): SourceView {
  const { participantId } = source;
  const isOnAir = feeds.some(
    (feed) =>
      feed.room === home.room && feed.source?.kind === 'booth' && feed.source.participantId === participantId,
  );
  if (isOnAir) return { source, flows: true, may: nobody };
  const to = lines.filter(({ from }) => from === participantId).flatMap((line) => line.to);
  const may = new Set(to.filter((one) => one !== participantId && home.receivers.includes(one)));
  return { source, flows: may.size > 0, may };
}

const lists = (group: HearingGroup, source: SourceNow): boolean =>
  group.sources.some((open) => open.participantId === source.participantId && open.source === source.kind);

/** Who may hold a subscription to a source of this group: those in it, and of its microphones its listeners. */
function mayGet({ receivers, listeners }: HearingGroup, source: SourceNow): ReadonlySet<ParticipantId> {
  const may = new Set(source.kind === 'microphone' ? [...receivers, ...listeners] : receivers);
  may.delete(source.participantId);
  return may;
}
