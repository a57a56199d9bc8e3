import { locales, rightToLeft } from '@entente/shared/languages';
import { RecordingId } from '@entente/shared/ids';
import type { RecordingRecord } from '@entente/shared/room/recording';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { RecordControl } from './record-control.tsx';
import { RecordingBadge } from './recording-badge.tsx';

const recording: RecordingRecord = {
  ...{ kind: 'recording', id: 'recording', recordingId: RecordingId.parse('a'), since: 0 },
};

describe('the mark of a recording', () => {
  it('is not there while nothing is recorded', async () => {
    const { container } = await show(<RecordingBadge recording={null} isElsewhere={false} />);
    expect(container.textContent).toBe('');
  });

  it('is red while this is recorded, and not while it is paused or in a side room', async () => {
    const tone = () => document.querySelector('[data-tone]')?.getAttribute('data-tone');
    const { rerender } = await show(<RecordingBadge recording={recording} isElsewhere={false} />);
    expect(screen.getByText('Recording')).toBeTruthy();
    expect(tone()).toBe('live');
    rerender(<RecordingBadge recording={{ ...recording, paused: true }} isElsewhere={false} />);
    expect(screen.getByText('Recording paused')).toBeTruthy();
    expect(tone()).toBe('normal');
    rerender(<RecordingBadge recording={recording} isElsewhere />);
    expect(screen.getByText('This room is not recorded')).toBeTruthy();
    expect(tone()).toBe('normal');
  });

  it.each(locales)('is said in %s', async (locale) => {
    const { container } = await show(<RecordingBadge recording={recording} isElsewhere={false} />, locale);
    expect(container.textContent).not.toBe('');
    if (locale !== 'en') expect(container.textContent).not.toBe('Recording');
    if (rightToLeft.has(locale)) expect(document.documentElement.dir).toBe('rtl');
  });
});

describe('the control of a recording', () => {
  const control = (isRecording: boolean) => {
    const acts = { onStart: vi.fn(async () => undefined), onStop: vi.fn(async () => undefined) };
    return { ...acts, node: <RecordControl isRecording={isRecording} {...acts} /> };
  };

  it('says what will be recorded before it begins, and begins on a second yes', async () => {
    const { node, onStart, onStop } = control(false);
    await show(node);
    await userEvent.click(screen.getByRole('button', { name: 'Record' }));
    const dialog = screen.getByRole('alertdialog', { name: 'Record this meeting?' });
    expect(dialog.textContent).toContain('Side rooms and closed agenda items are never recorded.');
    expect(onStart).not.toHaveBeenCalled();
    await expectAccessible(dialog);
    await userEvent.click(screen.getByRole('button', { name: 'Start recording' }));
    expect(onStart).toHaveBeenCalledOnce();
    expect(onStop).not.toHaveBeenCalled();
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it('does nothing on a no', async () => {
    const { node, onStart } = control(false);
    await show(node);
    await userEvent.click(screen.getByRole('button', { name: 'Record' }));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onStart).not.toHaveBeenCalled();
  });

  it('stops on a second yes', async () => {
    const { node, onStop } = control(true);
    await show(node);
    await userEvent.click(screen.getByRole('button', { name: 'Stop recording' }));
    const dialog = screen.getByRole('alertdialog', { name: 'Stop recording?' });
    const [confirm] = [...dialog.querySelectorAll('button')].slice(-1);
    if (confirm === undefined) throw new Error('no button');
    await userEvent.click(confirm);
    expect(onStop).toHaveBeenCalledOnce();
  });
});
