import { useEffect } from 'react';
import { zoomOfKey, type Zoom } from './zoom.ts';

/** Plus, minus and nought, wherever the focus is: what is read lies over everything else. */
export function useZoomKeys(zoom: Zoom, onZoom: (zoom: Zoom) => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const next = zoomOfKey(zoom, event);
      if (next !== null) onZoom(next);
    };
    window.addEventListener('keydown', hear);
    return () => {
      window.removeEventListener('keydown', hear);
    };
  }, [zoom, onZoom]);
}
