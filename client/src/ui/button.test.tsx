import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LogOut } from 'lucide-react';
import { expect, it, vi } from 'vitest';
import { Button } from './button.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

it('acts on a click, Enter and Space', async () => {
  const onPress = vi.fn();
  const { container } = render(<Button label="Join" variant="primary" onPress={onPress} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Join' }));
  await user.keyboard('{Enter} ');
  expect(onPress).toHaveBeenCalledTimes(3);
  await expectAccessible(container);
});

it('keeps its name when only its icon shows, and tells it on focus', async () => {
  const { container } = render(<Button label="Leave" icon={LogOut} hideLabel />);
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'Leave' })).toBe(document.activeElement);
  expect(await screen.findByRole('tooltip')).toHaveProperty('textContent', 'Leave');
  await expectAccessible(container);
});

it('ignores presses while pending, and keeps focus', async () => {
  const onPress = vi.fn();
  render(<Button label="Join" isPending onPress={onPress} />);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(onPress).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByRole('button'));
});

it('says that it is not to be pressed while pending, and leaves nothing behind when it goes', async () => {
  const view = render(<Button label="Join" type="submit" isPending />);
  const button = screen.getByRole('button', { name: 'Join' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.getAttribute('type')).toBe('button');
  await userEvent.click(button);
  view.unmount();
  expect(document.querySelector('[aria-labelledby]')).toBeNull();
});

it('does not read the key hint as part of the name', () => {
  render(<Button label="Cough" keyHint="C" />);
  expect(screen.getByRole('button', { name: 'Cough' })).toBeTruthy();
});
