import { expect, it, vi } from 'vitest';
import { show } from './testing/show.tsx';
import { useScreenChange, type ScreenName } from './use-screen-change.ts';

function Screen({ name }: { readonly name: ScreenName }) {
  useScreenChange(name);
  return (
    <div id="main" tabIndex={-1}>
      {name}
    </div>
  );
}

it('takes the focus to the next screen, and shows that from its head', async () => {
  const scrolled = vi.spyOn(window, 'scrollTo').mockReturnValue();
  const { rerender } = await show(<Screen name="green-room" />);
  const main = document.getElementById('main');
  const focused = vi.spyOn(HTMLElement.prototype, 'focus');
  expect(document.activeElement).not.toBe(main);
  rerender(
    <main>
      <Screen name="lobby" />
    </main>,
  );
  expect(document.activeElement?.id).toBe('main');
  expect(focused).toHaveBeenCalledExactlyOnceWith({ preventScroll: true });
  expect(scrolled).toHaveBeenCalledExactlyOnceWith(0, 0);
});
