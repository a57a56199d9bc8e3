import { RecordingList } from '@entente/shared/recordings';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { Recordings, type RecordingsProps } from './recordings.tsx';

const began = Date.UTC(2026, 11, 1, 8);
const minute = 60_000;
const { recordings } = RecordingList.parse({
  recordings: [
    {
      ...{ id: 'a', since: began, stopped: began + 65 * minute, fault: 'recording.disk-full' },
      files: [
        { channel: 'floor', bytes: 12_000_000 },
        { channel: 'fr', bytes: 11_000_000 },
      ],
    },
    { id: 'b', since: began, stopped: began + minute, deleted: began + 90 * minute, files: [] },
    { id: 'c', since: began + 70 * minute, stopped: null, files: [{ channel: 'floor', bytes: 900 }] },
  ],
});

const list = (props: Partial<RecordingsProps> = {}) => (
  <Recordings
    recordings={recordings}
    timeZone="UTC"
    onSave={vi.fn(async () => null)}
    onDelete={vi.fn(async () => null)}
    {...props}
  />
);
const entry = (index: number) => within(screen.getAllByRole('listitem')[index] ?? document.body);

describe('the recordings of a meeting', () => {
  it('tell when, how long, what there is of them and why one ended', async () => {
    const { container } = await show(list());
    expect(entry(0).getByText(/08:00 – 09:05 · 1 hr 5 min/)).toBeTruthy();
    expect(entry(0).getByText(/disk is nearly full/)).toBeTruthy();
    expect(entry(0).getByRole('button', { name: /Download Floor · 12/ })).toBeTruthy();
    expect(entry(1).getByText('Deleted')).toBeTruthy();
    expect(entry(2).getByText(/in progress/)).toBeTruthy();
    await expectAccessible(container);
  });

  it('are fetched channel by channel, with the index beside them', async () => {
    const onSave = vi.fn(async () => null);
    await show(list({ onSave }));
    await userEvent.click(entry(0).getByRole('button', { name: /Download French/ }));
    await userEvent.click(entry(0).getByRole('button', { name: 'Who spoke when' }));
    expect(onSave.mock.calls).toEqual([
      ['a', 'fr'],
      ['a', 'index'],
    ]);
  });

  it('say why one could not be fetched', async () => {
    await show(list({ onSave: async () => ({ code: 'not.found' }) }));
    await userEvent.click(entry(0).getByRole('button', { name: /Download Floor/ }));
    expect(entry(0).getByText('This did not succeed')).toBeTruthy();
  });

  it('are deleted on a second yes, once they are over', async () => {
    const onDelete = vi.fn(async () => null);
    await show(list({ onDelete }));
    expect(entry(1).queryByRole('button', { name: /Delete/ })).toBeNull();
    expect(entry(2).queryByRole('button', { name: /Delete/ })).toBeNull();
    await userEvent.click(entry(0).getByRole('button', { name: 'Delete recording 1' }));
    expect(onDelete).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Delete recording' }));
    expect(onDelete).toHaveBeenCalledExactlyOnceWith('a');
  });
});
