import { useEffect, type RefObject } from 'react';

/** Takes the file that is dropped on a part of the page, in place of the browser, which would leave the page for it. */
export function useDroppedFile(place: RefObject<HTMLElement | null>, onDrop: (file: File) => void): void {
  useEffect(() => {
    const target = place.current;
    const allow = (event: DragEvent): void => {
      event.preventDefault();
    };
    const take = (event: DragEvent): void => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) onDrop(file);
    };
    target?.addEventListener('dragover', allow);
    target?.addEventListener('drop', take);
    return () => {
      target?.removeEventListener('dragover', allow);
      target?.removeEventListener('drop', take);
    };
  }, [place, onDrop]);
}
