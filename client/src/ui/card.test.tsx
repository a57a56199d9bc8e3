import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Card } from './card.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

it('is a region of its title at the level it is told', async () => {
  const { container } = render(
    <Card title="Lobby" detail="2" level={3}>
      Nobody
    </Card>,
  );
  expect(screen.getByRole('region', { name: 'Lobby' }).textContent).toContain('Nobody');
  expect(screen.getByRole('heading', { name: 'Lobby', level: 3 })).toBeTruthy();
  await expectAccessible(container);
});

it('is no landmark without a title', () => {
  render(<Card>Nobody</Card>);
  expect(screen.queryByRole('region')).toBeNull();
});
