import type { SoundReport } from '@entente/shared/room/device-check';

const headset =
  /head(set|phone)|ear(phone|pods?|bud)|airpods|buds\b|jabra|plantronics|poly |sennheiser (sc|ms)|casque|micro-casque|auricular|гарнитур|наушник|耳机|耳麦|سماعة|tai nghe/i;
const builtIn =
  /built-?in|internal|macbook|imac|array|realtek|intégré|integrad|встроенн|内置|مدمج|tích hợp|bawaan/i;

/**
 * Whether the sound comes from a headset, by the name that the system gives the microphone and by whether the loudspeaker
 * was heard in it. The name stays on this machine.
 */
export function wornAs(label: string, hearsLoudspeaker: boolean): SoundReport['worn'] {
  if (hearsLoudspeaker) return 'open';
  if (headset.test(label)) return 'headset';
  return builtIn.test(label) ? 'open' : 'unknown';
}
