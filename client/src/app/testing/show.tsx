import { render, type RenderResult } from '@testing-library/react';
import type { Locale } from '@entente/shared/languages';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { areas } from '../../i18n/dictionaries.ts';
import { changeLocale, enterArea, i18n, startI18n } from '../../i18n/i18n.ts';
import { FakeStream } from '../../media/testing/fake-tracks.ts';

/** Renders a part of a screen in a language. What jsdom lacks of media is there and does nothing. */
export async function show(node: ReactNode, locale: Locale = 'en'): Promise<RenderResult> {
  vi.stubGlobal('MediaStream', FakeStream);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {
        // Nothing has a size here.
      }
      unobserve(): void {
        // Nor is anything observed.
      }
      disconnect(): void {
        // And nothing observes.
      }
    },
  );
  Object.assign(HTMLVideoElement.prototype, {
    requestVideoFrameCallback: () => 0,
    cancelVideoFrameCallback: () => undefined,
  });
  if (!i18n.isInitialized) await startI18n();
  for (const area of areas) await enterArea(area);
  await changeLocale(locale);
  return render(<main>{node}</main>);
}
