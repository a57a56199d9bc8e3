import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { PressButton } from './press-button.tsx';

it('keeps its name while it says what stands', async () => {
  const props = { label: 'Slow down', keyHint: 'S', onPress: vi.fn() };
  const { rerender } = await show(<PressButton {...props} />);
  expect(screen.getByRole('button', { name: 'Slow down' }).hasAttribute('aria-description')).toBe(false);
  rerender(<PressButton {...props} stands detail="asked" />);
  const button = screen.getByRole('button', { name: 'Slow down' });
  expect(button.getAttribute('aria-description')).toBe('asked');
  expect(button.querySelector('small')?.dataset['text']).toBe('asked');
});
