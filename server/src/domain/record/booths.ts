import type { BoothId, ParticipantId } from '@entente/shared/ids';
import type { BoothPlan } from '@entente/shared/interpretation';
import type { RecordedBooth } from '@entente/shared/meeting-record';
import type { Fact } from './facts.ts';
import { closed, lasting, opened, type Spans } from './spans.ts';

/**
 * The booths, each with how long who was on air in it, side rooms included: no times of the clock, from which one could
 * tell who was in a side room. A booth that an edit took away stands after the others if anybody was on air in it.
 */
export function boothsOf(facts: readonly Fact[], until: number): RecordedBooth[] {
  const plans = new Map<BoothId, BoothPlan>();
  let laidDown: readonly BoothPlan[] = [];
  const air = new Map<BoothId, Map<ParticipantId, Spans>>();
  const off = (boothId: BoothId, at: number): void => {
    const people = air.get(boothId);
    for (const [id, spans] of people ?? []) people?.set(id, closed(spans, at));
  };
  for (const { at, event } of facts) {
    switch (event.type) {
      case 'meeting-created':
      case 'meeting-edited':
        laidDown = event.definition.booths;
        for (const plan of laidDown) plans.set(plan.id, plan);
        break;
      case 'air-taken': {
        off(event.boothId, at);
        const people = air.get(event.boothId) ?? new Map<ParticipantId, Spans>();
        air.set(event.boothId, people);
        people.set(event.participantId, opened(people.get(event.participantId) ?? [], at));
        break;
      }
      case 'air-left':
        off(event.boothId, at);
        break;
      case 'meeting-ended':
        for (const boothId of air.keys()) off(boothId, at);
        break;
      default:
    }
  }
  const standing = new Set(laidDown.map(({ id }) => id));
  return [...plans.values()]
    .filter(({ id }) => standing.has(id) || air.has(id))
    .toSorted((a, b) => Number(!standing.has(a.id)) - Number(!standing.has(b.id)) || a.order - b.order)
    .map(({ id, kind, language, second }) => ({
      ...{ id, kind, language },
      ...(second === undefined ? {} : { second }),
      people: [...(air.get(id) ?? [])].map(([participantId, spans]) => ({
        ...{ participantId, turns: spans.length, airMs: lasting(spans, until) },
      })),
    }));
}
