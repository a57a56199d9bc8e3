import type { CheckRecord } from '@entente/shared/room/records';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { delegation, waiting } from '../../views/testing/room.ts';
import type { WaitingGroup } from '../../views/door.ts';
import { EndMeeting } from './end-meeting.tsx';
import { LobbyDesk } from './lobby-desk.tsx';

const vietnam = delegation('vn', 1);
const linh = { ...waiting('Linh', 0), delegationId: vietnam.id, trusted: false };
const guests = [linh, waiting('Paul', 60_000)] as const;
const check: CheckRecord = {
  ...{ kind: 'check', id: linh.id },
  sound: { verdict: 'echo', level: -24, noise: -60, bandwidth: 15_000, echo: -20, worn: 'open' },
  connection: { path: 'relay', up: 900, down: 900, loss: 0 },
};
const groups: readonly WaitingGroup[] = [
  { delegation: vietnam, lines: [{ guest: linh, check }] },
  { delegation: undefined, lines: [{ guest: guests[1], check: undefined }] },
];

function desk() {
  const on = {
    ...{ onAdmit: vi.fn(), onRefuse: vi.fn(), onAdmitAll: vi.fn() },
    ...{ onTrust: vi.fn(), onAdmitDelegation: vi.fn() },
  };
  return { ...on, node: <LobbyDesk groups={groups} {...on} /> };
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

  it('admits a delegation, and says what the checks of who waits have found', async () => {
    const { node, onAdmitDelegation } = desk();
    await show(node);
    await userEvent.click(screen.getByRole('button', { name: /^Admit delegation/ }));
    expect(onAdmitDelegation).toHaveBeenCalledExactlyOnceWith(vietnam);
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toMatch(/Echo.*Connected by relay/);
    expect(second?.textContent).toContain('Devices not checked');
  });

  it('trusts a person where that decides something, and offers it nowhere else', async () => {
    const { node, onTrust } = desk();
    await show(node);
    await userEvent.click(screen.getByRole('button', { name: 'Trust Linh' }));
    expect(onTrust).toHaveBeenCalledExactlyOnceWith(linh, true);
    expect(screen.queryByRole('button', { name: 'Trust Paul' })).toBeNull();
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
