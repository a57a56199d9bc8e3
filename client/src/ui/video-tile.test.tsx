import { render, screen } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { expect, it } from 'vitest';
import { Badge } from './badge.tsx';
import { NamePlate } from './name-plate.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';
import { VideoTile } from './video-tile.tsx';

const videoIn = (container: HTMLElement): HTMLVideoElement => {
  const video = container.querySelector('video');
  if (!video) throw new Error('no video element');
  return video;
};

it('is a group of the person’s name, with plate and badges over the picture', async () => {
  const { container } = render(
    <VideoTile
      label="Picture of Ana"
      stream={null}
      plate={<NamePlate delegation={{ name: 'Spain', code: 'es' }} size="tile" />}
      badges={<Badge label="Reconnecting…" tone="warn" on="picture" />}
      placeholder="Camera off"
    />,
  );
  const tile = screen.getByRole('group', { name: 'Picture of Ana' });
  expect(tile.textContent).toContain('Spain');
  expect(tile.textContent).toContain('Reconnecting…');
  expect(tile.textContent).toContain('Camera off');
  await expectAccessible(container);
});

it('shows the stream, never its sound, and puts the placeholder away', () => {
  const stream = new EventTarget() as MediaStream;
  const { container, rerender } = render(<VideoTile label="Own picture" stream={stream} isMirrored />);
  const video = videoIn(container);
  expect(video.srcObject).toBe(stream);
  expect(video.muted).toBe(true);
  expect(video.hidden).toBe(false);
  expect(video.dataset['mirrored']).toBe('true');
  rerender(<VideoTile label="Own picture" stream={null} placeholder="Camera off" />);
  expect(video.srcObject).toBeNull();
  expect(video.hidden).toBe(true);
});

it('has its stream when it first appears, and lets go of it when it is taken away', () => {
  const stream = new EventTarget() as MediaStream;
  const seen: (MediaProvider | null | undefined)[] = [];
  function Screen() {
    useLayoutEffect(() => {
      seen.push(document.querySelector('video')?.srcObject);
    }, []);
    return <VideoTile label="Picture of Ana" stream={stream} />;
  }
  const { container, unmount } = render(<Screen />);
  const video = videoIn(container);
  unmount();
  expect(seen).toEqual([stream]);
  expect(video.srcObject).toBeNull();
});
