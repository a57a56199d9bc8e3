import type { DocumentFacts } from '@entente/shared/api';
import type { Refusal } from '@entente/shared/errors';
import type { AgendaItemId } from '@entente/shared/ids';
import { documentLimits } from '@entente/shared/room/documents';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toasts } from '../../ui/toasts.ts';
import { AccessChoice } from './access-choice.tsx';
import type { DocumentRights } from '../../views/document-rights.ts';
import type { DocumentContext } from './document-actions.ts';
import { emptyDraft, factsOf, withFile, type DocumentDraft } from './document-draft.ts';
import styles from './documents.module.css';
import { FileField } from './file-field.tsx';
import { StatementFields } from './statement-fields.tsx';

export interface AddDocumentProps {
  readonly context: DocumentContext;
  /** The item that it was asked for under; null for the meeting as a whole. */
  readonly itemId: AgendaItemId | null;
  readonly may: NonNullable<DocumentRights['add']>;
  readonly onAdd: (facts: DocumentFacts, file: File) => Promise<Refusal | null>;
  readonly onClose: () => void;
}

/** Adds a document, or hands in a statement. What is missing is told when the reader tries to go on. */
export function AddDocument({ context, itemId, may, onAdd, onClose }: AddDocumentProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const format = useFormatters();
  const form = useId();
  const [draft, setDraft] = useState(() => emptyDraft(may, itemId));
  const [wasTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { agenda, delegations, people } = context;
  const change = (part: Partial<DocumentDraft>): void => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const ready = factsOf(draft, people);
  const missing = 'faults' in ready ? ready.faults : [];
  const limit = format.bytes(documentLimits.bytes);
  const isStatementOnly = may.what === 'statement';

  const submit = async (): Promise<void> => {
    setTried(true);
    if ('faults' in ready) return;
    setPending(true);
    const answer = await onAdd(ready.facts, ready.file);
    setPending(false);
    setRefusal(answer);
    if (answer !== null) return;
    toasts.show({
      tone: 'good',
      title: t(isStatementOnly ? 'documents.handedIn' : 'documents.added', { title: ready.facts.title }),
    });
    onClose();
  };
  const fileError = missing.includes('tooLarge') ? t('documents.tooLarge', { limit }) : null;
  const fileMissing = wasTried && missing.includes('file') ? t('documents.fileMissing') : null;

  return (
    <Dialog
      title={t(isStatementOnly ? 'documents.handIn' : 'documents.addTitle')}
      isOpen
      onOpenChange={onClose}
      closeLabel={t('app.cancel')}
      actions={
        <Button
          type="submit"
          form={form}
          variant="primary"
          isPending={isPending}
          label={t(isStatementOnly ? 'documents.handInNow' : 'documents.addNow')}
        />
      }
    >
      <form
        id={form}
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {refusal !== null && <Notice tone="error">{errorText(refusal)}</Notice>}
        <FileField
          file={draft.file}
          hint={t('documents.fileHint', { limit })}
          error={fileError ?? fileMissing}
          onChoose={(file) => {
            setRefusal(null);
            setDraft((before) => withFile(before, file));
          }}
        />
        <TextField
          label={t('documents.title')}
          value={draft.title}
          onChange={(title) => {
            change({ title });
          }}
          maxLength={documentLimits.title}
          isRequired
          error={wasTried && missing.includes('title') ? t('documents.titleMissing') : null}
        />
        {may.what === 'any' && (
          <Segmented
            label={t('documents.purpose')}
            options={(['document', 'statement', 'glossary'] as const)
              .filter((id) => id !== 'glossary' || may.all)
              .map((id) => ({ id, label: t(`documents.purposes.${id}`) }))}
            value={draft.purpose}
            onChange={(purpose) => {
              change({ purpose });
            }}
          />
        )}
        {draft.purpose === 'statement' && (
          <StatementFields {...{ draft, change, context }} own={isStatementOnly ? may.own : null} />
        )}
        <Select
          label={t('documents.belongsTo')}
          options={[
            { id: '', label: t('documents.wholeMeeting') },
            ...agenda.map(({ id, order, title }) => ({ id, label: `${format.number(order)}. ${title}` })),
          ]}
          value={draft.itemId}
          onChange={(chosen) => {
            change({ itemId: chosen });
          }}
        />
        <Select
          label={t('documents.language')}
          options={[
            { id: '', label: t('documents.noLanguage') },
            ...context.languages.map((id) => ({ id, label: format.language(id) })),
          ]}
          value={draft.language}
          onChange={(language) => {
            change({ language });
          }}
        />
        {isStatementOnly && <p className="quiet">{t('documents.handInAbout')}</p>}
        {draft.purpose === 'glossary' && <p className="quiet">{t('documents.glossaryAbout')}</p>}
        {may.what === 'any' && draft.purpose !== 'glossary' && (
          <AccessChoice
            draft={draft.access}
            delegations={may.all ? delegations : delegations.filter(({ id }) => id === may.own)}
            mayKeep={may.all}
            wasTried={wasTried}
            onChange={(access) => {
              change({ access });
            }}
          />
        )}
      </form>
    </Dialog>
  );
}
