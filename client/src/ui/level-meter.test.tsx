import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { LevelMeter } from './level-meter.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

it('follows the level without a render, within its range, and ends its subscription', async () => {
  let tell: (level: number) => void = () => undefined;
  const end = vi.fn();
  const subscribe = (onLevel: (level: number) => void) => {
    tell = onLevel;
    return end;
  };
  const { container, unmount } = render(<LevelMeter label="Microphone level" subscribe={subscribe} />);
  const meter = screen.getByRole('meter', { name: 'Microphone level' });
  tell(0.5);
  expect(meter.style.getPropertyValue('--level')).toBe('0.500');
  expect(meter.getAttribute('aria-valuenow')).toBe('50');
  tell(7);
  expect(meter.style.getPropertyValue('--level')).toBe('1.000');
  await expectAccessible(container);
  unmount();
  expect(end).toHaveBeenCalledOnce();
});
