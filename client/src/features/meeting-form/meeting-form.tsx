import type { Refusal } from '@entente/shared/errors';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Draft } from './draft/draft.ts';
import { fileOf, type FileOfDraft } from './draft/draft-file.ts';
import { faultsOf, placed, type FieldFault } from './draft/faults.ts';
import { FaultSummary } from './fault-summary.tsx';
import styles from './meeting-form.module.css';
import { AgendaSection } from './sections/agenda-section.tsx';
import { DelegationsSection } from './sections/delegations-section.tsx';
import { InterpretationSection } from './sections/interpretation-section.tsx';
import { KindSection } from './sections/kind-section.tsx';
import { LanguagesSection } from './sections/languages-section.tsx';
import { PeopleSection } from './sections/people-section.tsx';
import { SettingsSection } from './sections/settings-section.tsx';
import { WhenSection } from './sections/when-section.tsx';
import { englishNames, officialNames } from './states/official-names.ts';
import { stateChoices } from './states/states.ts';

export interface MeetingFormProps {
  readonly heading: string;
  readonly submitLabel: string;
  readonly draft: Draft;
  readonly change: (by: (draft: Draft) => Draft) => void;
  /** Sends it. Answers null when the meeting stands. */
  readonly onSubmit: (file: FileOfDraft['file']) => Promise<Refusal | null>;
  /** Null where nothing has been typed. */
  readonly onDiscard: (() => void) | null;
  /** Above the form: where it came from. */
  readonly note?: ReactNode;
  readonly keepsKind?: boolean;
  readonly inside?: ReadonlySet<string>;
}

const none: readonly FieldFault[] = [];
const nobody: ReadonlySet<string> = new Set();

/** A meeting as a form: made, edited, or made again. It says what is missing only once somebody has tried to send it. */
export function MeetingForm(props: MeetingFormProps) {
  const { heading, submitLabel, draft, change, onSubmit, onDiscard, note } = props;
  const { keepsKind = false, inside = nobody } = props;
  const { t } = useTranslation();
  const errorText = useErrorText();
  const states = useStates();
  const summary = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState(0);
  const [isPending, setPending] = useState(false);
  const [refused, setRefused] = useState<{ readonly refusal: Refusal; readonly of: Draft } | null>(null);

  const faults = useMemo(() => (tried === 0 ? none : allFaults(draft, refused)), [tried, draft, refused]);
  const faultAt = useMemo(() => {
    const words = new Map(faults.map(({ field, word }) => [field, t(`meetingForm.fault.${word}`)]));
    return (field: string): string | null => words.get(field) ?? null;
  }, [faults, t]);
  const section = { draft, change, faultAt };

  useEffect(() => {
    if (tried > 0) summary.current?.focus();
  }, [tried]);

  const submit = async (): Promise<void> => {
    if (isPending) return;
    if (faultsOf(draft).length > 0) {
      setTried(tried + 1);
      return;
    }
    setPending(true);
    const refusal = await onSubmit(fileOf(draft).file);
    setPending(false);
    setRefused(refusal === null ? null : { refusal, of: draft });
    if (refusal !== null) setTried(tried + 1);
  };

  return (
    <div className={styles['form']}>
      <header className={styles['head']}>
        <h1>{heading}</h1>
        {onDiscard !== null && (
          <Button
            label={t('meetingForm.discard')}
            variant="quiet"
            onPress={() => {
              setTried(0);
              setRefused(null);
              onDiscard();
            }}
          />
        )}
      </header>
      {note}
      <div ref={summary} tabIndex={-1} className={styles['summary']}>
        {faults.length > 0 && <FaultSummary faults={faults} draft={draft} />}
        {faults.length === 0 && refused !== null && refused.of === draft && (
          <Notice tone="error">{errorText(refused.refusal)}</Notice>
        )}
      </div>
      <KindSection {...section} keepsKind={keepsKind} />
      <WhenSection {...section} />
      <DelegationsSection {...section} states={states} />
      <PeopleSection {...section} inside={inside} />
      <LanguagesSection {...section} />
      <InterpretationSection {...section} />
      <AgendaSection {...section} />
      <SettingsSection {...section} />
      <footer className={styles['foot']}>
        <Button
          label={submitLabel}
          variant="primary"
          size="large"
          isPending={isPending}
          onPress={() => void submit()}
        />
        <p className="quiet">{t('meetingForm.kept')}</p>
      </footer>
    </div>
  );
}

/** Our own findings, and as long as nothing was changed since, the server's. */
function allFaults(
  draft: Draft,
  refused: { readonly refusal: Refusal; readonly of: Draft } | null,
): readonly FieldFault[] {
  const own = faultsOf(draft);
  if (own.length > 0 || refused?.of !== draft) return own;
  return placed(refused.refusal.faults ?? [], fileOf(draft), draft);
}

/** The states in the reader's language: in English until the names have come. */
function useStates() {
  const { locale } = useLocale();
  const [found, setFound] = useState(() => ({ locale: 'en', choices: stateChoices('en', englishNames) }));
  useEffect(() => {
    let isWanted = true;
    void officialNames(locale).then((names) => {
      if (isWanted) setFound({ locale, choices: stateChoices(locale, names) });
    });
    return () => {
      isWanted = false;
    };
  }, [locale]);
  return found.choices;
}
