import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Button } from './button.tsx';
import { ItemList, ItemRow } from './item-list.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

it('is a list of its name with one item a row', async () => {
  const { container } = render(
    <ItemList label="Lobby">
      <ItemRow leading={1} trailing={<Button label="Admit Ana" />}>
        Ana
      </ItemRow>
      <ItemRow tone="own">You</ItemRow>
    </ItemList>,
  );
  const items = within(screen.getByRole('list', { name: 'Lobby' })).getAllByRole('listitem');
  expect(items.map((item) => item.textContent)).toEqual(['1AnaAdmit Ana', 'You']);
  await expectAccessible(container);
});
