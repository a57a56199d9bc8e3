import type { DocumentFacts } from '@entente/shared/api';
import { DelegationId, DocumentId } from '@entente/shared/ids';
import { roles, type Role } from '@entente/shared/permissions';
import { documentLimits } from '@entente/shared/room/documents';
import { describe, expect, it } from 'vitest';
import { authorOf, onlyTo, pdf, wish } from '../../test/document-steps.ts';
import { after, entered, id, itemId, names, placed, type Name } from '../../test/meeting-sample.ts';
import { decideRemoveItem } from './agenda.ts';
import {
  decideAddDocument,
  decideDocumentAccess,
  decideRemoveDocument,
  type DocumentAuthor,
} from './documents.ts';
import { evolve } from './evolve.ts';
import { decideEnd } from './meeting.ts';
import { readsDocument } from './project.ts';
import type { MeetingState } from './state.ts';
import type { Decision } from './decision.ts';

/** Tuan is of Viet Nam (`d1`), Dora of France (`d2`), Chen chairs and is of neither. */
const everybody = after({}, ...entered(...names));
const manager: DocumentAuthor = { as: 'manager' };
const paper = DocumentId.parse('paper');

const add = (state: MeetingState, author: DocumentAuthor, facts: DocumentFacts, name = 'paper') =>
  decideAddDocument(state, author, { wish: facts, file: pdf(name), now: 5 });

function done<O>(state: MeetingState, decision: Decision<O>): MeetingState {
  if (!decision.ok) throw new Error(JSON.stringify(decision.error));
  return decision.value.events.reduce(evolve, state);
}
const outcome = <O>(decision: Decision<O>) =>
  decision.ok ? 'done' : (decision.error.rule ?? decision.error.code);
const readers = (state: MeetingState) => names.filter((name) => readsDocument(state, id(name), paper));

const roleOf: Record<Role, Name> = {
  ...{ organiser: 'olga', chair: 'chen', delegate: 'dora', interpreter: 'ines' },
  ...{ observer: 'omar', viewer: 'vera' },
};
const byRole = (act: (name: Name) => string) =>
  Object.fromEntries(roles.map((role) => [role, act(roleOf[role])]));
const statement = (change: Partial<DocumentFacts> = {}) =>
  wish({ purpose: 'statement', statement: { delivery: 'check-against-delivery' }, ...change });

describe('who reads a document', () => {
  it.each([
    ['everybody', { to: 'everyone' } as const, [...names]],
    ['nobody but the organisers', onlyTo([]), ['olga']],
    ['Viet Nam', onlyTo(['d1']), ['olga', 'tuan']],
    ['France, and the booths ahead', onlyTo(['d2'], true), ['olga', 'dora', 'ines']],
    ['both delegations', onlyTo(['d1', 'd2']), ['olga', 'dora', 'tuan']],
  ])('[DOC-1] for %s', (_, access, expected) => {
    const state = done(everybody, add(everybody, manager, wish({ access })));
    expect(readers(state).toSorted()).toEqual(expected.toSorted());
  });

  it('[DOC-1] nobody who is not inside', () => {
    const state = done(everybody, add(everybody, manager, wish()));
    const waits = placed(state, 'dora', { at: 'waiting', since: 0, before: 'outside' });
    for (const outside of [
      waits,
      placed(state, 'dora', { at: 'left' }),
      placed(state, 'dora', { at: 'removed' }),
    ])
      expect(readsDocument(outside, id('dora'), paper)).toBe(false);
  });

  it('[DOC-2] a glossary, the booths and the organisers, whatever was wished', () => {
    const state = done(everybody, add(everybody, manager, wish({ purpose: 'glossary' })));
    expect(readers(state)).toEqual(['olga', 'ines']);
    const opened = decideDocumentAccess(state, manager, { documentId: paper, access: { to: 'everyone' } });
    expect(outcome(opened)).toBe('DOC-2');
  });
});

describe('who adds a document', () => {
  it('[DOC-3] the organisers any, the chair what the chair may read, nobody else', () => {
    const others = { delegate: 'DOC-4', interpreter: 'permission.denied' };
    const nobody = { ...others, observer: 'permission.denied', viewer: 'permission.denied' };
    expect(byRole((name) => outcome(add(everybody, authorOf(name), wish())))).toEqual({
      ...{ ...nobody, organiser: 'done', chair: 'done' },
    });
    const access = onlyTo(['d1']);
    expect(byRole((name) => outcome(add(everybody, authorOf(name), wish({ access }))))).toEqual({
      ...{ ...nobody, organiser: 'done', chair: 'DOC-3' },
    });
    expect(outcome(add(everybody, authorOf('chen'), wish({ purpose: 'glossary' })))).toBe('DOC-2');
    expect(outcome(add(everybody, authorOf('tuan'), wish({ purpose: 'glossary' })))).toBe('DOC-2');
  });

  it('[DOC-4] a delegate a statement, for the own delegation and the booths, whatever was wished', () => {
    const state = done(everybody, add(everybody, authorOf('tuan'), statement()));
    expect(readers(state).toSorted()).toEqual(['ines', 'olga', 'tuan']);
    expect(state.documents.get(paper)?.about).toMatchObject({
      statement: { delegationId: 'd1', delivery: 'check-against-delivery' },
      addedBy: id('tuan'),
    });
  });

  it('[DOC-4] and none for another delegation, nor for somebody who is not of it', () => {
    const delivery = 'verbatim' as const;
    const foreign = { delivery, delegationId: DelegationId.parse('d2') };
    expect(outcome(add(everybody, authorOf('tuan'), statement({ statement: foreign })))).toBe('DOC-4');
    const dora = { delivery, participantId: id('dora') };
    expect(outcome(add(everybody, authorOf('tuan'), statement({ statement: dora })))).toBe('not.found');
    const own = { delivery, participantId: id('tuan') };
    expect(outcome(add(everybody, authorOf('tuan'), statement({ statement: own })))).toBe('done');
  });

  it('nobody who is not inside, and nobody once it is over', () => {
    const waits = placed(everybody, 'tuan', { at: 'waiting', since: 0, before: 'outside' });
    expect(outcome(add(waits, authorOf('tuan'), statement()))).toBe('admission.required');
    const over = done(everybody, decideEnd(everybody, 9));
    expect(outcome(add(over, manager, wish()))).toBe('meeting.ended');
  });

  it('nothing about an item, a delegation or a person that there is not', () => {
    const nowhere = DelegationId.parse('d9');
    for (const facts of [
      wish({ itemId: itemId('a9') }),
      wish({ access: { to: 'delegations', delegationIds: [nowhere], booths: false } }),
      statement({ statement: { delivery: 'verbatim', delegationId: nowhere } }),
    ])
      expect(outcome(add(everybody, manager, facts))).toBe('not.found');
  });

  it('[DOC-5] as many as fit into a meeting, and a delegation its share', () => {
    const full = (count: number, author: DocumentAuthor, facts: DocumentFacts) =>
      Array.from({ length: count }, (_, index) => index).reduce(
        (state, index) => done(state, add(state, author, facts, `p${index}`)),
        everybody,
      );
    const crowded = full(documentLimits.perMeeting, manager, wish());
    expect(outcome(add(crowded, manager, wish()))).toBe('DOC-5');
    const gone = { documentId: DocumentId.parse('p3'), now: 6 };
    expect(outcome(add(done(crowded, decideRemoveDocument(crowded, manager, gone)), manager, wish()))).toBe(
      'done',
    );
    const eager = full(documentLimits.statements, authorOf('tuan'), statement());
    expect(outcome(add(eager, authorOf('tuan'), statement()))).toBe('DOC-5');
    expect(outcome(add(eager, authorOf('dora'), statement()))).toBe('done');
    expect(outcome(add(eager, manager, statement()))).toBe('done');
  });
});

describe('what becomes of a document', () => {
  const handedIn = done(everybody, add(everybody, authorOf('tuan'), statement()));

  it('[DOC-6] an organiser opens it, others may not, and who may not read it is told nothing', () => {
    const open = (author: DocumentAuthor) =>
      decideDocumentAccess(handedIn, author, { documentId: paper, access: { to: 'everyone' } });
    expect(byRole((name) => outcome(open(authorOf(name))))).toEqual({
      ...{ organiser: 'done', chair: 'not.found', delegate: 'not.found', interpreter: 'permission.denied' },
      ...{ observer: 'not.found', viewer: 'not.found' },
    });
    expect(outcome(open(authorOf('tuan')))).toBe('permission.denied');
    expect(readers(done(handedIn, open(manager)))).toHaveLength(names.length);
  });

  it('[DOC-6] withdrawing it from a delegation takes it out of its state; the same again changes nothing', () => {
    const access = onlyTo([], true);
    const closed = done(handedIn, decideDocumentAccess(handedIn, manager, { documentId: paper, access }));
    expect(readers(closed)).toEqual(['olga', 'ines']);
    const again = decideDocumentAccess(closed, manager, { documentId: paper, access });
    expect(again.ok && again.value.events).toEqual([]);
  });

  it('[DOC-6] an organiser removes any, another what they added', () => {
    const remove = (author: DocumentAuthor) =>
      decideRemoveDocument(handedIn, author, { documentId: paper, now: 7 });
    expect(byRole((name) => outcome(remove(authorOf(name))))).toEqual({
      ...{ organiser: 'done', chair: 'not.found', delegate: 'not.found', interpreter: 'permission.denied' },
      ...{ observer: 'not.found', viewer: 'not.found' },
    });
    expect(outcome(remove(authorOf('tuan')))).toBe('done');
    const without = done(handedIn, remove(manager));
    expect(readers(without)).toEqual([]);
    expect(outcome(decideRemoveDocument(without, manager, { documentId: paper, now: 8 }))).toBe('not.found');
  });

  it('[DOC-7] it belongs to the meeting once its item is off the agenda', () => {
    const state = done(everybody, add(everybody, manager, wish({ itemId: itemId('a2') })));
    expect(state.documents.get(paper)?.about.itemId).toBe('a2');
    const without = done(state, decideRemoveItem(state, itemId('a2')));
    expect(without.documents.get(paper)?.about.itemId).toBeUndefined();
    expect(readers(without)).toHaveLength(names.length);
  });

  it('stays as it is when the meeting is over', () => {
    const over = done(handedIn, decideEnd(handedIn, 9));
    expect(outcome(decideRemoveDocument(over, manager, { documentId: paper, now: 10 }))).toBe(
      'meeting.ended',
    );
    expect(readers(over)).toEqual([]);
  });
});
