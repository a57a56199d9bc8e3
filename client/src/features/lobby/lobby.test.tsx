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
    const onLeave = vi.fn();
    const { container } = await show(<Lobby meeting={meeting} onLeave={onLeave} />, locale);
    expect(screen.getByRole('status')).toBeTruthy();
    await userEvent.click(screen.getByRole('button'));
    expect(onLeave).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it('says so in the product’s words', async () => {
    await show(<Lobby meeting={meeting} onLeave={vi.fn()} />);
    expect(screen.getByRole('status').textContent).toContain('Waiting for admission');
  });
});
