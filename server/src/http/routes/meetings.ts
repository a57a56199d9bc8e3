import type { MeetingDetail } from '@entente/shared/api';
import { err, ok } from '@entente/shared/result';
import type { IdSource } from '../../domain/meeting.ts';
import type { MeetingState } from '../../domain/state.ts';
import type {
  InvitationRepository,
  InvitationRow,
  MeetingRepository,
} from '../../persistence/repositories.ts';
import type { Rooms } from '../../rooms/contract.ts';
import type { Invitations } from '../auth/invitations.ts';
import type { Handlers } from '../call.ts';
import { createMeeting, summaryOf, summaryOfRow } from '../create-meeting.ts';

export interface MeetingRoutesOptions {
  readonly rooms: Pick<Rooms, 'create' | 'open'>;
  readonly meetings: MeetingRepository;
  readonly rows: InvitationRepository;
  readonly invitations: Invitations;
  readonly ids: IdSource;
}

/** How many meetings the list shows. */
const listLength = 500;

/** Making, listing and looking at meetings. */
export function meetingRoutes(
  options: MeetingRoutesOptions,
): Pick<Handlers, 'GET /api/meetings' | 'POST /api/meetings' | 'GET /api/meetings/:meetingId'> {
  const { rooms, meetings, rows, invitations, ids } = options;
  return {
    'GET /api/meetings': async () =>
      ok({ body: { meetings: (await meetings.list(listLength)).map(summaryOfRow) } }),
    'POST /api/meetings': async ({ body, caller }) => {
      const createdBy = caller?.id ?? null;
      const { issue } = invitations;
      return ok({ status: 201, body: await createMeeting(body, { rooms, issue, ids, createdBy }) });
    },
    'GET /api/meetings/:meetingId': async ({ params: { meetingId } }) => {
      const [room, row] = await Promise.all([rooms.open(meetingId), meetings.get(meetingId)]);
      if (room === null || row === null) return err({ code: 'meeting.not-found' });
      const people = peopleOf(room.state, await rows.list(meetingId));
      return ok({ body: { meeting: summaryOf(room.state, row.endedAt), people } });
    },
  };
}

function peopleOf(state: MeetingState, invitations: readonly InvitationRow[]): MeetingDetail['people'] {
  const invited = new Map(invitations.map((row) => [row.participantId, row.state]));
  const delegations = new Map(state.definition.delegations.map(({ id, shortName }) => [id, shortName]));
  return [...state.roster.values()].map(({ person, place }) => ({
    id: person.id,
    name: person.name,
    title: person.title,
    role: person.role,
    delegation: person.delegationId && delegations.get(person.delegationId),
    invitation: invited.get(person.id) ?? 'none',
    standing: place.at === 'outside' ? 'expected' : place.at,
  }));
}
