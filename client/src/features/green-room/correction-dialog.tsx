import { plateLimits, PlateWords } from '@entente/shared/plate-text';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface CorrectionDialogProps {
  readonly first: { readonly name: string; readonly title?: string | undefined };
  readonly onClose: () => void;
  readonly onAsk: (words: PlateWords) => void;
}

/** Asks for other words on one's own plate. */
export function CorrectionDialog({ first, onClose, onAsk }: CorrectionDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(first.name);
  const [title, setTitle] = useState(first.title ?? '');
  const [isWrong, setWrong] = useState(false);
  const words = PlateWords.safeParse(title.trim() === '' ? { name } : { name, title });
  const wrongAt = (field: string): string | null =>
    isWrong && !words.success && words.error.issues.some(({ path }) => path[0] === field)
      ? t('check.correctionInvalid')
      : null;
  return (
    <Dialog
      title={t('check.correctionTitle')}
      isOpen
      closeLabel={t('app.cancel')}
      onOpenChange={onClose}
      actions={
        <Button
          variant="primary"
          label={t('check.correctionSend')}
          onPress={() => {
            if (words.success) onAsk(words.data);
            else setWrong(true);
          }}
        />
      }
    >
      <p className="quiet">{t('check.correctionExplain')}</p>
      <TextField
        label={t('check.correctionName')}
        value={name}
        onChange={setName}
        maxLength={plateLimits.name}
        error={wrongAt('name')}
      />
      <TextField
        label={t('check.correctionPlateTitle')}
        value={title}
        onChange={setTitle}
        maxLength={plateLimits.title}
        error={wrongAt('title')}
      />
    </Dialog>
  );
}
