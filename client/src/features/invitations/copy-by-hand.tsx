import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './letter.module.css';

export interface CopyByHandProps {
  readonly title: string;
  readonly text: string;
  readonly onClose: () => void;
}

/** A text for somebody whose browser does not let us copy it. */
export function CopyByHand({ title, text, onClose }: CopyByHandProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={onClose}
      closeLabel={t('app.close')}
      width="wide"
      actions={<Button label={t('app.close')} onPress={onClose} />}
    >
      <p>{t('invitations.byHand')}</p>
      <textarea
        className={styles['words']}
        aria-label={title}
        dir="ltr"
        rows={4}
        readOnly
        value={text}
        onFocus={({ target }) => {
          target.select();
        }}
      />
    </Dialog>
  );
}
