import type { OwnCorrection, OwnPlate } from '@entente/shared/protocol/handshake';
import { plateLimits, PlateWords } from '@entente/shared/plate-text';
import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NamePlate } from '../../ui/name-plate.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './green-room.module.css';

export interface PlateCardProps {
  readonly you: OwnPlate;
  readonly correction: OwnCorrection | undefined;
  /** Asks the organiser; the words that stand there take a request back. */
  readonly onAsk: (words: PlateWords) => void;
}

/** One's name plate as others see it, and the way to have it put right. */
export function PlateCard({ you, correction, onAsk }: PlateCardProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { name, title, delegation } = you;
  return (
    <Card>
      <NamePlate
        size="stage"
        delegation={
          delegation && { name: delegation.shortName, code: delegation.code, emblemUrl: delegation.emblem }
        }
        person={{ name, title }}
      />
      <div className={styles['plateFoot']}>
        <p className="quiet">{t('greenRoom.platePreview')}</p>
        <Button
          variant="quiet"
          icon={PencilLine}
          label={t('check.correctionAsk')}
          onPress={() => {
            setAsking(true);
          }}
        />
      </div>
      {correction?.at === 'asked' && (
        <Notice
          announce="politely"
          action={
            <Button
              label={t('check.correctionTakeBack')}
              onPress={() => {
                onAsk(title === undefined ? { name } : { name, title });
              }}
            />
          }
        >
          {t('check.correctionAsked', {
            plate: [correction.name, correction.title].filter(Boolean).join(' · '),
          })}
        </Notice>
      )}
      {correction?.at === 'declined' && (
        <Notice tone="warn" announce="politely">
          {t('check.correctionDeclined')}
        </Notice>
      )}
      {isAsking && (
        <CorrectionDialog
          first={correction ?? you}
          onClose={() => {
            setAsking(false);
          }}
          onAsk={(words) => {
            setAsking(false);
            onAsk(words);
          }}
        />
      )}
    </Card>
  );
}

interface CorrectionDialogProps {
  readonly first: { readonly name: string; readonly title?: string | undefined };
  readonly onClose: () => void;
  readonly onAsk: (words: PlateWords) => void;
}

function CorrectionDialog({ first, onClose, onAsk }: CorrectionDialogProps) {
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
