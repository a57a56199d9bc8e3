import type { PersonalLink } from '@entente/shared/api';
import type { MeetingId, ParticipantId } from '@entente/shared/ids';
import { err, ok } from '@entente/shared/result';
import { decideEdit } from '../../domain/edit.ts';
import { decideCancel, type IdSource } from '../../domain/meeting.ts';
import { isOwnSeat } from '../../ids.ts';
import type { LetterRepository } from '../../persistence/repositories.ts';
import type { Rooms } from '../../rooms/contract.ts';
import type { Invitations } from '../auth/invitations.ts';
import { actorOf } from '../actor.ts';
import type { Handlers } from '../call.ts';
import { meetingOnFile } from '../meeting-on-file.ts';
import { summaryOf } from '../meeting-summary.ts';

export interface EditRoutesOptions {
  readonly rooms: Pick<Rooms, 'open'>;
  readonly invitations: Pick<Invitations, 'issue' | 'withdraw'>;
  readonly letters: Pick<LetterRepository, 'setEmail' | 'list'>;
  readonly ids: IdSource;
}

type Names =
  | 'GET /api/meetings/:meetingId/file'
  | 'PUT /api/meetings/:meetingId'
  | 'POST /api/meetings/:meetingId/cancel';

/** Laying a meeting down anew, and calling it off. */
export function editRoutes(options: EditRoutesOptions): Pick<Handlers, Names> {
  const { rooms, invitations, letters, ids } = options;

  async function emailsOf(meetingId: MeetingId): Promise<ReadonlyMap<ParticipantId, string>> {
    const rows = await letters.list(meetingId);
    return new Map(
      rows.flatMap(({ participantId, email }) => (email === null ? [] : [[participantId, email] as const])),
    );
  }

  return {
    'GET /api/meetings/:meetingId/file': async ({ params: { meetingId } }) => {
      const room = await rooms.open(meetingId);
      if (room === null) return err({ code: 'meeting.not-found' });
      return ok({ body: meetingOnFile(room.state, await emailsOf(meetingId)) });
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
      const wanted = new Map(dropped.map((id): [ParticipantId, string | undefined] => [id, undefined]));
      for (const { id, email } of body.participants) {
        const participantId = id ?? ofNew.next().value?.id;
        if (participantId !== undefined) wanted.set(participantId, email);
      }
      const known = await emailsOf(meetingId);
      for (const [participantId, email] of wanted)
        if (email !== known.get(participantId))
          await letters.setEmail(meetingId, participantId, email ?? null);
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
