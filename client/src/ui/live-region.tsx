import { useSyncExternalStore } from 'react';
import type { Announcer } from './announcer.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

interface LiveRegionProps {
  readonly announcer: Announcer;
}

/** Says aloud, through the reader's own screen reader, what is announced. Put it once, at the root. */
export function LiveRegion({ announcer }: LiveRegionProps) {
  const announcements = useSyncExternalStore(announcer.subscribe, announcer.recent);
  const of = (urgency: 'politely' | 'at-once') =>
    announcements.filter((each) => each.urgency === urgency).map(({ id, text }) => <p key={id}>{text}</p>);
  return (
    <VisuallyHidden as="div">
      <div role="log" aria-live="polite" aria-relevant="additions">
        {of('politely')}
      </div>
      <div role="log" aria-live="assertive" aria-relevant="additions">
        {of('at-once')}
      </div>
    </VisuallyHidden>
  );
}
