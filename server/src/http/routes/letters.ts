import { ok } from '@entente/shared/result';
import type { Handlers } from '../call.ts';
import type { PostOffice } from '../post-office.ts';

type Names =
  | 'POST /api/meetings/:meetingId/participants/:participantId/letter'
  | 'POST /api/meetings/:meetingId/participants/:participantId/mail';

/** The words of an invitation, and sending them. */
export const letterRoutes = (postOffice: PostOffice): Pick<Handlers, Names> => ({
  'POST /api/meetings/:meetingId/participants/:participantId/letter': async ({ params, body, caller }) => {
    const written = await postOffice.write({ ...params, ...body, caller });
    return written.ok ? ok({ body: written.value.letter }) : written;
  },
  'POST /api/meetings/:meetingId/participants/:participantId/mail': async ({ params, body, caller }) => {
    const sent = await postOffice.send({ ...params, ...body, caller });
    return sent.ok ? ok({ body: sent.value }) : sent;
  },
});
