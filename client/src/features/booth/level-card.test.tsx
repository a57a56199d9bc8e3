import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { LevelCard } from './level-card.tsx';

it('has the volume within reach, with the keys that turn it', async () => {
  const onVolume = vi.fn();
  const { container } = await show(<LevelCard heard={<p>−19 LUFS</p>} volume={0.75} onVolume={onVolume} />);
  const knob = screen.getByRole('slider', { name: 'Volume' });
  expect(knob.getAttribute('aria-valuetext')).toBe('75%');
  fireEvent.change(knob, { target: { value: '40' } });
  expect(onVolume).toHaveBeenCalledExactlyOnceWith(0.4);
  expect([...container.querySelectorAll('kbd')].map(({ textContent }) => textContent)).toEqual(['D', 'U']);
  await expectAccessible(container);
});
