import { useLayoutEffect } from 'react';
import { keyOf, shortcutOf, type Shortcut } from '../views/shortcuts.ts';

/** Where a letter is text, or the answer to a question, and no shortcut. */
const busy =
  'input:not([type="radio"]):not([type="checkbox"]):not([type="range"]), textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"]';
/** Where the space bar presses what has the focus. */
const pressed =
  'input, button, a, summary, [role="button"], [role="tab"], [role="menuitem"], [role="switch"]';

/** What a key does: at once, told which key it was, or while it is held. */
export type ShortcutAction =
  ((key: string) => void) | { readonly hold: () => void; readonly release: () => void };

export type ShortcutActions = Readonly<Partial<Record<Shortcut, ShortcutAction>>>;

/** Whether the page, as it is now, takes this key for a shortcut. */
function isFree(event: KeyboardEvent): boolean {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return false;
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest(event.key === ' ' ? `${busy}, ${pressed}` : busy) === null || target === null;
}

/**
 * Single keys for what is done often. They rest while the reader types or answers. What is held is let go with its key,
 * and as soon as the page loses the keyboard: a key that comes up in another window is not heard here.
 */
export function useShortcuts(actions: ShortcutActions): void {
  // As soon as the page shows what a key is for, it is heard.
  useLayoutEffect(() => {
    const held = new Map<string, () => void>();
    const onKey = (event: KeyboardEvent): void => {
      const key = keyOf(event);
      const name = shortcutOf(key);
      const action = name !== undefined && isFree(event) ? actions[name] : undefined;
      if (action === undefined) return;
      if (typeof action === 'function') {
        action(key);
        return;
      }
      event.preventDefault();
      held.set(event.code, action.release);
      action.hold();
    };
    const letGo = (code: string): void => {
      held.get(code)?.();
      held.delete(code);
    };
    const letAllGo = (): void => {
      for (const code of held.keys()) letGo(code);
    };
    const onKeyUp = (event: KeyboardEvent): void => {
      letGo(event.code);
      // While ⌘ is down macOS tells of no other key that comes up.
      if (event.key === 'Meta') letAllGo();
    };
    addEventListener('keydown', onKey);
    addEventListener('keyup', onKeyUp);
    addEventListener('blur', letAllGo);
    document.addEventListener('visibilitychange', letAllGo);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('keyup', onKeyUp);
      removeEventListener('blur', letAllGo);
      document.removeEventListener('visibilitychange', letAllGo);
      letAllGo();
    };
  }, [actions]);
}
