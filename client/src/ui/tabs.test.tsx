import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { Tabs } from './tabs.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

function Panels() {
  const [selected, select] = useState<'people' | 'agenda'>('people');
  return (
    <Tabs
      label="Panels"
      selected={selected}
      onSelect={select}
      items={[
        { id: 'people', label: 'Participants', count: 5, content: <p>Who is here</p> },
        { id: 'agenda', label: 'Agenda', content: <p>What is on</p> },
      ]}
    />
  );
}

it('shows one panel, named by its tab, and moves with the arrow keys', async () => {
  const { container } = render(<Panels />);
  expect(screen.getByRole('tablist', { name: 'Panels' })).toBeTruthy();
  expect(screen.getByRole('tabpanel', { name: /Participants/ }).textContent).toBe('Who is here');
  await expectAccessible(container);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Agenda', selected: true })).toBe(document.activeElement);
  expect(screen.getByRole('tabpanel', { name: 'Agenda' }).textContent).toBe('What is on');
});
