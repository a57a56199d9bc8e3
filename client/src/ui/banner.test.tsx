import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Banner } from './banner.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

it('tells the state of the page politely', async () => {
  const { container } = render(<Banner tone="waiting">Reconnecting…</Banner>);
  expect(screen.getByRole('status').textContent).toBe('Reconnecting…');
  await expectAccessible(container);
});
