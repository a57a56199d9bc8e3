import type { ErrorCode } from '@entente/shared/errors';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { Ending, type End } from './ending.tsx';

const ended = (code: ErrorCode, reason?: string): End => ({ how: 'ended', code, reason });

describe('the end of a stay', () => {
  it.each<[End, string, string | null]>([
    [{ how: 'left' }, 'You have left the meeting', 'Come back'],
    [{ how: 'readmitted' }, 'You may come in now', 'Go to the green room'],
    [ended('session.superseded'), 'The meeting is open in another tab', 'Continue here'],
    [ended('participant.removed'), 'You were removed from the meeting', 'Come back'],
    [ended('admission.refused', 'Not on the list'), 'You were not admitted', null],
    [ended('meeting.ended'), 'The meeting has ended', null],
    [ended('meeting.cancelled'), 'This meeting was cancelled', null],
    [ended('invitation.withdrawn'), 'This invitation was withdrawn', null],
    [ended('invitation.bound-elsewhere'), 'This seat is taken in another browser', null],
    [ended('protocol.mismatch'), 'Entente', 'Reload'],
    [ended('session.revoked'), 'Entente', 'Reload'],
  ])('%o says what happened and what to do', async (end, title, action) => {
    const { container } = await show(<Ending end={end} onReturn={vi.fn()} onReload={vi.fn()} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
    expect(screen.queryByRole('button')?.textContent ?? null).toBe(action);
    if (end.how === 'ended' && end.reason !== undefined)
      expect(screen.getByText(`Reason: ${end.reason}`)).toBeTruthy();
    await expectAccessible(container);
  });

  it('goes back on request', async () => {
    const onReturn = vi.fn();
    await show(<Ending end={ended('session.superseded')} onReturn={onReturn} onReload={vi.fn()} />);
    await userEvent.click(screen.getByRole('button', { name: 'Continue here' }));
    expect(onReturn).toHaveBeenCalledOnce();
  });

  it('tells who ended the meeting and how long it lasted, and an organiser where its record is', async () => {
    const ending = { by: 'Olga Berg', lastedMs: 45 * 60_000 };
    const props = { end: ended('meeting.ended'), onReturn: vi.fn(), onReload: vi.fn() };
    const { container, unmount } = await show(
      <Ending {...props} ending={ending} recordHref="/meetings/talk/record" />,
    );
    expect(screen.getByRole('alert').textContent).toBe(
      'Olga Berg has ended the meeting for all. It lasted 45 min. You may close this page.',
    );
    const link = screen.getByRole('link', { name: 'Record of the meeting' });
    expect(link.getAttribute('href')).toBe('/meetings/talk/record');
    await expectAccessible(container);
    unmount();
    await show(<Ending {...props} ending={ending} />);
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('shows nobody the record who merely left', async () => {
    await show(
      <Ending end={{ how: 'left' }} recordHref="/meetings/x/record" onReturn={vi.fn()} onReload={vi.fn()} />,
    );
    expect(screen.queryByRole('link')).toBeNull();
  });
});
