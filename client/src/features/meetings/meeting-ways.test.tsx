import type { MeetingSummary } from '@entente/shared/api';
import type { Refusal } from '@entente/shared/errors';
import { MeetingId } from '@entente/shared/ids';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Notices } from '../../app/notices.tsx';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { toasts } from '../../ui/toasts.ts';
import { MeetingWays } from './meeting-ways.tsx';

const meeting: MeetingSummary = {
  ...{ id: MeetingId.parse('m1'), kind: 'bilateral', title: 'Fisheries', start: '2099-01-10T10:00' },
  ...{
    timeZone: 'UTC',
    startsAt: Date.UTC(2099, 0, 10, 10),
    people: 2,
    inside: 0,
    endedAt: null,
    cancelledAt: null,
  },
};

afterEach(() => {
  toasts.clear();
});

async function ways(change: Partial<MeetingSummary> = {}, refusal: Refusal | null = null) {
  const onCancel = vi.fn(async () => refusal);
  const { container } = await show(
    <>
      <MeetingWays meeting={{ ...meeting, ...change }} onEnter={async () => null} onCancel={onCancel} />
      <Notices />
    </>,
  );
  return { onCancel, container, user: userEvent.setup() };
}

it('cancels only after asking', async () => {
  const { onCancel, user } = await ways();
  await user.click(screen.getByRole('button', { name: 'Cancel meeting' }));
  const dialog = screen.getByRole('alertdialog', { name: 'Cancel “Fisheries”?' });
  await user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
  expect(onCancel).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Cancel meeting' }));
  await user.click(
    within(screen.getByRole('alertdialog', { name: 'Cancel “Fisheries”?' })).getByRole('button', {
      name: 'Cancel meeting',
    }),
  );
  expect(onCancel).toHaveBeenCalledOnce();
  expect(await screen.findByText('“Fisheries” is cancelled.')).toBeTruthy();
});

it('[MTG-7] says what to do with somebody inside', async () => {
  const { user } = await ways({ inside: 1 }, { code: 'rule.violated', rule: 'MTG-7' });
  await user.click(screen.getByRole('button', { name: 'Cancel meeting' }));
  await user.click(
    within(screen.getByRole('alertdialog', { name: 'Cancel “Fisheries”?' })).getByRole('button', {
      name: 'Cancel meeting',
    }),
  );
  expect(await screen.findByText('Somebody is in the meeting. Enter it and end it instead.')).toBeTruthy();
});

it('leaves of a meeting that is over only the way to make it again', async () => {
  const { container } = await ways({ endedAt: 1, cancelledAt: 1 });
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Duplicate']);
  expect(screen.queryByRole('button')).toBeNull();
  await expectAccessible(container);
});
