import { agendaLimits } from '@entente/shared/agenda-limits';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { minutesFrom } from '../../views/minutes.ts';
import type { ItemWords } from './agenda-actions.ts';
import styles from './agenda.module.css';

export interface ItemDialogProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly initial?: {
    readonly title: string;
    readonly minutes?: number | undefined;
    readonly closed?: boolean | undefined;
  };
  /** More fields. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
  readonly onSubmit: (words: ItemWords) => void;
}

/** Asks for an item's title and minutes, and whether it is closed. What is wrong is told when the reader tries to go on, not while writing. */
export function ItemDialog({ title, submitLabel, initial, children, onClose, onSubmit }: ItemDialogProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const form = useId();
  const [name, setName] = useState(initial?.title ?? '');
  const [minutes, setMinutes] = useState(initial?.minutes?.toString() ?? '');
  const [isClosed, setClosed] = useState(initial?.closed === true);
  const [wasTried, setTried] = useState(false);
  // What is pasted may hold line ends and the like, which no agenda has.
  const trimmed = name.replace(/\p{Cc}+/gu, ' ').trim();
  const entry = minutesFrom(minutes);

  const submit = (): void => {
    setTried(true);
    if (trimmed === '' || entry.is === 'wrong') return;
    onSubmit({
      title: trimmed,
      ...(entry.is === 'set' ? { minutes: entry.minutes } : {}),
      ...(isClosed ? { closed: true } : {}),
    });
  };

  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={onClose}
      closeLabel={t('app.cancel')}
      actions={<Button type="submit" form={form} variant="primary" label={submitLabel} />}
    >
      <form
        id={form}
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t('agenda.itemTitle')}
          value={name}
          onChange={setName}
          maxLength={agendaLimits.title}
          isRequired
          // eslint-disable-next-line jsx-a11y-x/no-autofocus -- the dialog asks for this first
          autoFocus
          error={wasTried && trimmed === '' ? t('agenda.titleMissing') : null}
        />
        <TextField
          label={t('agenda.itemMinutes')}
          value={minutes}
          onChange={setMinutes}
          inputMode="numeric"
          description={t('agenda.minutesHint')}
          error={
            wasTried && entry.is === 'wrong'
              ? t('agenda.minutesWrong', { most: format.number(agendaLimits.minutes) })
              : null
          }
        />
        <Switch
          label={t('agenda.closedField')}
          description={t('agenda.closedHint')}
          isSelected={isClosed}
          onChange={setClosed}
        />
        {children}
      </form>
    </Dialog>
  );
}
