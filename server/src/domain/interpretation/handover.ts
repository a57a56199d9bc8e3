import type { BoothId, ParticipantId } from '@entente/shared/ids';
import { against, facts, refuse, type Decision } from '../decision.ts';
import type { MeetingState } from '../state.ts';
import { taking } from './air.ts';
import { actsFor, boothOf, seatedIn } from './booths.ts';
import type { Booth, OnAir } from './state.ts';

/** How long a handover waits to be accepted, ms; then the one on air stays so. */
export const handoverMs = 15_000;

interface Pair {
  readonly booth: Booth;
  readonly onAir: OnAir;
  readonly from: ParticipantId;
  readonly to: ParticipantId;
}

/**
 * *Hand over*. [BTH-3] the one on air asks a boothmate to take over, or a boothmate asks to; one question at a time. It
 * lapses after 15 s, and the one on air stays so.
 */
export function decideAskHandover(
  state: MeetingState,
  by: ParticipantId,
  { to, now }: { readonly to?: ParticipantId | undefined; readonly now: number },
): Decision {
  const pair = pairOf(state, by, to);
  if (!pair.ok) return pair;
  const { booth, from, to: taker } = pair.value;
  if (booth.handover !== null) {
    const same = booth.handover.from === from && booth.handover.to === taker;
    if (!same) return against('BTH-3');
    // Who asks for what the other has asked for agrees.
    return actsFor(state, by, booth.handover.by) ? facts() : switched(state, pair.value, now, 'accepted');
  }
  const asker = actsFor(state, by, from) ? from : taker;
  return facts({
    ...{ type: 'handover-asked', boothId: booth.plan.id, from, to: taker, by: asker },
    ...{ until: now + handoverMs, at: now },
  });
}

/** *Accept*. [BTH-3] by whichever of the two was asked; both changes are one commit: no moment with two voices or none. */
export function decideAcceptHandover(state: MeetingState, by: ParticipantId, now: number): Decision {
  const booth = boothOf(state, by);
  if (booth === null) return against('BTH-2');
  if (booth.handover === null || booth.onAir === null || now >= booth.handover.until)
    return refuse('not.found');
  const { from, to, by: asker } = booth.handover;
  const asked = asker === from ? to : from;
  // Who was assigned elsewhere since is not there to take over.
  if (!actsFor(state, by, asked) || !seatedIn(state, booth).includes(to)) return refuse('not.found');
  return switched(state, { booth, onAir: booth.onAir, from, to }, now, 'accepted');
}

/** Takes back what one asked, or declines what one was asked; nothing asked is no fault. */
export function decideCancelHandover(state: MeetingState, by: ParticipantId, now: number): Decision {
  const booth = boothOf(state, by);
  if (booth === null) return against('BTH-2');
  if (booth.handover === null) return facts();
  const { from, to, by: asker } = booth.handover;
  if (!actsFor(state, by, from) && !actsFor(state, by, to)) return refuse('not.found');
  const answer = actsFor(state, by, asker) ? 'withdrawn' : 'declined';
  return facts({ type: 'handover-ended', boothId: booth.plan.id, answer, at: now });
}

/** Without asking. [BTH-4] by the one on air to a boothmate who sits there, or by a boothmate who takes over. */
export function decideHandoverNow(
  state: MeetingState,
  by: ParticipantId,
  { to, now }: { readonly to?: ParticipantId | undefined; readonly now: number },
): Decision {
  const pair = pairOf(state, by, to);
  if (!pair.ok) return pair;
  return switched(state, pair.value, now, pair.value.booth.handover === null ? null : 'withdrawn');
}

/** [BTH-3] Nobody answered in time. */
export function decideHandoverLapse(state: MeetingState, boothId: BoothId, now: number): Decision {
  const handover = state.interpretation.booths.get(boothId)?.handover ?? null;
  if (handover === null || now < handover.until) return facts();
  return facts({ type: 'handover-ended', boothId, answer: 'lapsed', at: now });
}

/** Between whom a handover would be. Whoever is on air names whom, unless only one other sits in the booth. */
function pairOf(
  state: MeetingState,
  by: ParticipantId,
  to: ParticipantId | undefined,
): { ok: true; value: Pair } | Extract<Decision, { ok: false }> {
  const booth = boothOf(state, by);
  if (booth === null) return { ok: false, error: { code: 'rule.violated', rule: 'BTH-2' } };
  const { onAir } = booth;
  if (onAir === null) return { ok: false, error: { code: 'rule.violated', rule: 'BTH-3' } };
  const from = onAir.interpreter;
  const others = seatedIn(state, booth).filter((id) => id !== from);
  const isFrom = actsFor(state, by, from);
  const [only, ...more] = others;
  const taker = isFrom || to !== undefined ? (to ?? (more.length === 0 ? only : undefined)) : by;
  if (taker === undefined || !others.includes(taker)) return { ok: false, error: { code: 'not.found' } };
  if (!isFrom && !actsFor(state, by, taker)) return { ok: false, error: { code: 'not.found' } };
  return { ok: true, value: { booth, onAir, from, to: taker } };
}

function switched(
  state: MeetingState,
  { booth, onAir, to }: Pair,
  now: number,
  answer: 'accepted' | 'withdrawn' | null,
): Decision {
  const boothId = booth.plan.id;
  // The channel stays the one that is listened to, whichever the boothmate had set.
  const taken = taking(
    state,
    { ...booth, handover: null },
    { interpreter: to, outgoing: onAir.outgoing, now },
  );
  if (!taken.ok) return taken;
  const ended = answer === null ? [] : [{ type: 'handover-ended' as const, boothId, answer, at: now }];
  return facts(...ended, ...taken.value.events);
}
