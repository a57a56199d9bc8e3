import type { AgendaItemRecord } from '@entente/shared/room/records';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { agendaView } from '../../views/agenda.ts';
import { agendaItem } from '../../views/testing/room.ts';
import type { AgendaActions } from './agenda-actions.ts';
import { AgendaPanel } from './agenda-panel.tsx';

const minute = 60_000;
const startsAt = new Date(2026, 11, 1, 15).getTime();

const opening = agendaItem('Opening', { minutes: 10, status: 'done', usedMs: 12 * minute });
const fisheries = agendaItem('Fisheries', { order: 2, minutes: 30 });
const current = { ...fisheries, status: 'current', since: startsAt + 12 * minute } as const;
const tariffs = agendaItem('Tariffs', { order: 3, minutes: 20 });

const actions = () =>
  ({
    onNext: vi.fn(),
    onMove: vi.fn(),
    onAdd: vi.fn(),
    onEdit: vi.fn(),
    onPlace: vi.fn(),
    onRemove: vi.fn(),
  }) satisfies AgendaActions;

/** The panel some minutes after the start. */
const panel = (items: readonly AgendaItemRecord[], minutes: number, run: AgendaActions | null = null) => {
  const now = startsAt + minutes * minute;
  return <AgendaPanel view={agendaView(items, { startsAt, now })} now={now} run={run} />;
};
const rows = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
const openMenu = async (number: number) =>
  userEvent.click(await screen.findByRole('button', { name: `Actions for item ${number}` }));

describe('the agenda for everybody', () => {
  it('shows the current item with its time, the next one, the end, and how far the others are', async () => {
    const { container } = await show(panel([opening, current, tariffs], 39));
    expect(screen.getByRole('region', { name: 'Agenda' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Fisheries' })).toBeTruthy();
    expect(screen.getByRole('meter', { name: 'Time used' }).getAttribute('aria-valuetext')).toBe(
      '27 of 30 min',
    );
    expect(screen.getByText('Ends 16:02, 2 min late')).toBeTruthy();
    expect(screen.getByText('Next').parentElement?.textContent).toBe('Next3. Tariffs');
    expect(rows()).toEqual([
      '1Openingdone12 of 10 min, 2 min over',
      '2Fisheriesunder way27 of 30 min',
      '3Tariffs20 min',
    ]);
    expect(screen.queryByRole('button')).toBeNull();
    await expectAccessible(container);
  });

  it('tells an overrun', async () => {
    await show(panel([opening, current], 45));
    expect(screen.getByRole('meter').getAttribute('aria-valuetext')).toBe('33 of 30 min, 3 min over');
    expect(screen.getByText('Ends 15:45, 5 min late')).toBeTruthy();
  });

  it.each<[string, readonly AgendaItemRecord[], readonly string[]]>([
    [
      'not begun',
      [{ ...opening, status: 'pending', usedMs: 0 }, fisheries],
      ['The agenda has not begun', 'First', 'Ends 15:40, on time'],
    ],
    [
      'paused',
      [opening, { ...fisheries, status: 'suspended', usedMs: 5 * minute }, tariffs],
      ['No item is under way', 'Next', 'suspended'],
    ],
    [
      'finished',
      [opening, { ...fisheries, status: 'deferred' }],
      ['The agenda is completed', '1 item is deferred.', 'deferred'],
    ],
    ['without planned minutes', [{ ...current, minutes: undefined }], ['Fisheries', '0 min so far']],
    ['planned in part', [current, { ...tariffs, minutes: undefined }], ['Ends 15:42 at the earliest']],
    ['empty', [], ['This meeting has no agenda.']],
  ])('says what there is when it is %s', async (stage, items, texts) => {
    const { container } = await show(panel(items, stage === 'not begun' ? -5 : 12));
    for (const text of texts) expect(screen.getAllByText(text).length, text).toBeGreaterThan(0);
    await expectAccessible(container);
  });

  it('keeps a place under each item for what belongs to it', async () => {
    const now = startsAt;
    await show(
      <AgendaPanel
        view={agendaView([current, tariffs], { startsAt, now })}
        now={now}
        run={null}
        under={({ title }) => <p>{`Papers on ${title}`}</p>}
      />,
    );
    expect(screen.getAllByText(/^Papers on/)).toHaveLength(2);
  });
});

describe('the agenda for who presides', () => {
  it('goes to the next item by one click, once by a double click, and by the keyboard', async () => {
    const run = actions();
    await show(panel([opening, current, tariffs], 12, run));
    const next = screen.getByRole('button', { name: 'Next item' });
    await userEvent.click(next);
    expect(run.onNext).toHaveBeenCalledTimes(1);
    await userEvent.dblClick(next);
    expect(run.onNext).toHaveBeenCalledTimes(2);
    await userEvent.keyboard('{Enter}');
    expect(run.onNext).toHaveBeenCalledTimes(3);
  });

  it('finishes the last item, and goes back to a suspended one', async () => {
    const run = actions();
    const { rerender, container } = await show(panel([opening, current], 20, run));
    await userEvent.click(screen.getByRole('button', { name: 'Finish item' }));
    expect(run.onNext).toHaveBeenCalledOnce();
    const suspended = { ...fisheries, status: 'suspended' } as const;
    rerender(<main>{panel([opening, suspended], 20, run)}</main>);
    await userEvent.click(screen.getByRole('button', { name: 'Resume item 2' }));
    expect(run.onMove).toHaveBeenCalledWith(suspended, 'current');
    await screen.findByRole('button', { name: 'Add item' });
    await expectAccessible(container);
  });

  it('offers of each item what can be done with it', async () => {
    const run = actions();
    await show(panel([opening, current, tariffs], 20, run));
    const offered = async (number: number) => {
      await openMenu(number);
      const names = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
      await userEvent.keyboard('{Escape}');
      return names.join(', ');
    };
    expect(await offered(1)).toBe('Reopen, Move down, Edit');
    expect(await offered(2)).toBe('Suspend, Mark as done, Defer, Put back, Move up, Move down, Edit');
    expect(await offered(3)).toBe('Start, Defer, Move up, Edit, Remove');
    await openMenu(2);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Suspend' }));
    expect(run.onMove).toHaveBeenCalledWith(current, 'suspended');
    await openMenu(3);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Move up' }));
    expect(run.onPlace).toHaveBeenCalledWith(tariffs, fisheries.id);
  });

  it('asks before it removes an item', async () => {
    const run = actions();
    await show(panel([current, tariffs], 20, run));
    await openMenu(3);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Remove' }));
    const dialog = screen.getByRole('alertdialog', { name: 'Remove item 3 from the agenda?' });
    expect(run.onRemove).not.toHaveBeenCalled();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
    expect(run.onRemove).toHaveBeenCalledWith(tariffs);
  });

  it('edits an item, and tells what is wrong with an entry', async () => {
    const run = actions();
    await show(panel([current, tariffs], 20, run));
    await openMenu(3);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Edit' }));
    const dialog = await screen.findByRole('dialog', { name: 'Edit item 3' });
    const [title, minutes] = within(dialog).getAllByRole('textbox');
    if (title === undefined || minutes === undefined) throw new Error('two fields');
    await userEvent.clear(title);
    await userEvent.clear(minutes);
    await userEvent.type(minutes, 'soon');
    const save = within(dialog).getByRole('button', { name: 'Save' });
    await userEvent.click(save);
    expect(within(dialog).getByText('Enter a title.')).toBeTruthy();
    expect(within(dialog).getByText('Enter a whole number from 1 to 1,440.')).toBeTruthy();
    expect(run.onEdit).not.toHaveBeenCalled();
    await expectAccessible(dialog);
    await userEvent.clear(minutes);
    await userEvent.type(title, ' Customs ');
    await userEvent.click(save);
    expect(run.onEdit).toHaveBeenCalledWith(tariffs, { title: 'Customs' });
  });

  it('adds an item where it is wanted, also to an agenda that was empty', async () => {
    const run = actions();
    const { rerender } = await show(panel([current, tariffs], 20, run));
    await userEvent.click(await screen.findByRole('button', { name: 'Add item' }));
    await userEvent.type(screen.getByRole('textbox', { name: /Title/ }), 'Ports');
    await userEvent.type(screen.getByRole('textbox', { name: /minutes/ }), '15');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Place' }), 'Before 3. Tariffs');
    await userEvent.keyboard('{Tab}');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Add item' }));
    expect(run.onAdd).toHaveBeenCalledWith({ title: 'Ports', minutes: 15 }, tariffs.id);
    rerender(<main>{panel([], 20, run)}</main>);
    await userEvent.click(await screen.findByRole('button', { name: 'Add item' }));
    await userEvent.type(screen.getByRole('textbox', { name: /Title/ }), 'Opening');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Add item' }));
    expect(run.onAdd).toHaveBeenLastCalledWith({ title: 'Opening' }, null);
  });
});
