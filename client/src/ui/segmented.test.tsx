import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { Segmented } from './segmented.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

function ListenTo() {
  const [channel, setChannel] = useState('floor');
  return (
    <Segmented
      label="Listen to"
      hideLabel
      value={channel}
      onChange={setChannel}
      options={[
        { id: 'floor', label: 'Floor', detail: 'Indonesian' },
        { id: 'fr', label: 'Français', detail: 'interpreted', lang: 'fr' },
        { id: 'ar', label: 'العربية', lang: 'ar' },
      ]}
    />
  );
}

it('is a radio group whose radios bear the label alone, with the detail as description', async () => {
  const { container } = render(<ListenTo />);
  expect(screen.getByRole('radiogroup', { name: 'Listen to' })).toBeTruthy();
  expect(screen.getByRole('radio', { name: 'Floor', description: 'Indonesian', checked: true })).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'Français' }));
  expect(screen.getByRole('radio', { name: 'Français', checked: true })).toBeTruthy();
  await expectAccessible(container);
});

it('is one stop of the Tab key, and arrow keys choose', async () => {
  render(<ListenTo />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: 'Français', checked: true })).toBe(document.activeElement);
  await userEvent.tab();
  expect(document.activeElement).toBe(document.body);
});
