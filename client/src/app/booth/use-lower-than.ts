import { useCallback, useState, type RefCallback } from 'react';

/** Whether what the ref is set on is lower than so many CSS pixels. It must not take its height from what it holds. */
export function useLowerThan(least: number): readonly [RefCallback<HTMLElement>, boolean] {
  const [isLower, setLower] = useState(false);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const observer = new ResizeObserver(([entry]) => {
        if (entry !== undefined) setLower(entry.contentRect.height < least);
      });
      observer.observe(element);
      return () => {
        observer.disconnect();
      };
    },
    [least],
  );
  return [ref, isLower];
}
