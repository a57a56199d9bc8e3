import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { personLines } from '../../views/people.ts';
import { interpretedRoom } from '../../views/interpretation/testing/interpreted.ts';
import { idOf, person, roomOf } from '../../views/testing/room.ts';
import { ParticipantList } from './participant-list.tsx';

const room = roomOf([
  person('Linh', 'vn', { role: 'chair' }),
  person('Paul', 'fr', { open: ['microphone', 'camera'] }),
]);

function list(role: 'chair' | 'delegate') {
  const on = { onSilence: vi.fn(), onRemove: vi.fn(), onAsk: vi.fn(), onLanguage: vi.fn() };
  const people = personLines(room, { id: idOf('Linh'), role }, new Set([idOf('Paul')]));
  return { ...on, node: <ParticipantList people={people} speaking={new Set()} {...on} /> };
}

describe('the list of participants', () => {
  it('says of each who it is, and the state of microphone, camera and connection', async () => {
    const { container } = await show(list('delegate').node);
    const rows = within(screen.getByRole('list', { name: 'Participants' })).getAllByRole('listitem');
    expect(rows).toHaveLength(2);
    expect(within(rows[0] ?? container).getByLabelText('Linh, microphone closed')).toBeTruthy();
    expect(within(rows[1] ?? container).getByLabelText('Paul, microphone open')).toBeTruthy();
    expect(within(rows[1] ?? container).getByLabelText('Reconnecting…')).toBeTruthy();
    expect(screen.getAllByRole('button').map((each) => each.getAttribute('aria-label'))).toEqual([
      'Request a word with Paul',
    ]);
    await expectAccessible(container);
  });

  it('lets who presides close a microphone with one click', async () => {
    const { node, onSilence } = list('chair');
    const { container } = await show(node);
    await userEvent.click(screen.getByRole('button', { name: 'Mute Paul' }));
    expect(onSilence).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it('asks before it removes somebody', async () => {
    const { node, onRemove } = list('chair');
    await show(node);
    await userEvent.click(screen.getByRole('button', { name: 'Remove Paul' }));
    const dialog = screen.getByRole('alertdialog', { name: 'Remove Paul from the meeting?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(onRemove).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Remove Paul' }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(onRemove).toHaveBeenCalledOnce();
  });

  it('sets interpreters apart, and lets who presides tell which language somebody speaks', async () => {
    const booths = interpretedRoom();
    const onLanguage = vi.fn();
    const nothing = vi.fn();
    const people = personLines(booths, { id: idOf('paul'), role: 'chair' }, new Set());
    await show(
      <ParticipantList
        people={people}
        speaking={new Set()}
        {...{ onLanguage, onSilence: nothing, onRemove: nothing, onAsk: nothing }}
      />,
    );
    const names = (list: string) =>
      within(screen.getByRole('list', { name: list }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(names('Participants')).toHaveLength(2);
    expect(names('Interpreters')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Language spoken by linh' }));
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
      ...['English', 'Français', 'العربية'],
    ]);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Français' }));
    expect(onLanguage).toHaveBeenCalledExactlyOnceWith(
      people.find(({ participant }) => participant.id === 'linh'),
      'fr',
    );
  });
});
