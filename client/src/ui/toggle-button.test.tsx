import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Mic, MicOff } from 'lucide-react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { expectAccessible } from './testing/expect-accessible.ts';
import { ToggleButton } from './toggle-button.tsx';

function Microphone({ hideLabel = false }: { readonly hideLabel?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <ToggleButton
      label="Microphone"
      state={isOpen ? 'open' : 'closed'}
      isSelected={isOpen}
      onChange={setOpen}
      tone="live"
      icon={MicOff}
      selectedIcon={Mic}
      hideLabel={hideLabel}
    />
  );
}

it('keeps its name and changes aria-pressed, by mouse and by keyboard', async () => {
  const { container } = render(<Microphone />);
  const toggle = screen.getByRole('button', { name: 'Microphone' });
  expect(toggle.getAttribute('aria-pressed')).toBe('false');
  await userEvent.click(toggle);
  expect(screen.getByRole('button', { name: 'Microphone', pressed: true, description: 'open' })).toBe(toggle);
  await userEvent.keyboard(' ');
  expect(screen.getByRole('button', { name: 'Microphone', pressed: false, description: 'closed' })).toBe(
    toggle,
  );
  await expectAccessible(container);
});

it('has the same name as an icon', async () => {
  const { container } = render(<Microphone hideLabel />);
  expect(screen.getByRole('button', { name: 'Microphone', pressed: false })).toBeTruthy();
  await expectAccessible(container);
});

it('is marked as live only by its tone', () => {
  render(<Microphone />);
  expect(screen.getByRole('button').dataset['tone']).toBe('live');
});
