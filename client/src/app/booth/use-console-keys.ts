import { useLayoutEffect, useRef } from 'react';
import { consolePress, type ConsoleKey } from '../../views/booth/keys.ts';

export interface ConsoleActions {
  readonly press: Readonly<Partial<Record<ConsoleKey, () => void>>>;
  /** Told true when the key goes down and false when it comes up. */
  readonly hold: Readonly<Partial<Record<ConsoleKey, (isHeld: boolean) => void>>>;
  /** *Incoming* by its place, from 1. */
  readonly incoming: (place: number) => void;
}

/** Where a letter is text or moves a choice. */
const busy =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="listbox"], [role="menu"]';
/** What asks over the console. The panel of a handover is part of it, and answered by its keys. */
const asking = '[role="dialog"][data-rac], [role="alertdialog"][data-rac]';
/** What Space and Enter press, where somebody has gone there by keyboard. */
const pressed = 'button, a, summary, [role="button"], [role="tab"], [role="menuitem"], [role="switch"]';

function isFree({ key, target, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): boolean {
  if (repeat || ctrlKey || metaKey || altKey) return false;
  if (document.querySelector(asking) !== null) return false;
  if (!(target instanceof Element)) return true;
  if (target.closest(busy) !== null) return false;
  // A button that was clicked keeps the focus; Space is *On air* all the same, unless it was reached by the keyboard.
  const isPresser = key === ' ' || key === 'Enter';
  return !(isPresser && target.matches(pressed) && target.matches(':focus-visible'));
}

/**
 * The keys of the console, one for each deed. They rest while somebody writes or answers a dialog; what is held is let go
 * with its key, and as soon as the page loses the keyboard.
 */
export function useConsoleKeys(actions: ConsoleActions): void {
  const newest = useRef(actions);
  // As soon as the page shows what a key is for, it is heard.
  useLayoutEffect(() => {
    newest.current = actions;
  });
  useLayoutEffect(() => {
    const held = new Map<string, (isHeld: boolean) => void>();
    const letGo = (code: string): void => {
      held.get(code)?.(false);
      held.delete(code);
    };
    const onKey = (event: KeyboardEvent): void => {
      const press = isFree(event) ? consolePress(event) : null;
      if (press === null) return;
      if (press.is === 'incoming') {
        newest.current.incoming(press.place);
        return;
      }
      const hold = newest.current.hold[press.is];
      const deed = newest.current.press[press.is];
      if (hold === undefined && deed === undefined) return;
      event.preventDefault();
      if (hold === undefined) deed?.();
      else {
        held.set(event.code, hold);
        hold(true);
      }
    };
    const letAllGo = (): void => {
      for (const code of [...held.keys()]) letGo(code);
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
  }, []);
}
