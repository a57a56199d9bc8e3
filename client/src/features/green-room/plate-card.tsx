import type { OwnCorrection, OwnPlate } from '@entente/shared/protocol/handshake';
import type { PlateWords } from '@entente/shared/plate-text';
import { PencilLine } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { NamePlate } from '../../ui/name-plate.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './green-room.module.css';

export interface PlateCardProps {
  readonly you: OwnPlate;
  readonly correction: OwnCorrection | undefined;
  /** Asks the organiser; the words that stand there take a request back. */
  readonly onAsk: (words: PlateWords) => void;
}

// Few need it, and dialogs weigh: the green room is shown before them.
const CorrectionDialog = lazy(async () => {
  const { CorrectionDialog: Correction } = await import('./correction-dialog.tsx');
  return { default: Correction };
});

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
        <Suspense>
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
        </Suspense>
      )}
    </Card>
  );
}
