import type { MeetingSummary } from '@entente/shared/api';
import { MeetingId } from '@entente/shared/ids';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { MeetingsPage } from './meetings-page.tsx';

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

it('lists meetings by what becomes of them, and searches them', async () => {
  await show(
    <MeetingsPage
      tools={null}
      account={null}
      newMeeting={null}
      now={Date.UTC(2099, 0, 10, 11)}
      onRetry={vi.fn()}
      meetings={{
        at: 'ready',
        value: [
          meeting,
          { ...meeting, id: MeetingId.parse('m2'), title: 'Trade', inside: 2 },
          { ...meeting, id: MeetingId.parse('m3'), title: 'Visas', endedAt: 1, cancelledAt: 1 },
        ],
      }}
    />,
  );
  const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(headings()).toEqual(['In progress', 'Upcoming', 'Cancelled']);
  await userEvent.type(screen.getByRole('textbox', { name: 'Search meetings' }), 'visa');
  expect(headings()).toEqual(['Cancelled']);
  await userEvent.type(screen.getByRole('textbox', { name: 'Search meetings' }), 'xyz');
  expect(screen.getByRole('status').textContent).toBe('No meeting has these words in its title.');
});
