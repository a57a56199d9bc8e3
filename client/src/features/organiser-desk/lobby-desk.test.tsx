import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { delegation, waiting } from '../../views/testing/room.ts';
import { EndMeeting } from './end-meeting.tsx';
import { LobbyDesk } from './lobby-desk.tsx';

const guests = [waiting('Linh', 0), waiting('Paul', 60_000)];

function desk() {
  const on = { onAdmit: vi.fn(), onRefuse: vi.fn(), onAdmitAll: vi.fn() };
  return { ...on, node: <LobbyDesk waiting={guests} delegationOf={() => delegation('vn', 1)} {...on} /> };
}

describe('the organiser’s lobby', () => {
  it('lists who waits, and admits one or all', async () => {
    const { node, onAdmit, onAdmitAll } = desk();
    const { container } = await show(node);
    const list = screen.getByRole('list', { name: 'Lobby' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Admit Paul' }));
    expect(onAdmit).toHaveBeenCalledExactlyOnceWith(guests[1]);
    await userEvent.click(screen.getByRole('button', { name: 'Admit all' }));
    expect(onAdmitAll).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it('refuses with a reason that is asked for, or without one', async () => {
    const { node, onRefuse } = desk();
    await show(node);
    await userEvent.click(screen.getByRole('button', { name: 'Refuse Linh' }));
    const dialog = screen.getByRole('dialog', { name: 'Refuse Linh?' });
    await userEvent.type(within(dialog).getByRole('textbox'), ' Not on the list ');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Refuse' }));
    expect(onRefuse).toHaveBeenLastCalledWith(guests[0], 'Not on the list');
    await userEvent.click(screen.getByRole('button', { name: 'Refuse Paul' }));
    await userEvent.click(screen.getByRole('button', { name: 'Refuse' }));
    expect(onRefuse).toHaveBeenLastCalledWith(guests[1], undefined);
  });
});

describe('End meeting', () => {
  it('asks first, and says how many it is for', async () => {
    const onEnd = vi.fn(() => Promise.resolve());
    await show(<EndMeeting present={3} onEnd={onEnd} />);
    await userEvent.click(screen.getByRole('button', { name: 'End meeting' }));
    expect(screen.getByRole('alertdialog').textContent).toContain('All 3 people are disconnected');
    await userEvent.click(screen.getByRole('button', { name: 'End for everyone' }));
    expect(onEnd).toHaveBeenCalledOnce();
  });
});
