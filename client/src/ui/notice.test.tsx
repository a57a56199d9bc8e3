import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

it('interrupts a screen reader with an error', async () => {
  const { container } = render(
    <Notice tone="error" title="Not created" action={<Button label="Try again" />}>
      Correct two entries.
    </Notice>,
  );
  expect(screen.getByRole('alert').textContent).toContain('Correct two entries.');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  await expectAccessible(container);
});

it('is quiet about what was there from the start, and polite when asked', () => {
  const { rerender } = render(<Notice>Nobody hears you here.</Notice>);
  expect(screen.queryByRole('status')).toBeNull();
  rerender(<Notice announce="politely">Nobody hears you here.</Notice>);
  expect(screen.getByRole('status')).toBeTruthy();
});
