import { useEffect } from 'react';

/** Where a letter is text, or the answer to a question, and no shortcut. */
const busy = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"]';

/** Single keys for what is switched often, by the key's letter. They rest while the reader types or answers. */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest(busy) !== null) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      actions[event.key.toLowerCase()]?.();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, [actions]);
}
