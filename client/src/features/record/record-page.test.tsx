import type { Refusal } from '@entente/shared/errors';
import { MeetingId } from '@entente/shared/ids';
import type { SealedRecord } from '@entente/shared/meeting-record';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { formatters } from '../../i18n/format.ts';
import type { RemoteState } from '../../stores/remote.ts';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { RecordBody } from './record-body.tsx';
import { RecordPage, type RecordPageProps } from './record-page.tsx';
import { began, recordSample } from './testing/record.ts';

const page = (record: RemoteState<SealedRecord>, props: Partial<RecordPageProps> = {}) => (
  <RecordPage
    meetingId={MeetingId.parse('talk')}
    tools={null}
    record={record}
    onReload={vi.fn(async () => undefined)}
    onExport={vi.fn(async () => null)}
    recordings={null}
    {...props}
  />
);
const ready = (change?: object) => ({ at: 'ready', value: recordSample(change) }) as const;

describe('the page of the record', () => {
  it('says that it is loading', async () => {
    await show(page({ at: 'loading' }));
    expect(screen.getByRole('status').textContent).toBe('Loading…');
  });

  it('says why there is none, and asks again', async () => {
    const onReload = vi.fn(async () => undefined);
    await show(page({ at: 'failed', refusal: { code: 'permission.denied' } }, { onReload }));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onReload).toHaveBeenCalledOnce();
  });

  it('shows attendance by delegation, with every stay in the official time', async () => {
    await show(page(ready()));
    const table = screen.getByRole('table', { name: 'Socialist Republic of Viet Nam' });
    const row = within(table).getByRole('row', { name: /Linh Tran/ });
    expect(row.textContent).toContain('15:00–15:10');
    expect(row.textContent).toContain('15:15–15:45');
    expect(row.textContent).toContain('40 min');
    expect(screen.getByRole('row', { name: /Paul Girard/ }).textContent).toContain('Did not attend');
    expect(screen.getByText('1 of 1 present', { selector: 'section section span' })).toBeTruthy();
  });

  it('shows the official time beside the reader’s own where the clocks differ', async () => {
    await show(page(ready()));
    const own = formatters('en').dateTime(began);
    const official = formatters('en').dateTime(began, 'Asia/Ho_Chi_Minh');
    expect(screen.getAllByText(official).length).toBeGreaterThan(0);
    if (own !== official) expect(screen.getAllByText(`Your time: ${own}`).length).toBeGreaterThan(0);
  });

  it('tells what happened in order, with whose act it was', async () => {
    await show(page(ready()));
    const lines = within(screen.getByRole('list', { name: 'Course of the meeting' })).getAllByRole(
      'listitem',
    );
    expect(lines).toHaveLength(10);
    expect(lines[1]?.textContent).toContain('Admission: Linh TranBy: Olga Berg');
    expect(lines[2]?.textContent).toContain('Reason: Not on the list');
    expect(lines[5]?.textContent).toContain('By: The server');
    expect(lines[6]?.textContent).toContain(
      'Sound insufficient for interpretation: Linh TranBy: Booth: French – Vietnamese',
    );
    expect(lines[8]?.textContent).toContain('Feedback, kept from listeners: Channel: French');
  });

  it('names the delegation of a caucus and nobody of a corridor', async () => {
    await show(page(ready()));
    const rooms = screen.getByRole('table', { name: 'Side rooms' });
    expect(within(rooms).getByRole('row', { name: /Caucus \(Viet Nam\)/ })).toBeTruthy();
    expect(within(rooms).getByRole('row', { name: /^Corridor/ }).textContent).not.toMatch(/Linh|Paul|Olga/);
  });

  it('tells how long each interpreter was on air, booth by booth, and of no booths where there were none', async () => {
    const { unmount } = await show(page(ready()));
    const rows = within(screen.getByRole('table', { name: 'Interpretation' })).getAllByRole('row');
    expect(rows.slice(1).map(({ textContent }) => textContent)).toEqual([
      'French – VietnameseOlga Berg240 min',
      'International SignNobody was on air––',
    ]);
    unmount();
    await show(page(ready({ booths: [] })));
    expect(screen.queryByRole('table', { name: 'Interpretation' })).toBeNull();
  });

  it('is provisional while the meeting runs, and can be drawn up anew', async () => {
    const onReload = vi.fn(async () => undefined);
    await show(page(ready({ course: { at: 'running', began, emptySince: null } }), { onReload }));
    expect(screen.getByText('Provisional record: the meeting is not over.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(onReload).toHaveBeenCalledOnce();
  });

  it('says since when nobody is there', async () => {
    await show(page(ready({ course: { at: 'running', began, emptySince: began + 600_000 } })));
    expect(screen.getByText(/Nobody has been in the meeting since 15:10/)).toBeTruthy();
  });

  it('[MTG-7] says that it was cancelled, and by whom', async () => {
    const by = { kind: 'participant', id: 'olga' };
    const course = { at: 'cancelled', began: null, cancelled: began, by };
    await show(page(ready({ course, chronicle: [{ what: 'cancelled', at: began, by }] })));
    expect(screen.getByRole('heading', { name: 'The meeting was cancelled' })).toBeTruthy();
    expect(screen.getByText('Cancelled by').nextElementSibling?.textContent).toBe('Olga Berg');
    expect(screen.queryByRole('heading', { name: 'Nothing has happened yet' })).toBeNull();
  });

  it('says that nothing has happened yet', async () => {
    await show(page(ready({ course: { at: 'not-begun' }, chronicle: [], sideRooms: [] })));
    expect(screen.getByRole('heading', { name: 'Nothing has happened yet' })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it.each(['en', 'ar'] as const)('can be used by everybody, in %s', async (locale) => {
    for (const change of [{}, { course: { at: 'not-begun' }, chronicle: [] }]) {
      const body = (
        <RecordBody
          record={recordSample(change)}
          onReload={vi.fn(async () => undefined)}
          onExport={vi.fn(async () => null)}
          recordings={null}
        />
      );
      const { container, unmount } = await show(body, locale);
      await expectAccessible(container);
      unmount();
    }
  });
});

describe('downloads', () => {
  it('are in the first working language unless another is chosen', async () => {
    const onExport = vi.fn(async () => null);
    await show(page(ready(), { onExport }));
    await userEvent.click(screen.getByRole('button', { name: 'PDF' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Language of the document' }), 'ar');
    await userEvent.click(screen.getByRole('button', { name: 'Word (DOCX)' }));
    await userEvent.click(screen.getByRole('button', { name: 'Data (JSON)' }));
    expect(onExport.mock.calls).toEqual([
      ['pdf', 'fr'],
      ['docx', 'ar'],
      ['json', 'ar'],
    ]);
  });

  it('run one at a time: a second click asks for nothing', async () => {
    const answer = Promise.withResolvers<Refusal | null>();
    const onExport = vi.fn(() => answer.promise);
    await show(page(ready(), { onExport }));
    const button = screen.getByRole('button', { name: 'PDF' });
    await userEvent.click(button);
    await userEvent.click(button);
    await userEvent.click(screen.getByRole('button', { name: 'Word (DOCX)' }));
    expect(onExport).toHaveBeenCalledOnce();
    answer.resolve({ code: 'server.unavailable' });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The record was not downloaded');
  });
});
