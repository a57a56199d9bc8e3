import { Marking } from '@entente/shared/room/records';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card.tsx';
import { Select } from '../../../ui/select.tsx';
import type { SectionProps } from './section-props.ts';
import styles from './sections.module.css';

/** What a meeting can do without being asked: the defaults fit most. */
export function SettingsSection({ draft, change }: SectionProps) {
  const { t } = useTranslation();
  const byKind = draft.kind === 'bilateral' ? 'open' : 'chaired';
  const floor = draft.floorPolicy === '' ? byKind : draft.floorPolicy;
  return (
    <Card title={t('meetingForm.settings.title')}>
      <div className={styles['cards']}>
        <Select
          label={t('meetingForm.settings.lobby.label')}
          value={draft.lobby}
          options={(['untrusted', 'everyone', 'nobody'] as const).map((id) => ({
            id,
            label: t(`meetingForm.settings.lobby.${id}`),
          }))}
          onChange={(lobby) => {
            change((before) => ({ ...before, lobby }));
          }}
        />
        <Select
          label={t('meetingForm.settings.floor.label')}
          value={floor}
          options={(['open', 'chaired'] as const).map((id) => ({
            id,
            label: t(`meetingForm.settings.floor.${id}`),
          }))}
          onChange={(floorPolicy) => {
            change((before) => ({ ...before, floorPolicy }));
          }}
        />
        <Select
          label={t('meetingForm.settings.marking.label')}
          value={draft.marking}
          options={Marking.options.map((id) => ({ id, label: t(`meeting.marking.${id}`) }))}
          onChange={(marking) => {
            change((before) => ({ ...before, marking }));
          }}
        />
      </div>
    </Card>
  );
}
