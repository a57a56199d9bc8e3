import type { Actor } from '../persistence/event-log.ts';
import type { OrganiserRow } from '../persistence/repositories.ts';
import type { MeetingCaller } from './call.ts';

/** The operator has no account, and acts as the server itself. */
export const actorOf = (caller: OrganiserRow | null): Actor =>
  caller === null ? { by: 'server' } : { by: 'organiser', organiserId: caller.id };

export const actorInMeeting = (caller: MeetingCaller): Actor =>
  caller.as === 'manager'
    ? actorOf(caller.organiser)
    : { by: 'participant', participantId: caller.participantId };
