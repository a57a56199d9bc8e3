import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { delegation, person } from '../../views/testing/room.ts';
import { RecallBanner, RecallDesk } from './recall.tsx';
import { RoomBanner } from './room-banner.tsx';
import { PlenarySound, RoomControls } from './room-controls.tsx';
import { WordDialog, WordWaiting } from './word-request.tsx';

describe('the head of a side room', () => {
  it('says in which room one is, and who hears', async () => {
    const caucus = { room: 'caucus', delegation: delegation('vn', 1), others: 2 } as const;
    const { container } = await show(<RoomBanner where={caucus} />);
    expect(screen.getByRole('status').textContent).toBe(
      'Caucus of VN. Only the 2 others here hear and see you.',
    );
    await expectAccessible(container);
  });

  it('says so where nobody does, and nothing in the plenary', async () => {
    const corridor = { room: 'corridor', other: person('Paul', 'fr'), others: 0 } as const;
    await show(<RoomBanner where={corridor} />);
    expect(screen.getByText(/Nobody hears or sees you here/)).toBeTruthy();
    const { container } = await show(<RoomBanner where={{ room: 'plenary' }} />);
    expect(container.querySelector('[role=status]')).toBeNull();
  });
});

describe('the way out and back', () => {
  const on = () => ({ onWithdraw: vi.fn(), onReturn: vi.fn() });

  it('is one button in the plenary, for those who may', async () => {
    const acts = on();
    await show(<RoomControls room="plenary" mayWithdraw {...acts} />);
    await userEvent.click(screen.getByRole('button', { name: 'Caucus' }));
    expect(acts.onWithdraw).toHaveBeenCalledOnce();
  });

  it('is not there for those who may not', async () => {
    await show(<RoomControls room="plenary" mayWithdraw={false} {...on()} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('leads back from a caucus, with the sound of the plenary at hand', async () => {
    const acts = on();
    const onBackground = vi.fn();
    const { container } = await show(
      <>
        <PlenarySound room="caucus" isOn={false} onChange={onBackground} />
        <RoomControls room="caucus" mayWithdraw={false} {...acts} />
      </>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Plenary sound' }));
    expect(onBackground).toHaveBeenCalledWith(true);
    await userEvent.click(screen.getByRole('button', { name: 'Return to plenary' }));
    expect(acts.onReturn).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it('[CAU-9] has no sound of the plenary in a corridor', async () => {
    await show(<PlenarySound room="corridor" isOn={false} onChange={vi.fn()} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a request for a word', () => {
  it('begins on the harmless answer, and Escape is a no', async () => {
    const onAnswer = vi.fn();
    await show(<WordDialog name="Paul" left={42_000} onAnswer={onAnswer} />);
    expect(screen.getByRole('alertdialog', { name: 'Paul asks you for a word' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Not now' }));
    expect(screen.getByText('Time left to answer: 0:42')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(onAnswer).toHaveBeenLastCalledWith('decline');
    await userEvent.click(screen.getByRole('button', { name: 'Accept' }));
    expect(onAnswer).toHaveBeenLastCalledWith('accept');
  });

  it('can be taken back', async () => {
    const onTakeBack = vi.fn();
    const { container } = await show(<WordWaiting name="Paul" left={5_000} onTakeBack={onTakeBack} />);
    expect(screen.getByText('0:05')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Take back' }));
    expect(onTakeBack).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });
});

describe('a recall', () => {
  it('is offered only while somebody is away, and once', async () => {
    const onRecall = vi.fn();
    const { rerender } = await show(<RecallDesk away={2} isRunning={false} onRecall={onRecall} />);
    expect(screen.getByText('2 people are away')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Recall everyone' }));
    expect(onRecall).toHaveBeenCalledOnce();
    rerender(<RecallDesk away={2} isRunning onRecall={onRecall} />);
    expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(true);
    rerender(<RecallDesk away={0} isRunning={false} onRecall={onRecall} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('tells those who are away, and those who wait for them, how much is left', async () => {
    const { rerender } = await show(<RecallBanner left={29_000} isAway onCancel={null} />);
    expect(screen.getByRole('status').textContent).toBe('You are called back to the plenary. 0:29');
    rerender(<RecallBanner left={29_000} isAway={false} onCancel={null} />);
    expect(screen.getByRole('status').textContent).toBe('Everyone is called back to the plenary. 0:29');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('[CAU-10] can be cancelled by who presides', async () => {
    const onCancel = vi.fn();
    const { container } = await show(<RecallBanner left={29_000} isAway={false} onCancel={onCancel} />);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel recall' }));
    expect(onCancel).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });
});
