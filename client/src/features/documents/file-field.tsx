import { documentTypes } from '@entente/shared/room/documents';
import { CircleAlert, FileUp } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Button } from '../../ui/button.tsx';
import fieldStyles from '../../ui/field.module.css';
import styles from './documents.module.css';
import { useDroppedFile } from './use-dropped-file.ts';

export interface FileFieldProps {
  readonly file: File | null;
  readonly hint: string;
  readonly error: string | null;
  readonly onChoose: (file: File) => void;
}

/** A file, chosen by a button or dropped here. */
export function FileField({ file, hint, error, onChoose }: FileFieldProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  useDroppedFile(place, onChoose);
  return (
    <div
      ref={place}
      role="group"
      aria-labelledby={id}
      className={`${fieldStyles['field'] ?? ''} ${styles['drop'] ?? ''}`}
    >
      <span id={id} className={fieldStyles['label']}>
        {t('documents.file')}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        accept={`${documentTypes.join()},.csv,.md`}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen !== undefined) onChoose(chosen);
          // The same file, mended, must count as another choice.
          target.value = '';
        }}
      />
      {file !== null && (
        <p className="num">
          <bdi>{file.name}</bdi> · {format.bytes(file.size)}
        </p>
      )}
      <div>
        <Button
          label={t(file === null ? 'documents.choose' : 'documents.chooseOther')}
          icon={FileUp}
          onPress={() => input.current?.click()}
        />
      </div>
      <p className={fieldStyles['description']}>{hint}</p>
      {error !== null && (
        <p className={fieldStyles['error']} role="alert">
          <CircleAlert aria-hidden size={16} />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
