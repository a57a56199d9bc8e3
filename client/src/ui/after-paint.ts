/** A page in the background paints nothing: there it is not waited for longer than this (ms). */
const longest = 250;

/** Acts once what was just rendered has been painted, so that it does not come later for it. The answer calls it off. */
export function afterPaint(act: () => void): () => void {
  let isOpen = true;
  const once = (): void => {
    if (!isOpen) return;
    isOpen = false;
    act();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, longest);
  return () => {
    isOpen = false;
  };
}
