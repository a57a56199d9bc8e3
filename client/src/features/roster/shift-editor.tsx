import type { Shift } from '@entente/shared/interpretation';
import { Plus, Wand2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Named } from '../../views/booth/console.ts';
import {
  clockOf,
  fill,
  instantOf,
  planOf,
  rowsOf,
  type PlanFor,
  type ShiftFault,
  type ShiftRow,
} from '../../views/roster/shift-plan.ts';
import styles from './shift-editor.module.css';

export interface ShiftEditorProps {
  readonly title: string;
  readonly shifts: readonly Shift[];
  /** Those who serve the booth. */
  readonly people: readonly Named[];
  readonly plan: PlanFor;
  /** When the agenda is to be gone through, ms since the epoch: what *Fill* offers. */
  readonly span: { readonly from: number; readonly until: number };
  readonly onSave: (shifts: readonly Shift[]) => void;
  readonly onClose: () => void;
}

/** The shifts of a booth, row by row; nothing is sent that overlaps. */
export function ShiftEditor({ title, shifts, people, plan, span, onSave, onClose }: ShiftEditorProps) {
  const { t } = useTranslation();
  const [rows, setRows] = useState(() => rowsOf(shifts, plan));
  const [from, setFrom] = useState(() => clockOf(span.from, plan));
  const [until, setUntil] = useState(() => clockOf(span.until, plan));
  const [isTried, setTried] = useState(false);
  const { shifts: planned, faults } = planOf(rows, plan);
  const [first, last] = [instantOf(from, plan), instantOf(until, plan)];
  const canFill = people.length > 0 && first !== null && last !== null && first < last;
  const key = `s${Math.max(0, ...rows.map((row) => Number(row.key.slice(1)))) + 1}`;
  const save = (): void => {
    setTried(true);
    if (faults.size === 0) onSave(planned);
  };
  return (
    <Dialog
      title={title}
      width="wide"
      isOpen
      onOpenChange={onClose}
      closeLabel={t('app.close')}
      actions={
        <>
          <Button label={t('roster.cancel')} variant="quiet" onPress={onClose} />
          <Button label={t('roster.savePlan')} variant="primary" onPress={save} />
        </>
      }
    >
      <div className={styles['editor']}>
        <p className="quiet">{t('roster.planHint')}</p>
        {people.length === 0 && <p className={styles['fault']}>{t('roster.nobodyServes')}</p>}
        <div className={styles['fill']} role="group" aria-label={t('roster.fill')}>
          <TextField type="time" label={t('roster.from')} value={from} onChange={setFrom} />
          <TextField type="time" label={t('roster.until')} value={until} onChange={setUntil} />
          <Button
            label={t('roster.fill')}
            icon={Wand2}
            isDisabled={!canFill}
            onPress={() => {
              if (first === null || last === null) return;
              const ids = people.map(({ id }) => id);
              setRows(rowsOf(fill(ids, { from: first, until: last }), plan));
            }}
          />
        </div>
        <ul className={styles['rows']} aria-label={t('roster.shifts')}>
          {rows.map((row, index) => (
            <ShiftLine
              key={row.key}
              number={index + 1}
              row={row}
              people={people}
              // Two shifts at one time are told at once; what is only not yet filled in, once it is to be kept.
              fault={isTried || faults.get(row.key) === 'overlap' ? (faults.get(row.key) ?? null) : null}
              onChange={(next) => {
                setRows(rows.map((each) => (each.key === next.key ? next : each)));
              }}
              onRemove={() => {
                setRows(rows.filter((each) => each.key !== row.key));
              }}
            />
          ))}
        </ul>
        <div>
          <Button
            label={t('roster.addShift')}
            icon={Plus}
            onPress={() => {
              const start = rows.at(-1)?.until ?? from;
              setRows([...rows, { key, from: start, until: '', participantId: '' }]);
            }}
          />
        </div>
      </div>
    </Dialog>
  );
}

interface ShiftLineProps {
  readonly number: number;
  readonly row: ShiftRow;
  readonly people: readonly Named[];
  readonly fault: ShiftFault | null;
  readonly onChange: (row: ShiftRow) => void;
  readonly onRemove: () => void;
}

function ShiftLine({ number, row, people, fault, onChange, onRemove }: ShiftLineProps) {
  const { t } = useTranslation();
  const at = (...these: ShiftFault[]): string | null =>
    fault !== null && these.includes(fault) ? t(`roster.fault.${fault}`) : null;
  return (
    <li>
      <div className={styles['row']} role="group" aria-label={t('roster.shiftNumber', { number })}>
        <TextField
          type="time"
          label={t('roster.from')}
          value={row.from}
          onChange={(from) => {
            onChange({ ...row, from });
          }}
          error={at('time', 'overlap')}
        />
        <TextField
          type="time"
          label={t('roster.until')}
          value={row.until}
          onChange={(until) => {
            onChange({ ...row, until });
          }}
          error={at('order')}
        />
        <Select
          label={t('roster.interpreter')}
          placeholder={t('roster.choose')}
          value={row.participantId === '' ? null : row.participantId}
          options={people.map(({ id, name }) => ({ id, label: name }))}
          onChange={(participantId) => {
            onChange({ ...row, participantId });
          }}
          error={at('person')}
        />
        <div className={styles['remove']}>
          <Button
            label={t('roster.removeShift', { number })}
            icon={X}
            hideLabel
            variant="quiet"
            onPress={onRemove}
          />
        </div>
      </div>
    </li>
  );
}
