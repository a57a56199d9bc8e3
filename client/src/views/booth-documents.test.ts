import { DelegationId, ParticipantId } from '@entente/shared/ids';
import type { DocumentRecord } from '@entente/shared/room/documents';
import { describe, expect, it } from 'vitest';
import { boothDocuments } from './booth-documents.ts';
import { agendaItem, documentRecord, idOf, person, roomOf } from './testing/room.ts';

const opening = agendaItem('Opening', { status: 'done' });
const fisheries = agendaItem('Fisheries', { order: 2, status: 'current' });
const linh = person('Linh', 'vn');
const minh = person('Minh', 'vn');
const claire = person('Claire', 'fr');

const ofVietNam = { delivery: 'verbatim', delegationId: DelegationId.parse('vn') } as const;
const statement = (title: string, change: Parameters<typeof documentRecord>[1] = {}) =>
  documentRecord(title, { purpose: 'statement', statement: ofVietNam, ...change });

const titles = (documents: readonly { title: string }[]) => documents.map(({ title }) => title);
const room = (documents: readonly ReturnType<typeof documentRecord>[]) =>
  roomOf([linh, minh, claire], { agenda: [opening, fisheries], documents });

describe('what a booth has before it', () => {
  it('is the statement of who speaks, by name before by delegation', () => {
    const own = statement('Own', { statement: { ...ofVietNam, participantId: idOf('Linh') }, addedAt: 1 });
    const shared = statement('Shared', { addedAt: 2 });
    const at = (name: string | null) =>
      boothDocuments(room([own, shared]), name === null ? null : ParticipantId.parse(name)).statement?.title;
    expect([at('Linh'), at('Minh'), at('Claire'), at('Nobody'), at(null)]).toEqual([
      ...['Own', 'Shared', undefined, undefined, undefined],
    ]);
  });

  it('is that of the current item, before one of no item and one of another; the newest of several', () => {
    const ofItem = statement('Item', { itemId: fisheries.id, addedAt: 1 });
    const newer = statement('Newer', { itemId: fisheries.id, addedAt: 2 });
    const ofNone = statement('None', { addedAt: 5 });
    const ofOther = statement('Other', { itemId: opening.id, addedAt: 9 });
    const found = (...documents: DocumentRecord[]) =>
      boothDocuments(room(documents), linh.id).statement?.title;
    expect(found(ofOther, ofNone, ofItem, newer)).toBe('Newer');
    expect(found(ofOther, ofNone, ofItem)).toBe('Item');
    expect(found(ofOther, ofNone)).toBe('None');
    expect(found(ofOther)).toBe('Other');
  });

  it('is the glossaries, and the documents of the current item alone', () => {
    const view = boothDocuments(
      room([
        documentRecord('Terms', { purpose: 'glossary' }),
        documentRecord('Annex', { itemId: fisheries.id }),
        documentRecord('Old', { itemId: opening.id }),
        documentRecord('General'),
        statement('Read out', { itemId: fisheries.id }),
      ]),
      null,
    );
    expect(titles(view.glossaries)).toEqual(['Terms']);
    expect(titles(view.ofItem)).toEqual(['Annex']);
  });

  it('is nothing of an item while none is current', () => {
    const idle = roomOf([linh], {
      agenda: [opening],
      documents: [documentRecord('Old', { itemId: opening.id })],
    });
    expect(boothDocuments(idle, linh.id)).toEqual({ statement: null, ofItem: [], glossaries: [] });
  });
});
