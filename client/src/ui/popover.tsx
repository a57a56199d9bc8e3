import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components/Popover';
import { LabelsShown } from './labels-shown.ts';
import styles from './popover.module.css';

export interface PopoverProps {
  /** The accessible name of what opens. */
  readonly label: string;
  /** One button: it opens and closes the rest. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  /** With `onOpenChange`: the caller holds whether it is open. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

/** A small panel beside its button. Escape and a press elsewhere close it, and focus goes back to the button. */
export function Popover({ label, trigger, children, ...open }: PopoverProps) {
  return (
    <DialogTrigger {...open}>
      {trigger}
      <AriaPopover className={styles['popover'] ?? ''} placement="top start" offset={10}>
        <Dialog className={styles['panel'] ?? ''} aria-label={label}>
          <LabelsShown value={null}>{children}</LabelsShown>
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
