import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ItemList, ItemRow } from '../../ui/item-list.tsx';
import { NamePlate } from '../../ui/name-plate.tsx';
import type { CorrectionLine } from '../../views/door.ts';
import styles from './lobby-desk.module.css';

export interface CorrectionDeskProps {
  readonly lines: readonly CorrectionLine[];
  readonly onAccept: (line: CorrectionLine) => void;
  readonly onDecline: (line: CorrectionLine) => void;
}

/** Corrections of name plates that wait for an answer: the plate as it is, and as it is wished. */
export function CorrectionDesk({ lines, onAccept, onDecline }: CorrectionDeskProps) {
  const { t } = useTranslation();
  return (
    <section className={styles['desk']} aria-label={t('door.corrections')}>
      <strong className={styles['title']}>{t('door.corrections')}</strong>
      <ItemList label={t('door.corrections')}>
        {lines.map((line) => {
          const { person, correction } = line;
          return (
            <ItemRow key={correction.id}>
              <div className={styles['change']}>
                <span className="quiet">{t('door.now')}</span>
                <NamePlate person={{ name: person.name, title: person.title }} />
                <span className="quiet">{t('door.wished')}</span>
                <NamePlate person={{ name: correction.name, title: correction.title }} />
              </div>
              <div className={styles['actions']}>
                <Button
                  label={t('door.accept', { name: correction.name })}
                  onPress={() => {
                    onAccept(line);
                  }}
                />
                <Button
                  variant="quiet"
                  label={t('door.decline', { name: person.name })}
                  onPress={() => {
                    onDecline(line);
                  }}
                />
              </div>
            </ItemRow>
          );
        })}
      </ItemList>
    </section>
  );
}
