import type { AgendaItemId, MeetingId } from '@entente/shared/ids';
import type { Refusal } from '@entente/shared/errors';
import type { Result } from '@entente/shared/result';
import type { DocumentRecord } from '@entente/shared/room/documents';
import { ok } from '@entente/shared/result';
import { useMemo } from 'react';
import type { DocumentActions, DocumentContext } from '../features/documents/document-actions.ts';
import { documentsApi } from '../signalling/documents-api.ts';
import type { RoomStore } from '../stores/room-store.ts';
import { documentRights, type DocumentRights } from '../views/document-rights.ts';
import { saveFile } from './save-file.ts';
import type { Seat } from './seat.ts';
import { useStore } from './use-store.ts';

interface DocumentDesk {
  readonly documents: readonly DocumentRecord[];
  readonly context: DocumentContext;
  readonly rights: DocumentRights;
  readonly actions: DocumentActions;
  readonly currentItem: AgendaItemId | null;
}

const none: readonly never[] = [];

/** What of a seat documents need. */
export type DocumentSeat = Pick<Seat, 'grant' | 'authorised'> & { readonly room: Pick<RoomStore, 'state'> };

/** The documents at this seat: what the reader may read, and what may be done with it. */
export function useDocuments(seat: DocumentSeat): DocumentDesk {
  const { room } = useStore(seat.room.state);
  const { id, role } = seat.grant.you;
  const {
    participants = none,
    delegations = none,
    agenda = none,
    documents = none,
    meeting = null,
  } = room ?? {};
  const own = participants.find((person) => person.id === id)?.delegationId ?? null;
  const actions = useMemo(
    () => documentActions(seat.grant.meeting.id, (call) => seat.authorised(call)),
    [seat],
  );
  const context = useMemo<DocumentContext>(
    () => ({ agenda, delegations, people: participants, languages: meeting?.workingLanguages ?? none }),
    [agenda, delegations, participants, meeting],
  );
  const rights = useMemo(() => documentRights({ id, role, delegationId: own }), [id, role, own]);
  const currentItem = agenda.find(({ status }) => status === 'current')?.id ?? null;
  return { documents, context, rights, actions, currentItem };
}

type Authorised = <T>(call: (token: string) => Promise<Result<T, Refusal>>) => Promise<Result<T, Refusal>>;

/** What is done with the documents of a meeting by whoever `authorised` speaks for; `changed` is told after each change. */
export function documentActions(
  meeting: MeetingId,
  authorised: Authorised,
  changed: () => Promise<void> = async () => undefined,
): DocumentActions {
  const settled = async (answer: Result<unknown, Refusal>): Promise<Refusal | null> => {
    await changed();
    return answer.ok ? null : answer.error;
  };
  return {
    load: async (document) => {
      const answer = await authorised((token) => documentsApi.bytes(token, { meeting, document }));
      return answer.ok ? ok(answer.value.content) : answer;
    },
    add: async (facts, file) =>
      settled(await authorised((token) => documentsApi.add(token, { meeting, facts, file }))),
    setAccess: async (document, access) =>
      settled(await authorised((token) => documentsApi.setAccess(token, { meeting, document, access }))),
    remove: async (document) =>
      settled(await authorised((token) => documentsApi.remove(token, { meeting, document }))),
    save: ({ fileName }, content) => {
      saveFile({ name: fileName, content });
    },
  };
}
