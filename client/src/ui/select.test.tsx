import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Select } from './select.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

const options = [
  { id: 'a', label: 'Headset' },
  { id: 'b', label: 'Built-in' },
] as const;

it('is a combobox of its label that gives back the id chosen', async () => {
  const onChange = vi.fn<(id: 'a' | 'b') => void>();
  const { container } = render(
    <Select label="Microphone device" options={options} value="a" onChange={onChange} description="USB" />,
  );
  const select = screen.getByRole('combobox', { name: 'Microphone device', description: 'USB' });
  await userEvent.selectOptions(select, 'Built-in');
  expect(onChange).toHaveBeenCalledWith('b');
  await expectAccessible(container);
});

it('shows the placeholder while nothing is chosen, and keeps a hidden label', async () => {
  const { container } = render(
    <Select
      label="Language"
      hideLabel
      options={options}
      value={null}
      onChange={vi.fn()}
      placeholder="Choose"
    />,
  );
  expect(screen.getByRole('combobox', { name: 'Language' })).toHaveProperty('value', '');
  expect(screen.getByRole('option', { name: 'Choose' })).toHaveProperty('disabled', true);
  await expectAccessible(container);
});
