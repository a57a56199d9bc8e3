import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';

export type ToastTone = 'info' | 'good' | 'warn';

export interface ToastContent {
  readonly title: string;
  readonly detail?: string;
  readonly tone?: ToastTone;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

/** Long enough to read two lines and reach the button (ms). Pauses while pointed at or focused. */
const shownFor = 8_000;

export interface Toasts {
  readonly queue: ToastQueue<ToastContent>;
  /** Shows a notice and returns its key. With `stays`, it is shown until somebody closes it. */
  readonly show: (
    content: ToastContent,
    options?: { readonly stays?: boolean; readonly onClose?: () => void },
  ) => string;
  readonly close: (key: string) => void;
  readonly clear: () => void;
}

/** A queue of short notices, at most three at a time. Usable from anywhere; `ToastRegion` shows it. */
export function createToasts(): Toasts {
  const queue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });
  return {
    queue,
    show: (content, { stays = false, onClose } = {}) =>
      queue.add(content, { ...(stays ? {} : { timeout: shownFor }), ...(onClose ? { onClose } : {}) }),
    close: (key) => {
      queue.close(key);
    },
    clear: () => {
      queue.clear();
    },
  };
}

/** The product's one queue. */
export const toasts = createToasts();
