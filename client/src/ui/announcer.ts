export type Urgency = 'politely' | 'at-once';

export interface Announcement {
  readonly id: number;
  readonly text: string;
  readonly urgency: Urgency;
}

export interface Announcer {
  /** Tells screen readers. `at-once` interrupts what is being read: for what changes what one may do now. */
  readonly announce: (text: string, urgency?: Urgency) => void;
  readonly subscribe: (onChange: () => void) => () => void;
  /** The newest announcements, oldest first. */
  readonly recent: () => readonly Announcement[];
}

/** A region that is not emptied must not grow for hours. */
const kept = 5;

/** Holds what a `LiveRegion` says. The same words twice are said twice, because each has its own element. */
export function createAnnouncer(): Announcer {
  let announcements: readonly Announcement[] = [];
  let next = 0;
  const listeners = new Set<() => void>();
  return {
    announce(text, urgency = 'politely') {
      announcements = [...announcements.slice(1 - kept), { id: next++, text, urgency }];
      for (const listener of listeners) listener();
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    recent: () => announcements,
  };
}

/** The product's one announcer. */
export const announcer = createAnnouncer();
