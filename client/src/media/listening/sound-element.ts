import type { SubscriptionId } from '@entente/shared/ids';
import type { HeardAs } from './mix.ts';
import type { HeardSound } from './heard-sounds.ts';

/**
 * An element for a sound, which no screen can take away by rendering. Muted where the sound goes through a graph: without an
 * element Chromium gives a graph nothing of what comes over the network.
 */
export function soundElement(
  id: SubscriptionId,
  { stream, as }: HeardSound,
  { muted }: { readonly muted: boolean },
): HTMLAudioElement {
  const element = document.createElement('audio');
  element.dataset['participant'] = whoseVoice(as);
  element.dataset['source'] = sourceOf(as);
  element.dataset['subscription'] = id;
  element.dataset['heardAs'] = as.kind;
  element.autoplay = true;
  element.hidden = true;
  element.muted = muted;
  element.srcObject = stream;
  document.body.append(element);
  return element;
}

export function removeElement(element: HTMLAudioElement): void {
  element.srcObject = null;
  element.remove();
}

/** Whose sound it is, for who looks at the page from outside. */
const whoseVoice = (as: HeardAs): string =>
  as.kind === 'channel' ? `channel:${as.language}` : (as.participantId ?? '');

function sourceOf({ kind }: HeardAs): 'channel' | 'booth' | 'microphone' {
  if (kind === 'channel') return 'channel';
  return kind === 'line' ? 'booth' : 'microphone';
}
