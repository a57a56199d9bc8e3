import { describe, expect, it } from 'vitest';
import { permissions, permits, roles, type Permission, type Role } from './permissions.ts';

/** Who may do what, written out: a change of the table has to be made here too, by somebody who meant it. */
const matrix: Record<Permission, string> = {
  attend: 'organiser chair delegate interpreter observer viewer',
  receive: 'organiser chair delegate interpreter observer viewer',
  send: 'organiser chair delegate interpreter observer viewer',
  admit: 'organiser chair',
  silence: 'organiser chair',
  remove: 'organiser chair',
  preside: 'organiser chair',
  withdraw: 'chair delegate',
  confer: 'organiser chair delegate',
  recall: 'organiser chair',
  assist: 'organiser chair',
  interpret: 'interpreter',
  roster: 'organiser interpreter',
  record: 'organiser',
  end: 'organiser',
  write: 'organiser chair delegate interpreter observer viewer',
  converse: 'organiser chair delegate',
  moderate: 'organiser',
  distribute: 'organiser chair',
  submit: 'chair delegate',
  entrust: 'organiser',
};
const named = Object.keys(permissions) as Permission[];

describe('the table of permissions', () => {
  it('is the one that is written out here', () => {
    expect(named.toSorted()).toEqual(Object.keys(matrix).toSorted());
  });

  it.each(named.flatMap((permission) => roles.map((role) => ({ role, permission }))))(
    '$role, $permission',
    ({ role, permission }) => {
      expect(permits(role, permission)).toBe(matrix[permission].split(' ').includes(role));
    },
  );

  it('permits nothing to a role that it does not know', () => {
    for (const role of ['', 'admin', 'Organiser', 'constructor'])
      for (const permission of named) expect(permits(role as Role, permission)).toBe(false);
  });
});
