import { DelegationId } from '@entente/shared/ids';
import { ok } from '@entente/shared/result';
import { vi } from 'vitest';
import { agendaItem, delegation, person } from '../../../views/testing/room.ts';
import type { DocumentActions, DocumentContext } from '../document-actions.ts';

export const vietNam = DelegationId.parse('vn');
export const france = DelegationId.parse('fr');

/** A talk between Viet Nam and France with two items. */
export const context: DocumentContext = {
  agenda: [agendaItem('Opening'), agendaItem('Fisheries', { order: 2 })],
  delegations: [delegation('vn', 1), delegation('fr', 2)],
  people: [person('Linh', 'vn'), person('Claire', 'fr')],
  languages: ['vi', 'fr'],
};

/** Everything succeeds at once, unless changed. */
export const actions = (change: Partial<DocumentActions> = {}) => ({
  load: vi.fn<DocumentActions['load']>(async () => ok(new Blob(['Good morning\nشكرا']))),
  add: vi.fn<DocumentActions['add']>(async () => null),
  setAccess: vi.fn<DocumentActions['setAccess']>(async () => null),
  remove: vi.fn<DocumentActions['remove']>(async () => null),
  save: vi.fn<DocumentActions['save']>(),
  ...change,
});
