import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode;
  /** The verb of the deed, not "OK". */
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  /** Called on confirmation. The dialog stays until the caller closes it, so that `isPending` can be seen. */
  readonly onConfirm: () => void;
  readonly isPending?: boolean;
  readonly tone?: 'normal' | 'danger';
}

/** Asks before a deed. The focus starts on *cancel*, so that a stray Enter does nothing; Escape cancels. */
export function ConfirmDialog({
  title,
  isOpen,
  onOpenChange,
  children,
  confirmLabel,
  cancelLabel,
  onConfirm,
  isPending = false,
  tone = 'normal',
}: ConfirmDialogProps) {
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      role="alertdialog"
      actions={
        <>
          <Button
            label={cancelLabel}
            variant="quiet"
            // eslint-disable-next-line jsx-a11y-x/no-autofocus -- the harmless answer comes first
            autoFocus
            onPress={() => {
              onOpenChange(false);
            }}
          />
          <Button
            label={confirmLabel}
            variant={tone === 'danger' ? 'danger' : 'primary'}
            isPending={isPending}
            onPress={onConfirm}
          />
        </>
      }
    >
      {children}
    </Dialog>
  );
}
