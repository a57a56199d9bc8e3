import { MeetingId } from '@entente/shared/ids';
import type { MeetingCard } from '@entente/shared/protocol/handshake';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { ChamberHeader } from './chamber-header.tsx';

const meeting: MeetingCard = {
  ...{ id: MeetingId.parse('m1'), title: 'Talk on fisheries', kind: 'bilateral', start: '2026-12-01T15:00' },
  ...{ timeZone: 'Pacific/Auckland', workingLanguages: ['en'], channels: ['floor'], marking: 'restricted' },
};
const noonUtc = Date.UTC(2026, 11, 1, 12);

describe('the head of the chamber', () => {
  it('shows title and marking, and the meeting’s time beside the reader’s', async () => {
    const { container } = await show(<ChamberHeader meeting={meeting} now={noonUtc} />);
    expect(screen.getByRole('heading', { name: 'Talk on fisheries' })).toBeTruthy();
    expect(screen.getByText('Restricted')).toBeTruthy();
    expect(screen.getByText(/Official time: 01:00/)).toBeTruthy();
    await expectAccessible(container);
  });

  it('shows one time where both clocks agree, and no marking where there is none', async () => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    await show(<ChamberHeader meeting={{ ...meeting, timeZone, marking: 'none' }} now={noonUtc} />);
    expect(screen.queryByText(/Official time/)).toBeNull();
    expect(screen.queryByText('No marking')).toBeNull();
  });
});
