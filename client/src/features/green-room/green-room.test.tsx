import { MeetingId, ParticipantId } from '@entente/shared/ids';
import type { MeetingCard, OwnPlate } from '@entente/shared/protocol/handshake';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import type { OwnSourceState } from '../../media/own-source.ts';
import { fakeTrack } from '../../media/testing/fake-tracks.ts';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { GreenRoom, type GreenRoomProps } from './green-room.tsx';

const meeting: MeetingCard = {
  ...{ id: MeetingId.parse('m1'), title: 'Talk on fisheries', kind: 'bilateral', start: '2026-12-01T15:00' },
  ...{ timeZone: 'Asia/Ho_Chi_Minh', workingLanguages: ['en', 'vi'], channels: ['floor', 'en', 'vi'] },
  marking: 'none',
};
const you: OwnPlate = {
  ...{ id: ParticipantId.parse('p1'), name: 'Linh Tran', title: 'Ambassador', role: 'delegate' },
  ...{ languages: ['vi'], delegation: { officialName: 'Viet Nam', shortName: 'Viet Nam', code: 'vn' } },
};
const closed: OwnSourceState = { isOpen: false, capture: { at: 'none' }, refusal: null };
const live = (kind: 'audio' | 'video'): OwnSourceState => ({
  ...{ isOpen: true, refusal: null },
  capture: { at: 'live', track: fakeTrack(kind) },
});

function props(change: Partial<GreenRoomProps> = {}): GreenRoomProps {
  return {
    meeting,
    plate: { you, correction: undefined, onAsk: vi.fn() },
    checks: {
      sound: { state: { at: 'none' }, canStart: true, onStart: vi.fn(), onStop: vi.fn() },
      connection: { state: { at: 'none' }, onStart: vi.fn() },
    },
    screenLanguage: 'en',
    onScreenLanguage: vi.fn(),
    preview: {
      microphone: live('audio'),
      camera: live('video'),
      onMicrophone: vi.fn(),
      onCamera: vi.fn(),
      onRetry: vi.fn(),
      browser: 'chromium',
      isSilent: false,
      watchLevel: () => () => undefined,
    },
    devices: {
      lists: {
        microphones: [{ id: 'a', label: 'Desk microphone' }],
        cameras: [{ id: 'c', label: '' }],
        loudspeakers: [],
        canChooseLoudspeaker: true,
      },
      chosen: {},
      inUse: { microphone: 'a', camera: 'c' },
      onMicrophone: vi.fn(),
      onCamera: vi.fn(),
      onLoudspeaker: vi.fn(),
      playTestTone: () => Promise.resolve(),
    },
    listenTo: 'floor',
    onListenTo: vi.fn(),
    onJoin: vi.fn(),
    isJoining: false,
    problem: null,
    ...change,
  };
}

describe('the green room', () => {
  it('names its controls as the product does', async () => {
    const { container } = await show(<GreenRoom {...props()} />);
    for (const name of ['Microphone', 'Camera'])
      expect(screen.getByRole('button', { name }).getAttribute('aria-pressed')).toBe('true');
    for (const name of ['Microphone device', 'Camera device', 'Loudspeaker', 'Listen to'])
      expect(screen.getByRole('combobox', { name })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Join' })).toBeTruthy();
    expect(screen.getByRole('meter', { name: 'Microphone level' })).toBeTruthy();
    await expectAccessible(container);
  });

  it('numbers devices that the browser does not name yet, and offers each channel in its own name', async () => {
    await show(<GreenRoom {...props()} />);
    expect(screen.getByRole('option', { name: 'Camera 1' })).toBeTruthy();
    for (const name of ['Floor', 'English', 'Tiếng Việt'])
      expect(
        within(screen.getByRole('combobox', { name: 'Listen to' })).getByRole('option', { name }),
      ).toBeTruthy();
  });

  it('hands on what is switched, chosen and joined', async () => {
    const given = props();
    await show(<GreenRoom {...given} />);
    await userEvent.click(screen.getByRole('button', { name: 'Microphone' }));
    expect(given.preview.onMicrophone).toHaveBeenCalledExactlyOnceWith(false);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Listen to' }), 'vi');
    expect(given.onListenTo).toHaveBeenCalledExactlyOnceWith('vi');
    await userEvent.click(screen.getByRole('button', { name: 'Join' }));
    expect(given.onJoin).toHaveBeenCalledOnce();
  });

  it.each([
    ['denied', /does not let Entente use the microphone/],
    ['missing', /No microphone was found/],
    ['busy', /Another program is using this microphone/],
    ['unsupported', /only on a secure address/],
  ] as const)(
    'says what to do when the microphone is %s, and lets the reader join',
    async (failure, text) => {
      const microphone: OwnSourceState = { ...closed, capture: { at: 'failed', failure } };
      const given = props();
      const { container } = await show(
        <GreenRoom {...given} preview={{ ...given.preview, microphone, camera: closed }} />,
      );
      expect(screen.getByText(text)).toBeTruthy();
      expect(screen.getByText(/You join without a microphone/)).toBeTruthy();
      await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
      expect(given.preview.onRetry).toHaveBeenCalledOnce();
      expect(screen.getByRole('button', { name: 'Join' })).toBeTruthy();
      await expectAccessible(container);
    },
  );

  it('asks a viewer for neither microphone nor camera', async () => {
    await show(
      <GreenRoom
        {...props({ plate: { you: { ...you, role: 'viewer' }, correction: undefined, onAsk: vi.fn() } })}
      />,
    );
    expect(screen.queryByRole('button', { name: 'Microphone' })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Camera device' })).toBeNull();
    expect(screen.getByRole('combobox', { name: 'Loudspeaker' })).toBeTruthy();
  });

  it('shows why Join did not succeed, and that it is under way', async () => {
    await show(<GreenRoom {...props({ problem: 'The meeting has ended.', isJoining: true })} />);
    expect(screen.getByRole('alert').textContent).toContain('The meeting has ended.');
    expect(screen.getByRole('button', { name: /Joining/ }).getAttribute('aria-disabled')).toBe('true');
  });

  it('is written from right to left in Arabic', async () => {
    const { container } = await show(<GreenRoom {...props()} />, 'ar');
    expect(document.documentElement.dir).toBe('rtl');
    expect(screen.queryByText('Join')).toBeNull();
    await expectAccessible(container);
  });
});
