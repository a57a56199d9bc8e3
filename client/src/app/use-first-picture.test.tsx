import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RoomView } from '../views/room-view.ts';
import { person, roomOf } from '../views/testing/room.ts';
import { patience, useFirstPicture } from './use-first-picture.ts';

const you = person('Linh', 'vn');
const seen = person('Claire', 'fr', { open: ['camera', 'microphone'] });
const heard = person('Claire', 'fr', { open: ['microphone'] });

function Talk({ of }: { readonly of: RoomView | null }) {
  const { isPast, onFirstFrame } = useFirstPicture(of, you.id);
  return (
    <>
      <button onClick={onFirstFrame}>First frame</button>
      {isPast && <aside>Panels</aside>}
    </>
  );
}

const panels = () => screen.queryByText('Panels');
const pass = (ms: number) => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('mounts the panels with the first picture, and not before', () => {
  render(<Talk of={roomOf([you, seen])} />);
  pass(patience - 1);
  expect(panels()).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'First frame' }));
  expect(panels()).not.toBeNull();
});

it('mounts them at the deadline, though people and pictures come and go meanwhile', () => {
  const { rerender } = render(<Talk of={null} />);
  pass(patience / 2);
  rerender(<Talk of={roomOf([you, seen])} />);
  pass(patience / 2 - 1);
  expect(panels()).toBeNull();
  pass(1);
  expect(panels()).not.toBeNull();
});

it('lets nobody wait for a picture that is not to come, nor takes panels away later', () => {
  const { rerender } = render(<Talk of={roomOf([you, heard])} />);
  pass(0);
  expect(panels()).not.toBeNull();
  rerender(<Talk of={roomOf([you, seen])} />);
  expect(panels()).not.toBeNull();
});
