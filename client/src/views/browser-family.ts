/** Browsers that ask for devices in the same way and keep the answer in the same place. */
export type BrowserFamily = 'chromium' | 'firefox' | 'safari' | 'other';

/** The family by what the browser says of itself. On iOS every browser is Safari beneath. */
export function browserFamily(userAgent: string): BrowserFamily {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'safari';
  if (userAgent.includes('Firefox/')) return 'firefox';
  if (/Chrome\/|Chromium\//.test(userAgent)) return 'chromium';
  return userAgent.includes('Safari/') ? 'safari' : 'other';
}
