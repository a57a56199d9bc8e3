import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Nearer than this to the end counts as being there (CSS px). */
const slack = 24;

export interface Reading {
  /** For the element that scrolls. */
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Whether the list is at its end. */
  readonly isAtEnd: boolean;
  /** Whether the list is on the screen, in a window that is looked at. */
  readonly isLookedAt: boolean;
  readonly onScroll: () => void;
  readonly toEnd: () => void;
}

/** Keeps a list at its end while the reader is there, and where it is while the reader reads back. */
export function useReading(length: number): Reading {
  const frame = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const [isOnScreen, setOnScreen] = useState(true);
  const [isVisible, setVisible] = useState(() => document.visibilityState === 'visible');

  /** The scrolling that follows says that the end is reached. */
  const toEnd = useCallback(() => {
    if (frame.current !== null) frame.current.scrollTop = frame.current.scrollHeight;
  }, []);
  const onScroll = useCallback(() => {
    if (frame.current === null) return;
    const { scrollHeight, scrollTop, clientHeight } = frame.current;
    setAtEnd(scrollHeight - scrollTop - clientHeight < slack);
  }, []);

  useLayoutEffect(() => {
    if (isAtEnd) toEnd();
  }, [length, isAtEnd, toEnd]);

  useEffect(() => {
    const look = (): void => {
      setVisible(document.visibilityState === 'visible');
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
    };
  }, []);

  useEffect(() => {
    if (frame.current === null || !('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver((entries) => {
      setOnScreen(entries.at(-1)?.isIntersecting ?? true);
    });
    observer.observe(frame.current);
    return () => {
      observer.disconnect();
    };
  }, []);

  return { frame, isAtEnd, isLookedAt: isOnScreen && isVisible, onScroll, toEnd };
}
