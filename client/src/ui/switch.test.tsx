import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Switch } from './switch.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

it('switches by click and by keyboard, under a name that stays and a description', async () => {
  const onChange = vi.fn();
  const { container } = render(
    <main>
      <Switch label="Noise" description="Takes it out" isSelected={false} onChange={onChange} />
    </main>,
  );
  const control = screen.getByRole('switch', { name: 'Noise', description: 'Takes it out', checked: false });
  await userEvent.click(control);
  control.focus();
  await userEvent.keyboard(' ');
  expect(onChange.mock.calls).toEqual([[true], [true]]);
  await expectAccessible(container);
});

it('does nothing while it is disabled', async () => {
  const onChange = vi.fn();
  render(<Switch label="Noise" isSelected isDisabled onChange={onChange} />);
  await userEvent.click(screen.getByRole('switch', { name: 'Noise' }));
  expect(onChange).not.toHaveBeenCalled();
});
