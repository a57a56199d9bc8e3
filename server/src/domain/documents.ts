import type { DocumentFacts } from '@entente/shared/api';
import type { DocumentId, ParticipantId } from '@entente/shared/ids';
import { permits } from '@entente/shared/permissions';
import { err, ok, type Result } from '@entente/shared/result';
import type { Refusal } from '@entente/shared/errors';
import { documentLimits, type DocumentAccess, type DocumentType } from '@entente/shared/room/documents';
import { against, facts, refuse, type Decision } from './decision.ts';
import type { EventOf } from './events.ts';
import { readsDocument } from './project.ts';
import { overCode, type MeetingState, type Person } from './state.ts';

/** Who deals with documents: somebody of the meeting, or who manages it by an account. */
export type DocumentAuthor =
  { readonly as: 'manager' } | { readonly as: 'participant'; readonly participantId: ParticipantId };

/** The file itself, as it was found to be. */
interface FoundFile {
  readonly documentId: DocumentId;
  readonly fileName: string;
  readonly mediaType: DocumentType;
  readonly size: number;
}

/**
 * *Add document*. [DOC-3] the organisers any, the chair such as the chair may read; [DOC-4] a delegate a statement of the
 * own delegation; [DOC-5] within the limits. `not.found`: an item, delegation or person that the meeting does not have.
 */
export function decideAddDocument(
  state: MeetingState,
  author: DocumentAuthor,
  { wish, file, now }: { readonly wish: DocumentFacts; readonly file: FoundFile; readonly now: number },
): Decision<{ documentId: DocumentId }> {
  if (state.phase === 'ended') return refuse(overCode(state));
  const person = author.as === 'manager' ? 'manager' : insider(state, author.participantId);
  if (person === null) return refuse('admission.required');
  const permitted = permittedTo(person, wish);
  if (!permitted.ok) return permitted;
  if (!namesWhatIsThere(state, permitted.value)) return refuse('not.found');
  if (isFull(state, person)) return against('DOC-5');
  const { title, itemId, purpose, statement, language, access } = permitted.value;
  const event: EventOf<'document-added'> = {
    ...{ type: 'document-added', ...file, title, purpose, access, at: now },
    ...(itemId === undefined ? {} : { itemId }),
    ...(statement === undefined ? {} : { statement }),
    ...(language === undefined ? {} : { language }),
    ...(person === 'manager' ? {} : { by: person.id }),
  };
  return ok({ events: [event], output: { documentId: file.documentId } });
}

/** Says anew who may read it. [DOC-6] an organiser; [DOC-2] a glossary stays with the booths. */
export function decideDocumentAccess(
  state: MeetingState,
  author: DocumentAuthor,
  { documentId, access }: { readonly documentId: DocumentId; readonly access: DocumentAccess },
): Decision {
  if (state.phase === 'ended') return refuse(overCode(state));
  const document = state.documents.get(documentId);
  if (document === undefined || !knows(state, author, documentId)) return refuse('not.found');
  if (author.as === 'participant' && !isOrganiser(insider(state, author.participantId)))
    return refuse('permission.denied');
  if (document.about.purpose === 'glossary') return against('DOC-2');
  if (!namesDelegations(state, access)) return refuse('not.found');
  return isSame(document.access, access)
    ? facts()
    : facts({ type: 'document-access-set', documentId, access });
}

/** *Remove document*. [DOC-6] an organiser any, others what they added. What they may not read is not there. */
export function decideRemoveDocument(
  state: MeetingState,
  author: DocumentAuthor,
  { documentId, now }: { readonly documentId: DocumentId; readonly now: number },
): Decision {
  if (state.phase === 'ended') return refuse(overCode(state));
  const document = state.documents.get(documentId);
  if (document === undefined || !knows(state, author, documentId)) return refuse('not.found');
  const removed = { type: 'document-removed' as const, documentId, at: now };
  if (author.as === 'manager') return facts(removed);
  const person = insider(state, author.participantId);
  const may = isOrganiser(person) || document.about.addedBy === person?.id;
  return may ? facts({ ...removed, by: author.participantId }) : refuse('permission.denied');
}

/** Whether a document is there for somebody: what one may not read does not exist. */
const knows = (state: MeetingState, author: DocumentAuthor, documentId: DocumentId): boolean =>
  author.as === 'manager' || readsDocument(state, author.participantId, documentId);

function insider(state: MeetingState, participantId: ParticipantId): Person | null {
  const seat = state.roster.get(participantId);
  return seat?.place.at === 'inside' ? seat.person : null;
}

const isOrganiser = (person: Person | null): boolean => person !== null && permits(person.role, 'entrust');

const by = (rule: string) => err<Refusal>({ code: 'rule.violated', rule });

/** What becomes of a wish by the role of who has it. [DOC-2] a glossary is for the booths alone. */
function permittedTo(person: Person | 'manager', wish: DocumentFacts): Result<DocumentFacts, Refusal> {
  if (person === 'manager' || isOrganiser(person))
    return ok(wish.purpose === 'glossary' ? { ...wish, access: forBooths } : wish);
  if (wish.purpose === 'glossary') return by('DOC-2');
  const { role, delegationId } = person;
  if (permits(role, 'distribute')) {
    const { access } = wish;
    const isReadable =
      access.to === 'everyone' || (delegationId !== undefined && access.delegationIds.includes(delegationId));
    return isReadable ? ok(wish) : by('DOC-3');
  }
  return permits(role, 'submit') ? handedIn(person, wish) : err({ code: 'permission.denied' });
}

/** [DOC-4] A statement of one's own delegation, for that delegation and the booths. */
function handedIn({ delegationId }: Person, wish: DocumentFacts): Result<DocumentFacts, Refusal> {
  const { statement } = wish;
  if (statement === undefined || delegationId === undefined) return by('DOC-4');
  if ((statement.delegationId ?? delegationId) !== delegationId) return by('DOC-4');
  const access: DocumentAccess = { to: 'delegations', delegationIds: [delegationId], booths: true };
  return ok({ ...wish, statement: { ...statement, delegationId }, access });
}

const forBooths: DocumentAccess = { to: 'delegations', delegationIds: [], booths: true };

/** A speaker who is named must be there and, where the delegation is named too, of it. */
function namesWhatIsThere(state: MeetingState, { itemId, statement, access }: DocumentFacts): boolean {
  if (itemId !== undefined && !state.agenda.some(({ id }) => id === itemId)) return false;
  const { participantId, delegationId } = statement ?? {};
  if (participantId !== undefined) {
    const speaker = state.roster.get(participantId)?.person;
    if (speaker === undefined) return false;
    if (delegationId !== undefined && speaker.delegationId !== delegationId) return false;
  }
  return (
    namesDelegations(state, access) && (delegationId === undefined || hasDelegations(state, [delegationId]))
  );
}

const namesDelegations = (state: MeetingState, access: DocumentAccess): boolean =>
  access.to === 'everyone' || hasDelegations(state, access.delegationIds);

function hasDelegations({ definition }: MeetingState, ids: readonly string[]): boolean {
  const known = new Set<string>(definition.delegations.map(({ id }) => id));
  return ids.every((id) => known.has(id));
}

function isFull({ documents }: MeetingState, person: Person | 'manager'): boolean {
  if (documents.size >= documentLimits.perMeeting) return true;
  if (person === 'manager' || permits(person.role, 'distribute')) return false;
  const own = [...documents.values()].filter(
    ({ about: { statement } }) => statement !== undefined && statement.delegationId === person.delegationId,
  );
  return own.length >= documentLimits.statements;
}

function isSame(one: DocumentAccess, other: DocumentAccess): boolean {
  if (one.to === 'everyone' || other.to === 'everyone') return one.to === other.to;
  const sorted = ({ delegationIds }: typeof one) => [...new Set(delegationIds)].sort().join();
  return one.booths === other.booths && sorted(one) === sorted(other);
}
