import type { StageLimit } from '@entente/shared/quality';
import { stageLimits } from '@entente/shared/quality';
import { RefreshCw, Table2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ItemList, ItemRow } from '../../ui/item-list.tsx';
import { NamePlate } from '../../ui/name-plate.tsx';
import { Select } from '../../ui/select.tsx';
import type { QualityLine } from '../../views/quality.ts';
import { LevelBadge, useCauses, useDone } from './person-quality.tsx';
import { QualityTable } from './quality-table.tsx';
import styles from './quality.module.css';

export interface QualityDeskProps {
  readonly lines: readonly QualityLine[];
  readonly limitForAll: StageLimit;
  readonly onAsk: (line: QualityLine) => void;
  /** For one person, or for everybody. */
  readonly onLimit: (whom: QualityLine | 'everyone', limit: StageLimit) => void;
}

/** Everybody's connection, whoever needs help first, and what those who preside can do; beside the stage, or as a table. */
export function QualityDesk({ lines, limitForAll, onAsk, onLimit }: QualityDeskProps) {
  const { t } = useTranslation();
  const [isWide, setWide] = useState(false);
  return (
    <div className={styles['desk']}>
      <LimitSelect
        label={t('quality.limitAll')}
        value={limitForAll}
        onChange={(limit) => {
          onLimit('everyone', limit);
        }}
      />
      <ItemList label={t('quality.table')}>
        {lines.map((line) => (
          <PersonRow key={line.participant.id} line={line} onAsk={onAsk} />
        ))}
      </ItemList>
      <Button
        label={t('quality.openTable')}
        icon={Table2}
        onPress={() => {
          setWide(true);
        }}
      />
      <Dialog
        title={t('quality.table')}
        width="full"
        isOpen={isWide}
        onOpenChange={setWide}
        closeLabel={t('app.close')}
      >
        <QualityTable
          lines={lines}
          help={(line) => (
            <Help
              line={line}
              onAsk={onAsk}
              onLimit={(limit) => {
                onLimit(line, limit);
              }}
            />
          )}
        />
      </Dialog>
    </div>
  );
}

function PersonRow({
  line,
  onAsk,
}: {
  readonly line: QualityLine;
  readonly onAsk: QualityDeskProps['onAsk'];
}) {
  const { t } = useTranslation();
  const { time } = useFormatters();
  const { participant, delegation, isYou, report } = line;
  const [causes, done] = [useCauses(line), useDone(line)];
  return (
    <ItemRow
      tone={isYou ? 'own' : 'normal'}
      trailing={
        <>
          <LevelBadge line={line} />
          {!isYou && line.level !== 'good' && <AskButton line={line} onAsk={onAsk} />}
        </>
      }
    >
      <NamePlate
        delegation={
          delegation && { name: delegation.shortName, code: delegation.code, emblemUrl: delegation.emblem }
        }
        person={{ name: participant.name }}
        note={isYou ? t('stage.you') : undefined}
      />
      {(causes !== null || done !== null) && (
        <div className={styles['state']}>
          {causes !== null && (
            <span>
              {causes}
              {report !== null && <span className="num"> · {time(report.since)}</span>}
            </span>
          )}
          {done !== null && <small>{done}</small>}
        </div>
      )}
    </ItemRow>
  );
}

interface HelpProps {
  readonly line: QualityLine;
  readonly onAsk: QualityDeskProps['onAsk'];
  readonly onLimit: (limit: StageLimit) => void;
}

function Help({ line, onAsk, onLimit }: HelpProps) {
  const { t } = useTranslation();
  return (
    <span className={styles['help']}>
      {!line.isYou && <AskButton line={line} onAsk={onAsk} />}
      <LimitSelect
        label={t('quality.limitOf', { name: line.participant.name })}
        hideLabel
        value={line.limit}
        onChange={onLimit}
      />
    </span>
  );
}

function AskButton({ line, onAsk }: Pick<HelpProps, 'line' | 'onAsk'>) {
  const { t } = useTranslation();
  return (
    <Button
      label={t('quality.askOf', { name: line.participant.name })}
      icon={RefreshCw}
      hideLabel
      variant="quiet"
      isDisabled={line.causes.includes('reconnecting')}
      onPress={() => {
        onAsk(line);
      }}
    />
  );
}

interface LimitSelectProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: StageLimit;
  readonly onChange: (limit: StageLimit) => void;
}

function LimitSelect({ label, hideLabel = false, value, onChange }: LimitSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={label}
      hideLabel={hideLabel}
      value={value}
      onChange={onChange}
      options={stageLimits.map((id) => ({ id, label: t(`quality.limit.${id}`) }))}
    />
  );
}
