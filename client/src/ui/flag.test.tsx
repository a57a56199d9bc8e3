import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FlaggedName } from './flagged-name.tsx';
import { Flag } from './flag.tsx';
import { hasFlag } from './flag-addresses.ts';
import { expectAccessible } from './testing/expect-accessible.ts';

it('is shipped for states, and for the organisations that sit beside them', () => {
  expect(['id', 'VN', 'un', 'eu', 'asean'].filter((code) => !hasFlag(code))).toEqual([]);
  expect(hasFlag('zz')).toBe(false);
});

it('comes from our own host', () => {
  const { container } = render(<Flag code="un" name="United Nations" />);
  expect(container.querySelector('img')?.getAttribute('src')).toMatch(/^\//);
});

it('gives way to the emblem, and that to the initials', () => {
  const { container, rerender } = render(<Flag emblemUrl="/emblems/1.svg" name="Mekong River Commission" />);
  expect(container.querySelector('img')?.getAttribute('src')).toBe('/emblems/1.svg');
  rerender(<Flag code="zz" name="Mekong River Commission" />);
  expect(container.textContent).toBe('MR');
});

it('stands beside its name, which alone is read', async () => {
  const { container, getByText } = render(<FlaggedName code="id" name="Indonesia" />);
  expect(getByText('Indonesia')).toBeTruthy();
  expect(container.querySelector('img')?.alt).toBe('');
  await expectAccessible(container);
});
