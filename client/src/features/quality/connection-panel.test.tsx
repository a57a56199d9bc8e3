import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { ConnectionButton } from './connection-button.tsx';
import type { ShownQuality } from './connection-panel.tsx';

const good: ShownQuality = {
  ...{ level: 'good', causes: [], remedies: [] },
  ...{ lossDown: 0, lossUp: null, roundTrip: 41.6 },
};

async function open(quality: ShownQuality) {
  const onChoose = vi.fn();
  await show(<ConnectionButton quality={quality} choice="auto" onChoose={onChoose} />);
  await userEvent.click(screen.getByRole('button', { name: /^Connection: / }));
  const dialog = screen.getByRole('dialog', { name: 'Connection' });
  return { onChoose, dialog, says: within(dialog) };
}

describe('one’s own connection', () => {
  it('that is good needs few words', async () => {
    const { dialog, says } = await open(good);
    expect(says.getByRole('heading', { name: 'Your connection is good.' })).toBeTruthy();
    expect(says.getByText('42 ms')).toBeTruthy();
    expect(says.queryByText('What you can do')).toBeNull();
    expect(says.queryByText('What was done')).toBeNull();
    await expectAccessible(dialog);
  });

  it('that is poor says what is wrong, what was done and what one can do', async () => {
    const { dialog, says } = await open({
      ...good,
      ...{ level: 'poor', causes: ['bandwidth', 'cpu'], remedies: ['all-paused'], lossDown: 0.12 },
    });
    for (const text of [
      'Your connection is poor.',
      'The line is too thin for the pictures.',
      'This computer is too busy.',
      '12%',
      'All pictures paused',
      'Use a network cable, or move closer to the router.',
      'Close other programs and browser tabs.',
    ])
      expect(says.getByText(text)).toBeTruthy();
    await expectAccessible(dialog);
  });

  it('that is being restored asks for patience alone', async () => {
    const { says } = await open({ ...good, level: 'poor', causes: ['reconnecting'] });
    expect(says.getByText('Nothing: it comes back by itself.')).toBeTruthy();
    expect(says.queryByText(/router/)).toBeNull();
  });

  it('lets the reader do without pictures in one click', async () => {
    const { says, onChoose } = await open(good);
    const radios = says.getAllByRole('radio');
    expect(radios).toHaveLength(4);
    await userEvent.click(says.getByRole('radio', { name: 'Audio only' }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('audio-only');
  });
});
