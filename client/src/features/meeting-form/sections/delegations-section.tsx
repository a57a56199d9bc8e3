import { Plus } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { emptyDelegation, nextKey, type DraftDelegation } from '../draft/draft.ts';
import { fieldId } from '../draft/faults.ts';
import { withDelegations } from '../draft/follow-delegations.ts';
import type { StateChoice } from '../states/states.ts';
import { DelegationCard } from './delegation-card.tsx';
import { sameParts } from './same-parts.ts';
import type { SectionProps } from './section-props.ts';
import styles from './sections.module.css';

export interface DelegationsSectionProps extends SectionProps {
  readonly states: readonly StateChoice[];
}

/** Who meets whom: two side by side in a talk, any number otherwise. */
export const DelegationsSection = memo(
  function DelegationsSection({ draft, change, faultAt, states }: DelegationsSectionProps) {
    const { t } = useTranslation();
    const fault = faultAt(fieldId('delegations'));
    const isTalk = draft.kind === 'bilateral';
    const set = (delegations: readonly DraftDelegation[]): void => {
      change((before) => withDelegations(before, delegations));
    };
    return (
      <Card title={t('meetingForm.delegations.title')}>
        <div id={fieldId('delegations')} tabIndex={-1} className={styles['stack']}>
          {fault !== null && <Notice tone="warn">{fault}</Notice>}
          <div className={styles['cards']}>
            {draft.delegations.map((delegation, index) => (
              <DelegationCard
                key={delegation.key}
                number={index + 1}
                delegation={delegation}
                taken={draft.delegations.filter(({ key }) => key !== delegation.key).map(({ code }) => code)}
                states={states}
                faultAt={faultAt}
                onChange={(next) => {
                  set(draft.delegations.map((each) => (each.key === next.key ? next : each)));
                }}
                onRemove={
                  isTalk && draft.delegations.length <= 2
                    ? null
                    : () => {
                        set(draft.delegations.filter(({ key }) => key !== delegation.key));
                      }
                }
              />
            ))}
          </div>
          {(!isTalk || draft.delegations.length < 2) && (
            <div>
              <Button
                label={t('meetingForm.delegations.add')}
                icon={Plus}
                onPress={() => {
                  set([...draft.delegations, emptyDelegation(nextKey(draft.delegations))]);
                }}
              />
            </div>
          )}
        </div>
      </Card>
    );
  },
  sameParts('kind', 'delegations'),
);
