import type { DelegationId } from '@entente/shared/ids';
import type { DocumentAccess } from '@entente/shared/room/documents';
import { useTranslation } from 'react-i18next';
import { CheckGroup } from '../../ui/check-group.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { DocumentContext } from './document-actions.ts';

/** Who is to read a document, as it is being chosen. `for` keeps the delegations while another answer is tried. */
export interface AccessDraft {
  readonly who: 'everyone' | 'delegations' | 'organisers';
  readonly for: readonly DelegationId[];
  readonly booths: boolean;
}

export const draftOfAccess = (access: DocumentAccess): AccessDraft =>
  access.to === 'everyone'
    ? { who: 'everyone', for: [], booths: true }
    : {
        who: access.delegationIds.length === 0 ? 'organisers' : 'delegations',
        for: access.delegationIds,
        booths: access.booths,
      };

/** Null while delegations are wanted and none is named. */
export function accessOf({ who, for: delegationIds, booths }: AccessDraft): DocumentAccess | null {
  if (who === 'everyone') return { to: 'everyone' };
  if (who === 'organisers') return { to: 'delegations', delegationIds: [], booths };
  return delegationIds.length === 0 ? null : { to: 'delegations', delegationIds: [...delegationIds], booths };
}

export interface AccessChoiceProps {
  readonly draft: AccessDraft;
  readonly onChange: (draft: AccessDraft) => void;
  readonly delegations: DocumentContext['delegations'];
  /** Whether it may be kept to the organisers. */
  readonly mayKeep: boolean;
  /** The reader has tried to go on: what is missing is told. */
  readonly wasTried: boolean;
}

/** Asks who may read: everybody, some delegations, or the organisers alone; and whether the booths may ahead. */
export function AccessChoice({ draft, onChange, delegations, mayKeep, wasTried }: AccessChoiceProps) {
  const { t } = useTranslation();
  const choices = (['everyone', 'delegations', 'organisers'] as const)
    .filter((id) => (id === 'delegations' ? delegations.length > 0 : id === 'everyone' || mayKeep))
    .map((id) => ({ id, label: t(`documents.access.${id}`), about: t(`documents.access.${id}About`) }));
  return (
    <>
      <ChoiceList
        label={t('documents.access.label')}
        choices={choices}
        value={draft.who}
        onChange={(who) => {
          onChange({ ...draft, who });
        }}
      />
      {draft.who === 'delegations' && (
        <CheckGroup
          label={t('documents.access.which')}
          options={delegations.map(({ id, shortName }) => ({ id, label: shortName }))}
          value={draft.for}
          onChange={(ids) => {
            onChange({ ...draft, for: ids });
          }}
          error={wasTried && accessOf(draft) === null ? t('documents.access.noneNamed') : null}
        />
      )}
      {draft.who !== 'everyone' && (
        <Switch
          label={t('documents.access.booths')}
          description={t('documents.access.boothsAbout')}
          isSelected={draft.booths}
          onChange={(booths) => {
            onChange({ ...draft, booths });
          }}
        />
      )}
    </>
  );
}
