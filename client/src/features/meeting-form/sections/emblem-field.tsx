import { CircleAlert, ImageUp, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../i18n/use-formatters.ts';
import { Button } from '../../../ui/button.tsx';
import fieldStyles from '../../../ui/field.module.css';
import { largestEmblem, readEmblem } from '../draft/read-emblem.ts';
import styles from './sections.module.css';

export interface EmblemFieldProps {
  readonly id: string;
  /** Whose emblem. */
  readonly name: string;
  /** A data URI, or empty. */
  readonly emblem: string;
  readonly fault: string | null;
  readonly onChange: (emblem: string) => void;
}

/** A small picture for a delegation without a flag. Without one its initials stand in. */
export function EmblemField({ id, name, emblem, fault, onChange }: EmblemFieldProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<'tooLarge' | 'notPicture' | null>(null);
  const limit = format.bytes(largestEmblem);
  const error = problem === null ? fault : t(`meetingForm.delegations.${problem}`, { limit });

  const take = async (file: File): Promise<void> => {
    const read = await readEmblem(file);
    setProblem(read.ok ? null : read.fault);
    if (read.ok) onChange(read.emblem);
  };

  return (
    <div className={fieldStyles['field']}>
      <div className={styles['row']}>
        <input
          ref={input}
          type="file"
          hidden
          accept="image/png,image/svg+xml"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file, mended, must count as another choice.
            target.value = '';
            if (file !== undefined) void take(file);
          }}
        />
        <Button
          id={id}
          label={t('meetingForm.delegations.emblem')}
          aria-label={t('meetingForm.delegations.emblemOf', { name })}
          icon={ImageUp}
          onPress={() => input.current?.click()}
        />
        {emblem !== '' && (
          <Button
            label={t('meetingForm.delegations.noEmblem')}
            icon={Trash2}
            variant="quiet"
            onPress={() => {
              onChange('');
            }}
          />
        )}
      </div>
      <p className={fieldStyles['description']}>{t('meetingForm.delegations.emblemHint', { limit })}</p>
      {error !== null && (
        <p className={fieldStyles['error']} role="alert">
          <CircleAlert aria-hidden size={16} />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
