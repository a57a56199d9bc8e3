import type { DelegationId } from '@entente/shared/ids';
import { useTranslation } from 'react-i18next';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Select } from '../../ui/select.tsx';
import type { DocumentContext } from './document-actions.ts';
import type { DocumentDraft } from './document-draft.ts';

export interface StatementFieldsProps {
  readonly draft: DocumentDraft;
  readonly change: (part: Partial<DocumentDraft>) => void;
  readonly context: DocumentContext;
  /** The one delegation whose statement it can be; null: anybody's. */
  readonly own: DelegationId | null;
}

/** Whose statement it is, and how it will be spoken. */
export function StatementFields({ draft, change, context, own }: StatementFieldsProps) {
  const { t } = useTranslation();
  const delegations = context.delegations.filter(({ id }) => own === null || id === own);
  const people = context.people.filter(({ delegationId }) => own === null || delegationId === own);
  return (
    <>
      <Select
        label={t('documents.speaker')}
        options={[
          ...(own === null ? [{ id: '', label: t('documents.nobodyNamed') }] : []),
          ...delegations.map(({ id, shortName }) => ({ id: String(id), label: shortName })),
          ...people.map(({ id, name }) => ({ id: String(id), label: name })),
        ]}
        value={draft.speaker}
        onChange={(speaker) => {
          change({ speaker });
        }}
      />
      <ChoiceList
        label={t('documents.delivery')}
        choices={(['check-against-delivery', 'verbatim'] as const).map((id) => ({
          ...{ id, label: t(`documents.deliveries.${id}`), about: t(`documents.deliveriesAbout.${id}`) },
        }))}
        value={draft.delivery}
        onChange={(delivery) => {
          change({ delivery });
        }}
      />
    </>
  );
}
