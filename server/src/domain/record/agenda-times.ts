import type { AgendaItemId } from '@entente/shared/ids';
import type { ItemCourse, RecordedItem } from '@entente/shared/meeting-record';
import type { AgendaItem } from '../state.ts';
import type { Fact } from './facts.ts';
import { closed, lasting, opened, type Spans } from './spans.ts';

interface Course {
  readonly course: ItemCourse;
  readonly spans: Spans;
}

/** The agenda in its order, with when each item was the current one. An open span counts until `asOf`. */
export function agendaTimes(
  agenda: readonly AgendaItem[],
  facts: readonly Fact[],
  asOf: number,
): RecordedItem[] {
  const courses = new Map<AgendaItemId, Course>();
  for (const { at, event } of facts) {
    if (event.type === 'agenda-item-moved') {
      const spans = courses.get(event.itemId)?.spans ?? [];
      const moved = event.to === 'current' ? opened(spans, at) : closed(spans, at);
      courses.set(event.itemId, { course: event.to, spans: moved });
    } else if (event.type === 'meeting-ended')
      for (const [id, { course, spans }] of courses) courses.set(id, { course, spans: closed(spans, at) });
  }
  return [...agenda]
    .sort((one, other) => one.order - other.order)
    .map(({ id, title, minutes }) => {
      const { course, spans } = courses.get(id) ?? { course: 'pending' as const, spans: [] };
      const plannedMs = minutes === undefined ? null : minutes * 60_000;
      return { id, title, course, plannedMs, spans: [...spans], usedMs: lasting(spans, asOf) };
    });
}
