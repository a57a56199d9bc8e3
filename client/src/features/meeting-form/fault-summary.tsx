import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import type { Draft } from './draft/draft.ts';
import type { FieldFault } from './draft/faults.ts';
import styles from './meeting-form.module.css';

/** Everything that is missing or wrong, each a way to the field that mends it. */
export function FaultSummary({
  faults,
  draft,
}: {
  readonly faults: readonly FieldFault[];
  readonly draft: Draft;
}) {
  const { t } = useTranslation();
  return (
    <Notice tone="error" title={t('meetingForm.faults', { count: faults.length })}>
      <ul className={styles['faults']}>
        {faults.map(({ field, word }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                const target = document.getElementById(field);
                target?.focus();
                target?.scrollIntoView({ block: 'center' });
              }}
            >
              {[whose(field, draft), t(`meetingForm.fault.${word}`)].filter((part) => part !== '').join(': ')}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The name of the person or delegation that a field belongs to, where it has one. */
function whose(field: string, { people, delegations }: Draft): string {
  const [, list, key] = field.split('-');
  if (list === 'people' || list === 'interpreters')
    return people.find((person) => person.key === key)?.name ?? '';
  if (list === 'delegations') return delegations.find((each) => each.key === key)?.shortName ?? '';
  return '';
}
