import type { PersonalLink } from '@entente/shared/api';
import { err, ok } from '@entente/shared/result';
import { decideEdit } from '../../domain/edit.ts';
import { decideCancel, type IdSource } from '../../domain/meeting.ts';
import { isOwnSeat } from '../../ids.ts';
import type { LetterRepository } from '../../persistence/repositories.ts';
import type { Rooms } from '../../rooms/contract.ts';
import type { Invitations } from '../auth/invitations.ts';
import { actorOf } from '../actor-of.ts';
import type { Handlers } from '../call.ts';
import { meetingOnFile } from '../meeting-on-file.ts';
import { summaryOf } from '../meeting-summary.ts';

export interface EditRoutesOptions {
  readonly rooms: Pick<Rooms, 'open'>;
  readonly invitations: Pick<Invitations, 'issue' | 'withdraw'>;
  readonly letters: Pick<LetterRepository, 'setEmail'>;
  readonly ids: IdSource;
}

type Names =
  | 'GET /api/meetings/:meetingId/file'
  | 'PUT /api/meetings/:meetingId'
  | 'POST /api/meetings/:meetingId/cancel';

/** Laying a meeting down anew, and calling it off. */
export function editRoutes(options: EditRoutesOptions): Pick<Handlers, Names> {
  const { rooms, invitations, letters, ids } = options;
  return {
    'GET /api/meetings/:meetingId/file': async ({ params: { meetingId } }) => {
      const room = await rooms.open(meetingId);
      return room === null ? err({ code: 'meeting.not-found' }) : ok({ body: meetingOnFile(room.state) });
    },
    'PUT /api/meetings/:meetingId': async ({ params: { meetingId }, body, caller }) => {
      const room = await rooms.open(meetingId);
      if (room === null) return err({ code: 'meeting.not-found' });
      const edited = await room.commit({
        actor: actorOf(caller),
        decide: (state) => decideEdit(state, body, { ids, stays: isOwnSeat }),
      });
      if (!edited.ok) return edited;
      const { added, dropped } = edited.value.output;
      // Who was never given a link has none to withdraw.
      for (const participantId of dropped) await invitations.withdraw(meetingId, participantId);
      // Kept beside the log, which nothing is ever taken out of. Who is new stands in the order of the edit.
      const ofNew = added[Symbol.iterator]();
      for (const { id, email } of body.participants) {
        const participantId = id ?? ofNew.next().value?.id;
        if (email !== undefined && participantId !== undefined)
          await letters.setEmail(meetingId, participantId, email);
      }
      const links: PersonalLink[] = [];
      for (const { id, name, role } of added)
        links.push({ participantId: id, name, role, link: await invitations.issue(meetingId, id) });
      return ok({ body: { meeting: summaryOf(room.state), links } });
    },
    'POST /api/meetings/:meetingId/cancel': async ({ params: { meetingId }, caller }) => {
      const room = await rooms.open(meetingId);
      if (room === null) return err({ code: 'meeting.not-found' });
      const cancelled = await room.commit({ actor: actorOf(caller), decide: decideCancel });
      if (!cancelled.ok) return cancelled;
      return ok({ body: { meeting: summaryOf(room.state) } });
    },
  };
}
