interface Click {
  /** The button's name, or its text. */
  readonly name: string;
  /** ms since the epoch. */
  readonly at: number;
}

declare global {
  interface Window {
    ententeEyes: {
      /** When this page painted the first picture of each participant, ms since the epoch. */
      firstFrames(): Record<string, number>;
      /** Pictures of a participant that this page has painted so far. */
      painted(participantId: string): number;
      clicks(): Click[];
    };
  }
}

/** Runs in the page, before its own code. Counts the pictures that `<video data-participant>` elements paint. */
export function installEyes(): void {
  const first = new Map<string, number>();
  const painted = new Map<string, number>();
  const clicks: Click[] = [];
  const watched = new WeakSet<HTMLVideoElement>();

  const watch = (video: HTMLVideoElement): void => {
    if (watched.has(video)) return;
    watched.add(video);
    const onFrame = (now: number): void => {
      const id = video.dataset['participant'] ?? '';
      if (!first.has(id)) first.set(id, performance.timeOrigin + now);
      painted.set(id, (painted.get(id) ?? 0) + 1);
      video.requestVideoFrameCallback(onFrame);
    };
    video.requestVideoFrameCallback(onFrame);
  };
  const look = (): void =>
    document.querySelectorAll<HTMLVideoElement>('video[data-participant]').forEach(watch);
  const begin = (): void => {
    look();
    new MutationObserver(look).observe(document, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['data-participant'],
    });
  };
  begin();
  window.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      const name = button?.getAttribute('aria-label') ?? button?.textContent ?? '';
      clicks.push({ name: name.trim(), at: performance.timeOrigin + event.timeStamp });
    },
    { capture: true },
  );

  window.ententeEyes = {
    firstFrames: () => Object.fromEntries(first),
    painted: (participantId) => painted.get(participantId) ?? 0,
    clicks: () => clicks,
  };
}
