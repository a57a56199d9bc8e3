import { expect, it } from 'vitest';
import { Turn } from './turn.ts';

it('starts coturn and ends it', async () => {
  await using turn = await Turn.start();
  expect(turn.url).toMatch(/^turn:127\.0\.0\.1:\d+/);
});
