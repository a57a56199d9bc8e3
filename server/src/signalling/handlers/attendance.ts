import { err, ok } from '@entente/shared/result';
import { decideEnter, decideLeave } from '../../domain/admission.ts';
import { decideEnd } from '../../domain/meeting.ts';
import { decided, type Handlers } from '../handler.ts';

export const attendanceHandlers: Handlers<
  'meeting.enter' | 'meeting.leave' | 'meeting.end' | 'session.renew'
> = {
  'meeting.enter': (asked) =>
    decided(asked, (state, now) => decideEnter(state, asked.caller.participantId, now)),
  'meeting.leave': (asked) =>
    decided(asked, (state, now) => decideLeave(state, asked.caller.participantId, { cause: 'left', now })),
  'meeting.end': (asked) => decided(asked, decideEnd),

  /** Not remembered: a repeat, perhaps on a newer connection, must renew that one. */
  'session.renew': async ({ caller, input }) => {
    const verified = await caller.verify(input.token);
    if (!verified.ok) return verified;
    const { participantId, meetingId, expiresAt } = verified.value;
    if (participantId !== caller.participantId || meetingId !== caller.room.id)
      return err({ code: 'permission.denied' });
    caller.renew(verified.value);
    return ok({ output: { expiresAt }, seq: caller.room.seq });
  },
};
