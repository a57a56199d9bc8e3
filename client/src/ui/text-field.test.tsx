import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { expectAccessible } from './testing/expect-accessible.ts';
import { TextField } from './text-field.tsx';

function Email({ error = null }: { readonly error?: string | null }) {
  const [value, setValue] = useState('');
  return (
    <TextField
      label="E-mail address"
      type="email"
      value={value}
      onChange={setValue}
      error={error}
      description="Work"
    />
  );
}

it('is found by its label and takes what is typed', async () => {
  const { container } = render(<Email />);
  const field = screen.getByRole('textbox', { name: 'E-mail address', description: 'Work' });
  await userEvent.type(field, 'a@b.org');
  expect(field).toHaveProperty('value', 'a@b.org');
  expect(field.getAttribute('aria-invalid')).toBeNull();
  await expectAccessible(container);
});

it('tells what is wrong as part of its description', async () => {
  const { container } = render(<Email error="This is not an address." />);
  const field = screen.getByRole('textbox', {
    name: 'E-mail address',
    description: /This is not an address\./,
  });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await expectAccessible(container);
});
