/** How wide a page is drawn, in parts of the width that there is. */
export type Zoom = number;

export const fitted: Zoom = 1;

const steps: readonly Zoom[] = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

export const larger = (zoom: Zoom): Zoom => steps.find((step) => step > zoom) ?? zoom;
export const smaller = (zoom: Zoom): Zoom => steps.findLast((step) => step < zoom) ?? zoom;

/** What a key makes of the zoom: plus, minus and nought, as in a browser but without its modifier; else null. */
export function zoomOfKey(
  zoom: Zoom,
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): Zoom | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === '+' || key === '=') return larger(zoom);
  if (key === '-') return smaller(zoom);
  return key === '0' ? fitted : null;
}
