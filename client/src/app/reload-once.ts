const key = 'entente.reloaded-at';
/** A page that is still too old after a reload would reload for ever (ms). */
const pause = 60_000;

/** Loads the page anew, unless that was just done: then the reader is left to read why. */
export function reloadOnce(): void {
  const last = Number(sessionStorage.getItem(key) ?? 0);
  if (Date.now() - last < pause) return;
  sessionStorage.setItem(key, String(Date.now()));
  location.reload();
}
