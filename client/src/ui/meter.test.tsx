import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Meter } from './meter.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

it('tells its value in words and keeps the bar within its track', async () => {
  const { container } = render(<Meter label="Item 4" value={50} max={40} valueText="50 of 40 min" />);
  const meter = screen.getByRole('meter', { name: 'Item 4' });
  expect(meter.getAttribute('aria-valuetext')).toBe('50 of 40 min');
  expect(meter.querySelector('span')?.style.getPropertyValue('--share')).toBe('1');
  await expectAccessible(container);
});

it('keeps its name when the line above it is hidden', () => {
  render(<Meter label="Time used" hideLabel value={1} max={2} valueText="half" />);
  expect(screen.getByRole('meter', { name: 'Time used' })).toBeTruthy();
});
