import { X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { Flag } from '../../../ui/flag.tsx';
import { NamePlate } from '../../../ui/name-plate.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { DraftDelegation } from '../draft/draft.ts';
import { fieldId } from '../draft/faults.ts';
import { matches, type StateChoice } from '../states/states.ts';
import styles from './delegation-card.module.css';
import { EmblemField } from './emblem-field.tsx';

export interface DelegationCardProps {
  /** From 1, by which an unnamed card is called. */
  readonly number: number;
  readonly delegation: DraftDelegation;
  /** Codes of the others, which are not offered again. */
  readonly taken: readonly string[];
  readonly states: readonly StateChoice[];
  readonly faultAt: (field: string) => string | null;
  readonly onChange: (delegation: DraftDelegation) => void;
  /** Null where it must stay. */
  readonly onRemove: (() => void) | null;
}

/** One delegation: a state found by any of its names, or a name and an emblem of its own. */
export function DelegationCard(props: DelegationCardProps) {
  const { number, delegation, states, taken, faultAt, onChange, onRemove } = props;
  const { t } = useTranslation();
  const id = useId();
  const { key, from, code, shortName, officialName, emblem } = delegation;
  const field = (part: string): string => fieldId('delegations', key, part);
  const words = new Map(states.map((state) => [state.code, state.words]));
  const name = shortName === '' ? t('meetingForm.delegations.numbered', { number }) : shortName;
  const isNamed = from === 'own' || code !== '';
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <header className={styles['head']}>
        <h3 id={id} className={styles['plate']} data-empty={!isNamed || undefined}>
          {isNamed && shortName !== '' ? (
            <NamePlate delegation={{ name, code, emblemUrl: emblem === '' ? undefined : emblem }} />
          ) : (
            name
          )}
        </h3>
        {onRemove !== null && (
          <Button
            label={t('meetingForm.delegations.remove', { name })}
            icon={X}
            hideLabel
            variant="quiet"
            onPress={onRemove}
          />
        )}
      </header>
      <Segmented
        label={t('meetingForm.delegations.from')}
        hideLabel
        value={from}
        onChange={(next) => {
          onChange({ ...delegation, from: next, code: '', emblem: '' });
        }}
        options={[
          { id: 'list', label: t('meetingForm.delegations.list') },
          { id: 'own', label: t('meetingForm.delegations.own') },
        ]}
      />
      {from === 'list' && (
        <ComboBox
          id={field('state')}
          label={t('meetingForm.delegations.state')}
          placeholder={t('meetingForm.delegations.stateHint')}
          options={states
            .filter((state) => !taken.includes(state.code))
            .map((state) => ({
              id: state.code,
              label: state.shortName,
              detail: state.officialName === state.shortName ? undefined : state.officialName,
              mark: <Flag code={state.code} name={state.shortName} />,
            }))}
          value={code === '' ? null : code}
          matches={(each, query) => matches(words.get(each) ?? '', query)}
          onChange={(chosen) => {
            const state = states.find((each) => each.code === chosen);
            if (state === undefined || chosen === code) return;
            onChange({
              ...delegation,
              ...{ code: chosen, shortName: state.shortName, officialName: state.officialName },
            });
          }}
          nothingFound={t('meetingForm.delegations.nothingFound')}
          openLabel={t('meetingForm.delegations.openStates')}
          error={faultAt(field('state'))}
        />
      )}
      {isNamed && (
        <>
          <TextField
            id={field('officialName')}
            label={t('meetingForm.delegations.officialName')}
            value={officialName}
            onChange={(text) => {
              onChange({ ...delegation, officialName: text });
            }}
            error={faultAt(field('officialName'))}
          />
          <TextField
            id={field('shortName')}
            label={t('meetingForm.delegations.shortName')}
            value={shortName}
            onChange={(text) => {
              onChange({ ...delegation, shortName: text });
            }}
            error={faultAt(field('shortName'))}
          />
        </>
      )}
      {from === 'own' && (
        <EmblemField
          id={field('emblem')}
          name={name}
          emblem={emblem}
          fault={faultAt(field('emblem'))}
          onChange={(next) => {
            onChange({ ...delegation, emblem: next });
          }}
        />
      )}
    </section>
  );
}
