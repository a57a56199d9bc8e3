import { render, screen } from '@testing-library/react';
import { MicOff } from 'lucide-react';
import { expect, it } from 'vitest';
import { Badge } from './badge.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

it('says its state in words, also when only the icon shows', async () => {
  const { container } = render(
    <>
      <Badge label="Restricted" />
      <Badge label="Microphone closed" icon={MicOff} hideLabel />
    </>,
  );
  expect(screen.getByText('Restricted')).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Microphone closed' })).toBeTruthy();
  await expectAccessible(container);
});
