const key = 'entente.locale';

/** What the reader chose in this browser before; `null` also where storage is forbidden. */
export function storedLocale(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function storeLocale(locale: string): void {
  try {
    localStorage.setItem(key, locale);
  } catch {
    // Storage may be forbidden: the choice lasts as long as the page.
  }
}
