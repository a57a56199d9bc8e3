import type { SavedFile } from '../signalling/http-call.ts';

/** How long the address of a download is kept, in ms: the browser reads it after the click. */
const keptFor = 60_000;

/** Hands a file to the browser's downloads, under its name. */
export function saveFile({ name, content }: SavedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, keptFor);
}
