import type { Dictionary } from './dictionaries.ts';

declare module 'i18next' {
  /** Keys are those of the English file: one that is not there does not compile. */
  interface CustomTypeOptions {
    defaultNS: 'translation';
    returnNull: false;
    resources: { translation: Dictionary };
  }
}
