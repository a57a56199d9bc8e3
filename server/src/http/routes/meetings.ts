import type { MeetingDetail, Sending } from '@entente/shared/api';
import { err, ok } from '@entente/shared/result';
import type { IdSource } from '../../domain/meeting.ts';
import type { MeetingState } from '../../domain/state.ts';
import type {
  InvitationRepository,
  InvitationRow,
  LetterRepository,
  LetterRow,
  MeetingRepository,
} from '../../persistence/repositories.ts';
import type { Rooms } from '../../rooms/contract.ts';
import type { Invitations } from '../auth/invitations.ts';
import type { Handlers } from '../call.ts';
import { createMeeting } from '../create-meeting.ts';
import { summaryOf, summaryOfRow } from '../meeting-summary.ts';

export interface MeetingRoutesOptions {
  readonly rooms: Pick<Rooms, 'create' | 'open' | 'live'>;
  readonly meetings: MeetingRepository;
  readonly rows: InvitationRepository;
  readonly invitations: Invitations;
  readonly letters: LetterRepository;
  /** Whether letters can be sent. */
  readonly mail: boolean;
  readonly ids: IdSource;
}

/** How many meetings the list shows. */
const listLength = 500;

/** Making, listing and looking at meetings. */
export function meetingRoutes(
  options: MeetingRoutesOptions,
): Pick<Handlers, 'GET /api/meetings' | 'POST /api/meetings' | 'GET /api/meetings/:meetingId'> {
  const { rooms, meetings, rows, invitations, letters, ids } = options;
  return {
    'GET /api/meetings': async () => {
      const listed = await meetings.list(listLength);
      const live = new Map(rooms.live.map((room) => [room.id, room.state]));
      return ok({ body: { meetings: listed.map((row) => summaryOfRow(row, live.get(row.id))) } });
    },
    'POST /api/meetings': async ({ body, caller }) => {
      const createdBy = caller?.id ?? null;
      const { issue } = invitations;
      return ok({ status: 201, body: await createMeeting(body, { rooms, issue, letters, ids, createdBy }) });
    },
    'GET /api/meetings/:meetingId': async ({ params: { meetingId } }) => {
      const room = await rooms.open(meetingId);
      if (room === null) return err({ code: 'meeting.not-found' });
      const [invited, addressed] = await Promise.all([rows.list(meetingId), letters.list(meetingId)]);
      const people = peopleOf(room.state, invited, addressed);
      return ok({ body: { meeting: summaryOf(room.state), people, mail: options.mail } });
    },
  };
}

function peopleOf(
  state: MeetingState,
  invitations: readonly InvitationRow[],
  letters: readonly LetterRow[],
): MeetingDetail['people'] {
  const invited = new Map(invitations.map((row) => [row.participantId, row]));
  const addressed = new Map(letters.map((row) => [row.participantId, row]));
  const delegations = new Map(state.definition.delegations.map(({ id, shortName }) => [id, shortName]));
  return [...state.roster.values()].map(({ person, place }) => {
    const invitation = invited.get(person.id);
    const letter = addressed.get(person.id);
    return {
      id: person.id,
      name: person.name,
      title: person.title,
      role: person.role,
      delegation: person.delegationId && delegations.get(person.delegationId),
      invitation: invitation?.state ?? 'none',
      standing: place.at === 'outside' ? 'expected' : place.at,
      locale: person.locale,
      email: letter?.email ?? undefined,
      openedAt: invitation?.boundAt ?? null,
      sending: sendingOf(letter, invitation),
    };
  });
}

/** A letter counts while the link that it carried is the present one. */
function sendingOf(letter: LetterRow | undefined, invitation: InvitationRow | undefined): Sending | null {
  if (!letter?.sending) return null;
  const { linkIssuedAt, ...sending } = letter.sending;
  return linkIssuedAt === invitation?.issuedAt ? sending : null;
}
