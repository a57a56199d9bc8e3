import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DataTable } from './data-table.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

interface Person {
  readonly name: string;
  readonly role: string;
}

it('is a table whose rows are named by their first cell', async () => {
  const { container } = render(
    <DataTable<Person>
      label="People"
      rowKey={(person) => person.name}
      rows={[
        { name: 'Ana', role: 'Chair' },
        { name: 'Minh', role: 'Delegate' },
      ]}
      columns={[
        { id: 'name', label: 'Participant', isRowHeader: true, cell: (person) => person.name },
        { id: 'role', label: 'Role', cell: (person) => person.role },
        { id: 'actions', label: 'Actions', hideLabel: true, cell: () => 'Copy' },
      ]}
    />,
  );
  expect(screen.getByRole('table', { name: 'People' })).toBeTruthy();
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Ana', 'Minh']);
  expect(screen.getByRole('columnheader', { name: 'Actions' })).toBeTruthy();
  await expectAccessible(container);
});
