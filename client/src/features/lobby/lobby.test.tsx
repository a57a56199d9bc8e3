import { MeetingId } from '@entente/shared/ids';
import type { MeetingCard } from '@entente/shared/protocol/handshake';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { Lobby } from './lobby.tsx';

const meeting: MeetingCard = {
  ...{ id: MeetingId.parse('m1'), title: 'Talk on fisheries', kind: 'bilateral', start: '2026-12-01T15:00' },
  ...{ timeZone: 'UTC', workingLanguages: ['en'], channels: ['floor'], marking: 'none' },
};

describe('the lobby', () => {
  it.each(['en', 'ar'] as const)('tells that one waits, and lets one leave (%s)', async (locale) => {
    const on = { onLeave: vi.fn(), onBack: vi.fn() };
    const { container } = await show(
      <Lobby meeting={meeting} waited={125_000} {...on}>
        <p>…</p>
      </Lobby>,
      locale,
    );
    expect(screen.getByRole('status')).toBeTruthy();
    const [back, leave] = screen.getAllByRole('button');
    if (back === undefined || leave === undefined) throw new Error('two ways out');
    await userEvent.click(back);
    expect(on.onBack).toHaveBeenCalledOnce();
    await userEvent.click(leave);
    expect(on.onLeave).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it('says so in the product’s words', async () => {
    await show(
      <Lobby meeting={meeting} waited={125_000} onBack={vi.fn()} onLeave={vi.fn()}>
        <p>Devices</p>
      </Lobby>,
    );
    expect(screen.getByRole('status').textContent).toContain('Waiting for admission');
    expect(screen.getByText('You have waited for 2 minutes.')).toBeTruthy();
    expect(screen.getByText('Devices')).toBeTruthy();
  });
});
