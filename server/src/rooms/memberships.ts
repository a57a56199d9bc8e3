import type { ParticipantId } from '@entente/shared/ids';
import type { Audience } from '@entente/shared/protocol/events';
import { audiencesOf } from '../domain/project.ts';
import type { Head } from './head.ts';

/** How a commit changed what somebody may see. */
export interface MembershipChange {
  readonly participantId: ParticipantId;
  readonly gained: readonly Audience[];
  readonly lost: readonly Audience[];
}

/** Who has belonged to which audience since which number, so that a resume gives exactly what was missed. */
export class Memberships {
  readonly #of = new Map<
    ParticipantId,
    { readonly since: Map<Audience, number>; readonly until: Map<Audience, number> }
  >();

  /** Works out from the state, anew for everybody: an audience may depend on anything in it. */
  advance({ state, seq }: Head): MembershipChange[] {
    const changes: MembershipChange[] = [];
    for (const participantId of state.roster.keys()) {
      const known = this.#of.get(participantId);
      const now = audiencesOf(state, participantId);
      if (known === undefined && now.length === 0) continue;
      const { since, until } = known ?? {
        since: new Map<Audience, number>(),
        until: new Map<Audience, number>(),
      };
      if (known === undefined) this.#of.set(participantId, { since, until });
      const gained = now.filter((audience) => !since.has(audience));
      const lost = [...since.keys()].filter((audience) => !now.includes(audience));
      if (gained.length === 0 && lost.length === 0) continue;
      for (const audience of gained) since.set(audience, seq);
      for (const audience of lost) {
        since.delete(audience);
        until.set(audience, seq);
      }
      changes.push({ participantId, gained, lost });
    }
    return changes;
  }

  of(participantId: ParticipantId): readonly Audience[] {
    return [...(this.#of.get(participantId)?.since.keys() ?? [])];
  }

  /**
   * Whether somebody who heard of `seq` last surely holds what this audience saw then: something later than what it
   * began with came through, and messages come in order.
   */
  held(participantId: ParticipantId, audience: Audience, seq: number): boolean {
    const since = this.#of.get(participantId)?.since.get(audience);
    return since !== undefined && since < seq;
  }

  /** An audience was given to somebody anew, as a snapshot of `seq`. */
  began(participantId: ParticipantId, audience: Audience, seq: number): void {
    this.#of.get(participantId)?.since.set(audience, seq);
  }

  /** The audiences that somebody who heard of `seq` last may still believe to be in, and when that ended. */
  goneSince(participantId: ParticipantId, seq: number): readonly (readonly [Audience, number])[] {
    const known = this.#of.get(participantId);
    if (known === undefined) return [];
    return [...known.until].filter(([audience, until]) => until >= seq && !known.since.has(audience));
  }
}
