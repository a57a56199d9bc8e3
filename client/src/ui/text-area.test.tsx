import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { TextArea } from './text-area.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

function Area({
  onSubmit,
  error = null,
}: {
  readonly onSubmit?: () => void;
  readonly error?: string | null;
}) {
  const [value, setValue] = useState('');
  return (
    <TextArea
      label="Your message"
      hideLabel
      value={value}
      onChange={setValue}
      description="Read by all"
      error={error}
      {...(onSubmit === undefined ? {} : { onSubmit })}
    />
  );
}

it('submits by Enter and begins a new line by Shift+Enter', async () => {
  const onSubmit = vi.fn();
  const { container } = render(<Area onSubmit={onSubmit} />);
  const area = screen.getByRole('textbox', { name: 'Your message', description: 'Read by all' });
  await userEvent.type(area, 'one{Shift>}{Enter}{/Shift}two');
  expect(area).toHaveProperty('value', 'one\ntwo');
  expect(onSubmit).not.toHaveBeenCalled();
  await userEvent.type(area, '{Enter}');
  expect(onSubmit).toHaveBeenCalledOnce();
  expect(area).toHaveProperty('value', 'one\ntwo');
  await expectAccessible(container);
});

it.each([{ isComposing: true }, { keyCode: 229 }])('leaves Enter to an input method: %j', (how) => {
  const onSubmit = vi.fn();
  render(<Area onSubmit={onSubmit} />);
  const area = screen.getByRole('textbox');
  const enter = createEvent.keyDown(area, { key: 'Enter', ...how });
  fireEvent(area, enter);
  expect(onSubmit).not.toHaveBeenCalled();
  expect(enter.defaultPrevented).toBe(false);
});

it('tells what is wrong as part of its description', async () => {
  const { container } = render(<Area error="Too long." />);
  expect(screen.getByRole('textbox', { description: /Too long\./ }).getAttribute('aria-invalid')).toBe(
    'true',
  );
  await expectAccessible(container);
});
