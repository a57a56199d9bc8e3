import { ParticipantId } from '@entente/shared/ids';
import type { OwnPlate } from '@entente/shared/protocol/handshake';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { PlateCard } from './plate-card.tsx';

const you: OwnPlate = {
  ...{
    id: ParticipantId.parse('p1'),
    name: 'Linh Tran',
    title: 'Ambassador',
    role: 'delegate',
    languages: [],
  },
};

async function ask(name: string, title: string) {
  const onAsk = vi.fn();
  await show(<PlateCard you={you} correction={undefined} onAsk={onAsk} />);
  await userEvent.click(screen.getByRole('button', { name: 'Ask for a correction' }));
  for (const [label, text] of [
    ['Name', name],
    ['Title or function', title],
  ] as const) {
    const field = await screen.findByRole('textbox', { name: label });
    await userEvent.clear(field);
    if (text !== '') await userEvent.type(field, text);
  }
  await userEvent.click(screen.getByRole('button', { name: 'Send to the organiser' }));
  return onAsk;
}

it('asks for other words on the plate', async () => {
  expect(await ask('  Tran Thuy Linh ', 'Chargé d’affaires')).toHaveBeenCalledExactlyOnceWith({
    name: 'Tran Thuy Linh',
    title: 'Chargé d’affaires',
  });
});

it('[COR-4] sends no name that the server would refuse, and says what to write', async () => {
  const onAsk = await ask('12 34', '');
  expect(onAsk).not.toHaveBeenCalled();
  expect(screen.getByText(/at least one letter/)).toBeTruthy();
});

it('[COR-1] shows what was asked for, and takes it back with the words that stand there', async () => {
  const onAsk = vi.fn();
  const correction = { at: 'asked', name: 'Tran Thuy Linh' } as const;
  const { container } = await show(<PlateCard you={you} correction={correction} onAsk={onAsk} />);
  expect(screen.getByRole('status').textContent).toContain('Tran Thuy Linh');
  await userEvent.click(screen.getByRole('button', { name: 'Take back' }));
  expect(onAsk).toHaveBeenCalledExactlyOnceWith({ name: 'Linh Tran', title: 'Ambassador' });
  await expectAccessible(container);
});

it('says that it was declined', async () => {
  await show(<PlateCard you={you} correction={{ at: 'declined', name: 'X' }} onAsk={vi.fn()} />);
  expect(screen.getByRole('status').textContent).toContain('You may ask again.');
});
