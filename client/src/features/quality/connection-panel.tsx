import type { QualityCause, QualityLevel, QualityRemedy } from '@entente/shared/quality';
import { useTranslation } from 'react-i18next';
import { ChoiceList } from '../../ui/choice-list.tsx';
import styles from './quality.module.css';

/** How much of the line pictures may take, by the reader's choice. */
export const pictureChoices = ['auto', 'on', 'audio-only', 'off'] as const;
export type PictureChoice = (typeof pictureChoices)[number];

export interface ShownQuality {
  readonly level: QualityLevel;
  readonly causes: readonly QualityCause[];
  readonly remedies: readonly QualityRemedy[];
  /** Shares from 0 to 1, ms; null where nothing was measured. */
  readonly lossDown: number | null;
  readonly lossUp: number | null;
  readonly roundTrip: number | null;
}

export interface ConnectionPanelProps {
  readonly quality: ShownQuality;
  readonly choice: PictureChoice;
  readonly onChoose: (choice: PictureChoice) => void;
}

/** What is wrong with one's own connection, what was done about it, and what one can do. */
export function ConnectionPanel({ quality, choice, onChoose }: ConnectionPanelProps) {
  const { t } = useTranslation();
  const { level, causes, remedies } = quality;
  const advice = adviceOn(causes);
  return (
    <>
      <div>
        <h2 className={styles['heading']} data-level={level}>
          {t(`quality.own.${level}`)}
        </h2>
        {causes.map((cause) => (
          <p key={cause} className={styles['cause']}>
            {t(`quality.cause.${cause}`)}
          </p>
        ))}
        <Figures {...quality} />
      </div>
      {remedies.length > 0 && (
        <Section title={t('quality.done')} lines={remedies.map((remedy) => t(`quality.remedy.${remedy}`))} />
      )}
      {advice.length > 0 && (
        <Section title={t('quality.advice')} lines={advice.map((one) => t(`quality.advise.${one}`))} />
      )}
      <ChoiceList
        label={t('quality.pictures')}
        value={choice}
        onChange={onChoose}
        choices={pictureChoices.map((id) => ({
          id,
          label: t(`quality.choice.${id}`),
          about: t(`quality.about.${id}`),
        }))}
      />
    </>
  );
}

function Section({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section>
      <h3 className={styles['subheading']}>{title}</h3>
      <ul className={styles['lines']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Figures({ lossDown, lossUp, roundTrip }: ShownQuality) {
  const { t } = useTranslation();
  const figures = [
    ...(lossDown === null
      ? []
      : [{ name: t('quality.figure.lossIn'), value: t('quality.figure.share', { share: lossDown }) }]),
    ...(lossUp === null
      ? []
      : [{ name: t('quality.figure.lossOut'), value: t('quality.figure.share', { share: lossUp }) }]),
    ...(roundTrip === null
      ? []
      : [
          {
            name: t('quality.column.delay'),
            value: t('quality.figure.ms', { ms: Math.round(roundTrip) }),
          },
        ]),
  ];
  if (figures.length === 0) return null;
  return (
    <dl className={styles['figures']}>
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Network, machine, or patience: what helps against these. */
function adviceOn(causes: readonly QualityCause[]): ('line' | 'machine' | 'wait')[] {
  if (causes.includes('reconnecting')) return ['wait'];
  const isLine = causes.some((cause) => cause !== 'cpu');
  return [...(isLine ? (['line'] as const) : []), ...(causes.includes('cpu') ? (['machine'] as const) : [])];
}
