import { Channel, LanguageTag } from '@entente/shared/languages';
import { z } from 'zod';
import { createStore, type Store } from './store.ts';

/** In this order they follow one another. */
export const signCorners = ['bottom-end', 'bottom-start', 'top-start', 'top-end'] as const;

const deviceId = z.string().max(512).optional();

/** What a person chose on this machine, kept for the next meeting. */
const Preferences = z.object({
  microphoneId: deviceId,
  cameraId: deviceId,
  loudspeakerId: deviceId,
  /** The channel to listen to. */
  listenTo: Channel.optional(),
  /** The sign language to see beside who speaks. */
  showsSign: LanguageTag.optional(),
  /** Where it stands on a small screen. */
  signCorner: z.enum(signCorners).optional(),
  /** Whether the browser filters noise out of the microphone; it does unless told. */
  suppressesNoise: z.boolean().optional(),
  /** The microphone is open only while a key or button is held. */
  pushesToTalk: z.boolean().optional(),
  hidesOwnPicture: z.boolean().optional(),
  /** How loud, 0 to 1. */
  volume: z.number().min(0).max(1).optional(),
  /** How loud the original is under a booth, dB. */
  originalDb: z.union([z.literal('off'), z.number().min(-40).max(0)]).optional(),
  /** The tone, dB. */
  bass: z.number().min(-12).max(12).optional(),
  treble: z.number().min(-12).max(12).optional(),
  /** What full scale is taken for on the headset, dB SPL. */
  fullScale: z.number().min(88).max(120).optional(),
  /** How much of the line pictures may take; `auto` if never chosen. */
  saveData: z.enum(['auto', 'on', 'off', 'audio-only']).optional(),
});
export type Preferences = z.infer<typeof Preferences>;

const key = 'entente.preferences';

function load(storage: Storage): Preferences {
  try {
    return Preferences.parse(JSON.parse(storage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}

export interface PreferenceStore extends Store<Preferences> {
  choose(change: Partial<Preferences>): void;
}

/** Preferences over `storage`. What was stored and cannot be read counts as nothing chosen. */
export function preferenceStore(storage: Storage): PreferenceStore {
  const store = createStore(load(storage));
  return {
    ...store,
    choose(change) {
      store.update((before) => ({ ...before, ...change }));
      try {
        storage.setItem(key, JSON.stringify(store.get()));
      } catch {
        // A full or forbidden storage loses the choice at the end of the page, and nothing else.
      }
    },
  };
}
