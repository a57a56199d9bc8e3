import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Loading } from './loading.tsx';
import { Skeleton } from './skeleton.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

it('says what is being waited for; ring and skeleton are for the eye alone', async () => {
  const { container } = render(
    <>
      <Loading label="Opening your invitation…" />
      <Skeleton lines={2} />
    </>,
  );
  expect(screen.getByRole('status').textContent).toBe('Opening your invitation…');
  expect(container.lastElementChild?.getAttribute('aria-hidden')).toBe('true');
  await expectAccessible(container);
});
