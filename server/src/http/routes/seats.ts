import type { Refusal } from '@entente/shared/errors';
import type { MeetingId, ParticipantId } from '@entente/shared/ids';
import { err, ok, type Result } from '@entente/shared/result';
import { decideAddParticipant } from '../../domain/meeting.ts';
import { ownSeatOf } from '../../ids.ts';
import type { Rooms } from '../../rooms/contract.ts';
import type { Invitations } from '../auth/invitations.ts';
import type { Seats } from '../auth/seats.ts';
import type { Throttle } from '../auth/throttle.ts';
import type { Handlers } from '../call.ts';

export interface SeatRoutesOptions {
  readonly rooms: Pick<Rooms, 'open'>;
  readonly seats: Seats;
  readonly invitations: Invitations;
  /** Slows down who tries links that do not exist. */
  readonly unknownLinks: Throttle;
}

type Names =
  | 'POST /api/invitations/redeem'
  | 'POST /api/seats/:meetingId/renew'
  | 'POST /api/meetings/:meetingId/participants/:participantId/invitation'
  | 'POST /api/meetings/:meetingId/seat';

/** Coming to a seat by a personal link or an account, keeping it, and what organisers do with links. */
export function seatRoutes({
  rooms,
  seats,
  invitations,
  unknownLinks,
}: SeatRoutesOptions): Pick<Handlers, Names> {
  async function inRoster(
    meetingId: MeetingId,
    participantId: ParticipantId,
  ): Promise<Result<void, Refusal>> {
    const room = await rooms.open(meetingId);
    if (room === null) return err({ code: 'meeting.not-found' });
    return room.state.roster.has(participantId) ? ok(undefined) : err({ code: 'not.found' });
  }

  return {
    'POST /api/invitations/redeem': async ({ body, cookie, address }) => {
      const redeemed = await invitations.redeem(body.token, cookie);
      if (redeemed.ok) {
        const { grant, cookie: made } = redeemed.value;
        return ok({ body: grant, cookies: made === null ? [] : [made] });
      }
      if (redeemed.error.code !== 'invitation.unknown') return redeemed;
      const tried = await unknownLinks.take(address);
      return tried.ok ? redeemed : tried;
    },
    'POST /api/seats/:meetingId/renew': async ({ caller }) => {
      const renewed = await seats.renew(caller);
      return renewed.ok ? ok({ body: renewed.value }) : renewed;
    },
    'POST /api/meetings/:meetingId/participants/:participantId/invitation': async ({ params, body }) => {
      const { meetingId, participantId } = params;
      const known = await inRoster(meetingId, participantId);
      if (!known.ok) return known;
      if (body.action === 'reissue')
        return ok({ body: { link: await invitations.issue(meetingId, participantId) } });
      const done = await invitations[body.action](meetingId, participantId);
      return done.ok ? ok({ body: { link: null } }) : done;
    },
    'POST /api/meetings/:meetingId/seat': async ({
      params: { meetingId },
      caller: { id: organiserId, name },
    }) => {
      const room = await rooms.open(meetingId);
      if (room === null) return err({ code: 'meeting.not-found' });
      const person = {
        ...{ id: ownSeatOf(organiserId), name, role: 'organiser' as const },
        ...{ languages: [], trusted: true },
      };
      const added = await room.commit({
        actor: { by: 'organiser', organiserId },
        decide: (state) => decideAddParticipant(state, person),
      });
      if (!added.ok) return added;
      const { grant, cookie } = await seats.take(room.state, person.id);
      return ok({ body: grant, cookies: [cookie] });
    },
  };
}
