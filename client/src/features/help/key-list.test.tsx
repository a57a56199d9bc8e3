import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { KeyList } from './key-list.tsx';

it('lists the keys that do something now, and no other', async () => {
  const { container } = await show(<KeyList active={new Set(['microphone', 'help'])} />);
  const keys = [...container.querySelectorAll('kbd')].map(({ textContent }) => textContent);
  expect(keys).toEqual(['M', '?', 'Tab', 'Arrows', 'Enter', 'Esc']);
  expect(screen.getByText('Opens or closes your microphone')).toBeTruthy();
  await expectAccessible(container);
});
