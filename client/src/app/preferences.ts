import { preferenceStore } from '../stores/preferences.ts';

/** What the reader chose on this machine; one for the page. */
export const preferences = preferenceStore(localStorage);
