import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { DevicePanel, type DevicePanelProps } from './device-panel.tsx';

const lists = {
  microphones: [
    { id: 'a', label: 'Headset' },
    { id: 'b', label: '' },
  ],
  cameras: [],
  loudspeakers: [{ id: 'l', label: 'Room' }],
  canChooseLoudspeaker: false,
};

function panel(change: Partial<DevicePanelProps> = {}) {
  const onChange = vi.fn();
  const inUse = { microphone: 'b', camera: undefined };
  return {
    onChange,
    node: <DevicePanel {...{ lists, chosen: {}, inUse, maySend: true, onChange }} {...change} />,
  };
}

describe('the devices in the chamber', () => {
  it('show what is in use, and what the browser leaves to the system', async () => {
    const { container } = await show(panel().node);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Microphone device' }).value).toBe('b');
    expect(screen.getByRole('combobox', { name: 'Loudspeaker' })).toHaveProperty('disabled', true);
    expect(screen.getByRole('switch', { name: 'Noise suppression', checked: true })).toBeTruthy();
    await expectAccessible(container);
  });

  it('hand on each choice by itself', async () => {
    const { node, onChange } = panel();
    await show(node);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Microphone device' }), 'a');
    for (const name of ['Noise suppression', 'Push to talk', 'Hide my own picture'])
      await userEvent.click(screen.getByRole('switch', { name }));
    expect(onChange.mock.calls).toEqual([
      [{ microphoneId: 'a' }],
      [{ suppressesNoise: false }],
      [{ pushesToTalk: true }],
      [{ hidesOwnPicture: true }],
    ]);
  });

  it('offer only the loudspeaker to who cannot send', async () => {
    await show(panel({ maySend: false }).node, 'ar');
    expect(screen.getAllByRole('combobox')).toHaveLength(1);
    expect(screen.queryByRole('switch')).toBeNull();
  });
});
