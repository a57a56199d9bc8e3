import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { agendaView } from '../../views/agenda.ts';
import { agendaItem } from '../../views/testing/room.ts';
import { AgendaStrip } from './agenda-strip.tsx';

const startsAt = new Date(2026, 11, 1, 15).getTime();
const now = startsAt + 7 * 60_000;
const item = agendaItem('Opening', { minutes: 10, status: 'current', since: startsAt });

it('shows the current item, its time and the end in short', async () => {
  const { container } = await show(<AgendaStrip view={agendaView([item], { startsAt, now })} now={now} />);
  expect(container.textContent).toBe('Item 1 · Opening7 of 10 minEnds 15:10, on time');
  await expectAccessible(container);
});

it('shows the day of an end that is not today', async () => {
  const tomorrow = now + 86_400_000;
  const view = agendaView([{ ...item, since: tomorrow }], { startsAt, now: tomorrow });
  await show(<AgendaStrip view={view} now={now} />);
  expect(screen.getByText(/^Ends .*Dec 2.*15:17/)).toBeTruthy();
});

it('is not there while no item is under way', async () => {
  const { container } = await show(
    <AgendaStrip view={agendaView([{ ...item, status: 'pending' }], { startsAt, now })} now={now} />,
  );
  expect(container.textContent).toBe('');
});
