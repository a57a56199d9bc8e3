import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { fakeStream, fakeTrack } from '../../media/testing/fake-tracks.ts';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { silence } from '../../views/recent-speakers.ts';
import { stageLayout } from '../../views/stage.ts';
import { idOf, person, roomOf } from '../../views/testing/room.ts';
import { Stage, type StageProps } from './stage.tsx';

function stage(
  people: Parameters<typeof roomOf>[0],
  change: Partial<StageProps> = {},
  wish: { pinned?: string } = {},
) {
  const reconnecting = new Set([idOf('paul')]);
  const layout = stageLayout({
    room: roomOf(people),
    you: idOf('me'),
    speakers: silence,
    reconnecting,
    ...wish,
  });
  const given: StageProps = {
    ...{ layout, pictureOf: () => null, isAlone: people.length === 1 },
    ...{ onSize: vi.fn(), onFirstFrame: vi.fn(), onPin: vi.fn() },
    ...change,
  };
  return { given, node: <Stage {...given} /> };
}

const me = person('me', 'vn');
const paul = person('paul', 'fr', { open: ['camera'] });

describe('the stage', () => {
  it('shows two delegations as equals, and who is reconnecting', async () => {
    const { container } = await show(stage([me, paul]).node);
    const region = screen.getByRole('region', { name: 'Stage' });
    const places = within(region).getAllByRole('group');
    expect(places.map((place) => place.getAttribute('aria-label'))).toEqual([
      'Your own picture',
      'Picture of paul',
    ]);
    expect(within(region).getByText('Reconnecting…')).toBeTruthy();
    await expectAccessible(container);
  });

  it('names whose picture an element paints, and tells its size', async () => {
    const picture = { stream: fakeStream(fakeTrack('video')), subscriptionId: 's1', isPaused: false };
    const { given, node } = stage([me, paul], {
      pictureOf: ({ participant }) => (participant?.name === 'paul' ? picture : null),
    });
    const { container } = await show(node);
    const video = container.querySelector('video[data-participant="paul"]');
    expect(video?.getAttribute('data-source')).toBe('camera');
    expect(given.onSize).toHaveBeenCalledWith('s1', { width: 0, height: 0 });
  });

  it('keeps the place of a delegation from which nobody is here, and says that one is alone', async () => {
    const { container } = await show(stage([me]).node);
    expect(screen.getByText('Nobody from this delegation is here yet.')).toBeTruthy();
    expect(screen.getByText('Nobody else is here yet.')).toBeTruthy();
    await expectAccessible(container);
  });

  it('pins whoever the reader wants large, and lets go again', async () => {
    const { given, node } = stage([me, paul]);
    await show(node);
    await userEvent.click(screen.getByRole('button', { name: 'Pin paul', pressed: false }));
    expect(given.onPin).toHaveBeenLastCalledWith('paul:camera');
    cleanup();
    const pinned = stage([me, paul], {}, { pinned: 'paul:camera' });
    await show(pinned.node);
    await userEvent.click(screen.getByRole('button', { name: 'Pin paul', pressed: true }));
    expect(pinned.given.onPin).toHaveBeenLastCalledWith(null);
  });

  it('is written in Arabic', async () => {
    const { container } = await show(stage([me, person('aide', 'vn'), paul]).node, 'ar');
    await expectAccessible(container);
  });
});
