import { locales } from '@entente/shared/languages';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { directionOf } from '../../i18n/locales.ts';
import { fakeStream, fakeTrack } from '../../media/testing/fake-tracks.ts';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { person } from '../../views/testing/room.ts';
import { SignPlace, type SignPlaceProps } from './sign-place.tsx';

const sima = person('sima', null, { role: 'interpreter', open: ['camera'] });
const sven = person('sven', null, { role: 'interpreter', open: ['camera'] });
const pictureOf = (subscriptionId: string) => ({
  ...{ stream: fakeStream(fakeTrack('video')), subscriptionId, isPaused: false },
});

function signPlace(change: Partial<SignPlaceProps> = {}) {
  const given: SignPlaceProps = {
    place: { language: 'ils', participant: sima, delegation: undefined },
    ...{ picture: pictureOf('s1'), corner: 'bottom-end' },
    ...{ onMove: vi.fn(), onSize: vi.fn(), onFirstFrame: vi.fn() },
    ...change,
  };
  return { given, node: <SignPlace {...given} /> };
}

/** Frames come when the test says so. */
function heldFrames() {
  const waiting = new Map<HTMLVideoElement, () => void>();
  Object.assign(HTMLVideoElement.prototype, {
    requestVideoFrameCallback(this: HTMLVideoElement, tell: () => void) {
      waiting.set(this, tell);
      return 0;
    },
  });
  return () => {
    act(() => {
      for (const [element, tell] of waiting) if (element.isConnected) tell();
      waiting.clear();
    });
  };
}

const streams = (container: HTMLElement) =>
  [...container.querySelectorAll('video')].filter(({ hidden }) => !hidden).map(({ srcObject }) => srcObject);

afterEach(() => {
  vi.useRealTimers();
});

describe('the place of who signs', () => {
  it('shows their picture with the language and who it is', async () => {
    const { container } = await show(signPlace().node);
    expect(screen.getByRole('group', { name: 'Sign language: International Sign' })).toBeTruthy();
    expect(screen.getByText('sima')).toBeTruthy();
    await expectAccessible(container);
  });

  it('says that nobody signs now, and that a picture is awaited', async () => {
    const place = { language: 'bfi', participant: null, delegation: undefined };
    await show(signPlace({ place, picture: null }).node);
    expect(screen.getByText('Nobody signs now.')).toBeTruthy();
    expect(screen.getByRole('group', { name: /British Sign Language/ })).toBeTruthy();
    cleanup();
    await show(signPlace({ picture: null }).node);
    expect(screen.getByText('The picture is on its way.')).toBeTruthy();
  });

  it('[BTH-15] keeps the former picture over the next one until that is painted', async () => {
    const first = signPlace();
    const view = await show(first.node);
    const painted = heldFrames();
    view.rerender(<main>{signPlace({ ...first.given, onFirstFrame: vi.fn() }).node}</main>);
    painted();
    const next = pictureOf('s2');
    const place = { language: 'ils', participant: sven, delegation: undefined };
    view.rerender(<main>{signPlace({ ...first.given, place, picture: next }).node}</main>);
    expect(streams(view.container)).toEqual([next.stream, first.given.picture?.stream]);
    painted();
    expect(streams(view.container)).toEqual([next.stream]);
  });

  it('does not wait for ever for a picture that does not come', async () => {
    const first = signPlace();
    const view = await show(first.node);
    const painted = heldFrames();
    view.rerender(<main>{signPlace({ ...first.given, onFirstFrame: vi.fn() }).node}</main>);
    painted();
    vi.useFakeTimers();
    view.rerender(<main>{signPlace({ ...first.given, picture: null }).node}</main>);
    expect(streams(view.container)).toEqual([first.given.picture?.stream]);
    act(() => {
      vi.advanceTimersByTime(3_000);
    });
    expect(streams(view.container)).toEqual([]);
  });

  it('moves to another corner by its button, which names itself in every language', async () => {
    const { given, node } = signPlace();
    await show(node);
    await userEvent.click(screen.getByRole('button', { name: 'Move to another corner' }));
    expect(given.onMove).toHaveBeenCalledOnce();
    for (const locale of locales) {
      cleanup();
      const { container } = await show(signPlace().node, locale);
      expect(document.documentElement.dir).toBe(directionOf(locale));
      expect(container.textContent).not.toMatch(/sign\.|\{/);
    }
  });
});
