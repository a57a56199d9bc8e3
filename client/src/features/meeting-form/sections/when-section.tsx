import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { Card } from '../../../ui/card.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { fieldId } from '../draft/faults.ts';
import { matches } from '../states/states.ts';
import { TimePreview } from '../when/time-preview.tsx';
import { zoneChoices } from '../when/time-zones.ts';
import { sameParts } from './same-parts.ts';
import type { SectionProps } from './section-props.ts';
import styles from './sections.module.css';

/** Date, time and the official zone; and what that is for everybody else. */
export const WhenSection = memo(
  function WhenSection({ draft, change, faultAt }: SectionProps) {
    const { t } = useTranslation();
    const { locale } = useLocale();
    const zones = useMemo(() => zoneChoices(locale), [locale]);
    const words = useMemo(() => new Map(zones.map((each) => [each.zone, each.words])), [zones]);
    const known = zones.some(({ zone }) => zone === draft.timeZone) || draft.timeZone === '';
    const options = zones.map(({ zone, label, detail }) => ({ id: zone, label, detail }));
    return (
      <Card title={t('meetingForm.when.title')}>
        <div className={styles['trio']}>
          <TextField
            id={fieldId('date')}
            type="date"
            label={t('meetingForm.when.date')}
            value={draft.date}
            onChange={(date) => {
              change((before) => ({ ...before, date }));
            }}
            error={faultAt(fieldId('date'))}
          />
          <TextField
            type="time"
            label={t('meetingForm.when.time')}
            value={draft.time}
            onChange={(time) => {
              change((before) => ({ ...before, time }));
            }}
          />
          <ComboBox
            id={fieldId('zone')}
            label={t('meetingForm.when.zone')}
            options={known ? options : [{ id: draft.timeZone, label: draft.timeZone }, ...options]}
            value={draft.timeZone}
            onChange={(timeZone) => {
              change((before) => ({ ...before, timeZone }));
            }}
            matches={(id, query) => matches(words.get(id) ?? '', query)}
            nothingFound={t('meetingForm.nothingFound')}
            openLabel={t('meetingForm.when.openZones')}
            error={faultAt(fieldId('zone'))}
          />
        </div>
        <TimePreview draft={draft} />
      </Card>
    );
  },
  sameParts('date', 'time', 'timeZone', 'delegations'),
);
