import { MeetingKind } from '@entente/shared/meeting-kind';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { fieldId } from '../draft/faults.ts';
import { withKind } from '../draft/follow-delegations.ts';
import type { SectionProps } from './section-props.ts';

export interface KindSectionProps extends SectionProps {
  /** [MTG-5] The kind of a meeting that has begun stays. */
  readonly keepsKind: boolean;
}

/** What is met about, and how. */
export function KindSection({ draft, change, faultAt, keepsKind }: KindSectionProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('meetingForm.what.title')}>
      <TextField
        id={fieldId('title')}
        label={t('meetingForm.what.name')}
        value={draft.title}
        // eslint-disable-next-line jsx-a11y-x/no-autofocus -- the form begins here
        autoFocus
        onChange={(title) => {
          change((before) => ({ ...before, title }));
        }}
        error={faultAt(fieldId('title'))}
      />
      <Segmented
        label={t('meetingForm.what.kind')}
        value={draft.kind}
        isDisabled={keepsKind}
        onChange={(kind) => {
          change((before) => withKind(before, kind));
        }}
        options={MeetingKind.options.map((kind) => ({ id: kind, label: t(`meeting.kind.${kind}`) }))}
      />
      {keepsKind && <p className="quiet">{t('meetingForm.what.kindStays')}</p>}
    </Card>
  );
}
