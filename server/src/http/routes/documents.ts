import type { Refusal } from '@entente/shared/errors';
import type { MeetingId } from '@entente/shared/ids';
import { err, ok, type Result } from '@entente/shared/result';
import type { Asker, DocumentDesk } from '../../documents/document-desk.ts';
import { fullRecord } from '../../domain/project-documents.ts';
import type { MeetingState } from '../../domain/state.ts';
import type { Room, Rooms } from '../../rooms/contract.ts';
import { actorInMeeting } from '../actor.ts';
import type { Handlers, MeetingCaller, Reply } from '../call.ts';

export interface DocumentRoutesOptions {
  readonly rooms: Pick<Rooms, 'open'>;
  readonly desk: DocumentDesk;
}

type Names =
  | 'GET /api/meetings/:meetingId/documents'
  | 'POST /api/meetings/:meetingId/documents'
  | 'GET /api/meetings/:meetingId/documents/:documentId'
  | 'PUT /api/meetings/:meetingId/documents/:documentId/access'
  | 'POST /api/meetings/:meetingId/documents/:documentId/remove';

/** Documents, for who manages a meeting and for who is in it: the rules and the roles are the domain's. */
export function documentRoutes({ rooms, desk }: DocumentRoutesOptions): Pick<Handlers, Names> {
  async function inRoom<T>(
    meetingId: MeetingId,
    act: (room: Room) => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>> {
    const room = await rooms.open(meetingId);
    return room === null ? err({ code: 'meeting.not-found' }) : act(room);
  }

  return {
    'GET /api/meetings/:meetingId/documents': ({ params: { meetingId } }) =>
      inRoom(meetingId, async ({ state }) => ok({ body: documentsOf(state) })),
    'POST /api/meetings/:meetingId/documents': ({ params: { meetingId }, body: { facts, file }, caller }) =>
      inRoom(meetingId, async (room) => {
        const added = await desk.add(room, askerOf(caller), { facts, ...file });
        return added.ok ? ok({ body: added.value, status: 201 }) : added;
      }),
    'GET /api/meetings/:meetingId/documents/:documentId': ({ params: { meetingId, documentId }, caller }) =>
      inRoom(meetingId, async (room) => {
        const opened = await desk.open(room, askerOf(caller).author, documentId);
        if (!opened.ok) return opened;
        const { document, parts } = opened.value;
        const { fileName: name, mediaType, size } = document.about;
        const type = mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType;
        return ok({ body: parts, file: { name, type, size } });
      }),
    'PUT /api/meetings/:meetingId/documents/:documentId/access': ({ params, body: { access }, caller }) =>
      inRoom(params.meetingId, async (room) =>
        done(await desk.setAccess(room, askerOf(caller), { documentId: params.documentId, access })),
      ),
    'POST /api/meetings/:meetingId/documents/:documentId/remove': ({ params, caller }) =>
      inRoom(params.meetingId, async (room) =>
        done(await desk.remove(room, askerOf(caller), params.documentId)),
      ),
  };
}

const askerOf = (caller: MeetingCaller): Asker => ({
  author: caller.as === 'manager' ? { as: 'manager' } : caller,
  actor: actorInMeeting(caller),
});

const done = (result: Result<void, Refusal>): Result<{ body: Record<string, never> }, Refusal> =>
  result.ok ? ok({ body: {} }) : result;

function documentsOf(state: MeetingState): Reply<'GET /api/meetings/:meetingId/documents'>['body'] {
  const { definition, documents, agenda, roster } = state;
  return {
    documents: [...documents.values()].map(fullRecord),
    agenda: agenda.map(({ id, order, title }) => ({ id, order, title })),
    delegations: definition.delegations.map(({ id, shortName }) => ({ id, shortName })),
    people: [...roster.values()].map(({ person: { id, name, delegationId } }) => ({
      id,
      name,
      delegationId,
    })),
    languages: [...definition.workingLanguages],
  };
}
