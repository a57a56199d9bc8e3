import workletUrl from './guard-worklet.ts?worker&url';

/** Brings the processors of the hearing guard into a context: a script of its own from this host, as all scripts. */
export const loadGuard = (context: BaseAudioContext): Promise<void> =>
  context.audioWorklet.addModule(workletUrl);
