import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id, names, type Name } from '../../test/meeting-sample.ts';
import { plans, play } from '../../test/steps.ts';
import { allAudiences, audiencesOf, project, readsDocument } from './project.ts';
import type { MeetingDocument, MeetingState } from './state.ts';

const always = (check: (state: MeetingState) => void) =>
  fc.assert(
    fc.property(plans, (plan) => play(plan).published.forEach(check)),
    { numRuns: 300 },
  );

const documentsIn = (state: MeetingState, name: Name) =>
  new Set(
    audiencesOf(state, id(name))
      .flatMap((audience) => [...project(state, audience).values()])
      .flatMap((record) => (record.kind === 'document' ? [record.id] : [])),
  );

/** By the words of the rules, apart from how audiences are made up. */
function mayRead(state: MeetingState, name: Name, { access }: MeetingDocument): boolean {
  const seat = state.roster.get(id(name));
  if (seat?.place.at !== 'inside') return false;
  const { role, delegationId } = seat.person;
  if (access.to === 'everyone' || role === 'organiser') return true;
  if (role === 'interpreter' && access.booths) return true;
  return delegationId !== undefined && access.delegationIds.includes(delegationId);
}

describe('whatever is asked for, the documents', () => {
  it('are reached by these histories', () => {
    const reached = { everyone: 0, oneDelegation: 0, booths: 0, glossary: 0, underItem: 0, byDelegate: 0 };
    always(({ documents, roster }) => {
      for (const { access, about } of documents.values()) {
        const { purpose, itemId, addedBy } = about;
        if (access.to === 'everyone') reached.everyone += 1;
        else {
          if (access.delegationIds.length === 1) reached.oneDelegation += 1;
          if (access.booths) reached.booths += 1;
        }
        if (purpose === 'glossary') reached.glossary += 1;
        if (itemId !== undefined) reached.underItem += 1;
        if (addedBy !== undefined && roster.get(addedBy)?.person.role === 'delegate') reached.byDelegate += 1;
      }
    });
    for (const [what, times] of Object.entries(reached)) expect(times, what).toBeGreaterThan(0);
  });

  it('[DOC-1] [DOC-2] are in the state of those who may read them, and of nobody else', () => {
    always((state) => {
      for (const name of names) {
        const seen = documentsIn(state, name);
        for (const [documentId, document] of state.documents) {
          expect(seen.has(documentId)).toBe(mayRead(state, name, document));
          expect(readsDocument(state, id(name), documentId)).toBe(seen.has(documentId));
        }
      }
    });
  });

  it('[DOC-1] the projection for one delegation never holds a document of another, nor whom else one is for', () => {
    always((state) => {
      for (const audience of allAudiences(state))
        for (const record of project(state, audience).values()) {
          if (record.kind !== 'document') continue;
          const access = state.documents.get(record.id)?.access;
          if (audience === 'public') expect(access?.to).toBe('everyone');
          else if (audience === 'secretariat') expect(record.access).toEqual(access);
          else {
            expect(record.access).toEqual({ to: 'some' });
            if (access?.to !== 'delegations') throw new Error('everybody reads it in the public state');
            expect(
              audience === 'booth'
                ? access.booths
                : access.delegationIds.some((one) => audience.endsWith(one)),
            ).toBe(true);
          }
        }
    });
  });

  it('[DOC-2] a glossary is read by booths and organisers alone', () => {
    always((state) => {
      for (const name of names) {
        const role = state.roster.get(id(name))?.person.role ?? 'viewer';
        for (const documentId of documentsIn(state, name))
          if (state.documents.get(documentId)?.about.purpose === 'glossary')
            expect(['interpreter', 'organiser']).toContain(role);
      }
    });
  });

  it('[DOC-7] stand under an item that there is, or under none', () => {
    always(({ documents, agenda }) => {
      for (const {
        about: { itemId },
      } of documents.values())
        if (itemId !== undefined) expect(agenda.map(({ id: item }) => item)).toContain(itemId);
    });
  });
});
