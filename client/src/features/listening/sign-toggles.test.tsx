import { locales } from '@entente/shared/languages';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { SignToggles } from './sign-toggles.tsx';

it('offers each sign language by its name, and shows one at a time', async () => {
  const onSign = vi.fn();
  const { container } = await show(<SignToggles signs={['ils', 'ase', 'xyz']} sign="ils" onSign={onSign} />);
  const pressed = screen
    .getAllByRole('button')
    .map((button) => [button.getAttribute('aria-label'), button.getAttribute('aria-pressed')]);
  expect(pressed).toEqual([
    ['Sign language: International Sign', 'true'],
    ['Sign language: American Sign Language', 'false'],
    ['Sign language: XYZ', 'false'],
  ]);
  await userEvent.click(screen.getByRole('button', { name: /American/ }));
  await userEvent.click(screen.getByRole('button', { name: /International/ }));
  expect(onSign.mock.calls).toEqual([['ase'], [null]]);
  await expectAccessible(container);
});

it('names a sign language of which the browser knows nothing by where it is at home, in every language', async () => {
  for (const locale of locales) {
    await show(<SignToggles signs={['nzs', 'ils']} sign={null} onSign={vi.fn()} />, locale);
    const [distant, international] = screen.getAllByRole('button').map((button) => button.textContent);
    expect(distant).toContain(new Intl.DisplayNames(locale, { type: 'region' }).of('NZ'));
    expect(international).not.toMatch(/ILS|sign\./);
    cleanup();
  }
});
