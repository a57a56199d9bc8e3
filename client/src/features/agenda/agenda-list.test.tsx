import { AgendaItemId } from '@entente/shared/ids';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { AgendaList } from './agenda-list.tsx';

const item = (id: string, minutes?: number) => ({
  ...{ kind: 'agenda-item' as const, id: AgendaItemId.parse(id), order: 1, title: id },
  ...{ status: 'pending' as const, usedMs: 0 },
  ...(minutes === undefined ? {} : { minutes }),
});

describe('the agenda', () => {
  it('lists its points, with their minutes where they are set', async () => {
    const { container } = await show(<AgendaList items={[item('Opening', 10), item('Closing')]} />);
    expect(screen.getByRole('region', { name: 'Agenda' })).toBeTruthy();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '1Opening10 minutes',
      '2Closing',
    ]);
    await expectAccessible(container);
  });

  it('says that there is none', async () => {
    await show(<AgendaList items={[]} />);
    expect(screen.getByText('This meeting has no agenda.')).toBeTruthy();
  });
});
