import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components/Toast';
import { Button } from './button.tsx';
import styles from './toast-region.module.css';
import type { Toasts } from './toasts.ts';

export interface ToastRegionProps {
  readonly toasts: Toasts;
  /** The name of the landmark, which F6 reaches. */
  readonly label: string;
  readonly closeLabel: string;
}

const icons = { info: Info, good: CircleCheck, warn: TriangleAlert };

/** Shows the queue above the foot of the page. Put it once, at the root. */
export function ToastRegion({ toasts, label, closeLabel }: ToastRegionProps) {
  return (
    <AriaToastRegion queue={toasts.queue} className={styles['region'] ?? ''} aria-label={label}>
      {({ toast }) => {
        const { title, detail, tone = 'info', action } = toast.content;
        const Icon = icons[tone];
        return (
          <Toast toast={toast} className={styles['toast'] ?? ''} data-tone={tone}>
            <Icon aria-hidden size={20} />
            <ToastContent className={styles['content'] ?? ''}>
              <Text slot="title" className={styles['title'] ?? ''}>
                {title}
              </Text>
              {detail !== undefined && <Text slot="description">{detail}</Text>}
            </ToastContent>
            {action && (
              <Button
                label={action.label}
                variant="quiet"
                onPress={() => {
                  action.onPress();
                  toasts.close(toast.key);
                }}
              />
            )}
            <Button slot="close" label={closeLabel} icon={X} hideLabel variant="quiet" />
          </Toast>
        );
      }}
    </AriaToastRegion>
  );
}
