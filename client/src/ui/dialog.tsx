import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button.tsx';
import styles from './dialog.module.css';
import { LabelsShown } from './labels-shown.ts';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
  /** Buttons of the dialog, the primary one last. */
  readonly actions?: ReactNode;
  /** Shows a close button with this name, and lets Escape and a click outside close the dialog. */
  readonly closeLabel?: string;
  readonly role?: 'dialog' | 'alertdialog';
  /** `page` takes the whole window, and what it holds scrolls by itself. */
  readonly width?: 'narrow' | 'wide' | 'full' | 'page';
}

/** A modal dialog: holds focus, returns it when closed. Without `closeLabel` the reader must answer. */
export function Dialog({
  title,
  isOpen,
  onOpenChange,
  children,
  actions,
  closeLabel,
  role = 'dialog',
  width = 'narrow',
}: DialogProps) {
  const mustAnswer = closeLabel === undefined;
  return (
    <ModalOverlay
      className={styles['veil'] ?? ''}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer && role === 'dialog'}
    >
      <Modal className={styles['modal'] ?? ''} data-width={width}>
        <LabelsShown value={null}>
          <AriaDialog className={styles['dialog'] ?? ''} role={role}>
            <header className={styles['header']}>
              <Heading slot="title" className={styles['title'] ?? ''}>
                {title}
              </Heading>
              {closeLabel !== undefined && (
                <Button
                  label={closeLabel}
                  icon={X}
                  hideLabel
                  variant="quiet"
                  onPress={() => {
                    onOpenChange(false);
                  }}
                />
              )}
            </header>
            <div className={styles['body']}>{children}</div>
            {actions !== undefined && <footer className={styles['actions']}>{actions}</footer>}
          </AriaDialog>
        </LabelsShown>
      </Modal>
    </ModalOverlay>
  );
}
