import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RouterProvider } from 'react-aria-components';
import { expect, it, vi } from 'vitest';
import { expectAccessible } from './testing/expect-accessible.ts';
import { TextLink } from './text-link.tsx';

it('is a real link that goes through the app’s router', async () => {
  const navigate = vi.fn();
  const { container } = render(
    <RouterProvider navigate={navigate}>
      <TextLink href="/meetings" look="primary">
        Meetings
      </TextLink>
    </RouterProvider>,
  );
  const link = screen.getByRole('link', { name: 'Meetings' });
  expect(link.getAttribute('href')).toBe('/meetings');
  await userEvent.click(link);
  expect(navigate).toHaveBeenCalledWith('/meetings', undefined);
  await expectAccessible(container);
});
