import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Slider } from './slider.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

const made = (onChange: (value: number) => void, isDisabled = false) =>
  render(
    <main>
      <Slider
        {...{ label: 'Original', value: -18, min: -40, max: 0, step: 1, valueText: '−18 dB' }}
        {...{ onChange, isDisabled }}
      />
    </main>,
  );

it('moves by keyboard between its ends, and says its value in words', async () => {
  const onChange = vi.fn();
  const { container } = made(onChange);
  const control = screen.getByRole('slider', { name: 'Original' });
  expect(control.getAttribute('aria-valuetext')).toBe('−18 dB');
  expect(control.getAttribute('min')).toBe('-40');
  fireEvent.change(control, { target: { value: '-12' } });
  expect(onChange).toHaveBeenLastCalledWith(-12);
  await userEvent.tab();
  expect(document.activeElement).toBe(control);
  await expectAccessible(container);
});

it('cannot be moved while it is disabled', () => {
  made(vi.fn(), true);
  expect(screen.getByRole('slider', { name: 'Original' }).hasAttribute('disabled')).toBe(true);
});
