import type { BoothId, ParticipantId } from '@entente/shared/ids';
import type { Assignment, Shift } from '@entente/shared/interpretation';
import type { LanguageTag } from '@entente/shared/languages';
import { Table2, UserCog } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { assignedInterpreters, BoothLine } from '../../views/roster/booth-lines.ts';
import type { CoverageMap } from '../../views/roster/coverage-map.ts';
import type { PlanFor } from '../../views/roster/shift-plan.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { BoothCard } from './booth-card.tsx';
import { CoverageTable } from './coverage-table.tsx';
import styles from './roster.module.css';
import { ShiftEditor } from './shift-editor.tsx';
import { useRosterWords } from './use-roster-words.ts';

/** What the reader can do; `mayMakeChief` is for organisers alone. */
export interface RosterActions {
  readonly mayMakeChief: boolean;
  readonly onAssign: (
    whom: { readonly id: ParticipantId; readonly name: string },
    assignment: Assignment,
  ) => void;
  readonly onPlan: (boothId: BoothId, shifts: readonly Shift[]) => void;
}

export interface RosterDeskProps {
  readonly lines: readonly BoothLine[];
  readonly map: CoverageMap | null;
  /** Channels that somebody listens to and that carry nothing but a floor in another language. */
  readonly uncovered: readonly { readonly channel: LanguageTag; readonly listeners: number }[];
  /** Empty for who may not know. */
  readonly interpreters: ReturnType<typeof assignedInterpreters>;
  readonly plan: PlanFor;
  readonly span: { readonly from: number; readonly until: number };
  /** Null for who may only look. */
  readonly actions: RosterActions | null;
}

/** The roster of interpretation: the alarm, the booths, what is covered, who serves what. */
export function RosterDesk(props: RosterDeskProps) {
  const { lines, map, uncovered, interpreters, actions } = props;
  const { t } = useTranslation();
  const words = useRosterWords();
  const [planning, setPlanning] = useState<BoothId | null>(null);
  return (
    <section className={styles['desk']} aria-label={t('roster.title')}>
      {uncovered.length > 0 && (
        <Notice tone="warn" announce="at-once">
          {uncovered.map(({ channel, listeners }) => (
            <p key={channel} className={styles['fact']}>
              {t('roster.uncovered', { language: words.language(channel), count: listeners })}
            </p>
          ))}
        </Notice>
      )}
      {lines.map((line) => (
        <BoothCard
          key={line.booth.id}
          line={line}
          onPlan={
            actions === null
              ? null
              : () => {
                  setPlanning(line.booth.id);
                }
          }
        />
      ))}
      {map !== null && <Coverage map={map} />}
      {interpreters.length > 0 && <Interpreters {...props} />}
      <Planning
        {...props}
        boothId={planning}
        onClose={() => {
          setPlanning(null);
        }}
      />
    </section>
  );
}

function Planning(
  props: RosterDeskProps & { readonly boothId: BoothId | null; readonly onClose: () => void },
) {
  const { lines, interpreters, plan, span, actions, boothId, onClose } = props;
  const { t } = useTranslation();
  const words = useRosterWords();
  const line = lines.find(({ booth }) => booth.id === boothId);
  if (line === undefined || actions === null) return null;
  return (
    <ShiftEditor
      title={t('roster.planOf', { name: words.booth(line.booth) })}
      shifts={line.booth.shifts}
      people={interpreters.filter(({ assignment }) => assignment.booths.includes(line.booth.id))}
      plan={plan}
      span={span}
      onSave={(shifts) => {
        actions.onPlan(line.booth.id, shifts);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

/** What is not covered, in short, and the whole table on demand. */
function Coverage({ map }: { readonly map: CoverageMap }) {
  const { t } = useTranslation();
  const words = useRosterWords();
  const [isOpen, setOpen] = useState(false);
  const wanting = map.plan.filter(({ gaps }) => gaps.length > 0);
  return (
    <section className={styles['booth']} aria-label={t('roster.map')}>
      <h4 aria-hidden>{t('roster.map')}</h4>
      {wanting.length === 0 ? (
        <p className={styles['quiet']}>{t('roster.noGaps')}</p>
      ) : (
        <ul className={styles['gaps']}>
          {wanting.map((slot) => (
            <li key={slot.slot.item.id}>{words.gaps(slot)}</li>
          ))}
        </ul>
      )}
      <div>
        <Button
          label={t('roster.openMap')}
          icon={Table2}
          onPress={() => {
            setOpen(true);
          }}
        />
      </div>
      <Dialog
        title={t('roster.map')}
        width="full"
        isOpen={isOpen}
        onOpenChange={setOpen}
        closeLabel={t('app.close')}
      >
        <CoverageTable map={map} />
      </Dialog>
    </section>
  );
}

function Interpreters({ interpreters, lines, actions }: RosterDeskProps) {
  const { t } = useTranslation();
  const words = useRosterWords();
  const [chosen, setChosen] = useState<ParticipantId | null>(null);
  const person = interpreters.find(({ id }) => id === chosen);
  return (
    <section className={styles['booth']} aria-label={t('roster.interpreters')}>
      <h4 aria-hidden>{t('roster.interpreters')}</h4>
      <ul className={styles['interpreters']}>
        {interpreters.map(({ id, name, assignment, serves }) => (
          <li key={id}>
            <span>
              {name}
              <small>
                {[
                  serves.length === 0 ? t('roster.noBooth') : serves.map(words.booth).join(', '),
                  ...(assignment.chief ? [t('roster.chief')] : []),
                  ...(assignment.station === undefined ? [] : [assignment.station]),
                ].join(' · ')}
              </small>
            </span>
            {actions !== null && (
              <Button
                label={t('roster.assignOf', { name })}
                icon={UserCog}
                hideLabel
                variant="quiet"
                onPress={() => {
                  setChosen(id);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {person !== undefined && actions !== null && (
        <AssignDialog
          name={person.name}
          assignment={person.assignment}
          booths={lines.map(({ booth }) => booth)}
          mayMakeChief={actions.mayMakeChief}
          onAssign={(assignment) => {
            actions.onAssign(person, assignment);
            setChosen(null);
          }}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </section>
  );
}
