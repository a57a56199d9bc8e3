import { DelegationId } from '@entente/shared/ids';
import { roles } from '@entente/shared/permissions';
import { describe, expect, it } from 'vitest';
import { documentRights } from './document-rights.ts';
import { idOf } from './testing/room.ts';

const own = DelegationId.parse('vn');
const of = (delegationId: DelegationId | null) =>
  Object.fromEntries(
    roles.map((role) => {
      const { add, entrust } = documentRights({ id: idOf('Linh'), role, delegationId });
      return [role, [add === null ? null : add.what === 'any' && add.all ? 'all' : add.what, entrust]];
    }),
  );

describe('what may be done with documents', () => {
  it('follows the role, and the delegation', () => {
    const none = { interpreter: [null, false], observer: [null, false], viewer: [null, false] };
    const presiding = { organiser: ['all', true], chair: ['any', false] };
    expect(of(own)).toEqual({ ...none, ...presiding, delegate: ['statement', false] });
    expect(of(null)).toEqual({ ...none, ...presiding, delegate: [null, false] });
  });

  it('lets everybody take back what is theirs, and nothing else', () => {
    const { remove } = documentRights({ id: idOf('Linh'), role: 'delegate', delegationId: own });
    expect([remove({ addedBy: idOf('Linh') }), remove({ addedBy: idOf('Minh') }), remove({})]).toEqual([
      ...[true, false, false],
    ]);
  });
});
