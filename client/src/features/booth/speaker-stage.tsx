import type { LanguageTag } from '@entente/shared/languages';
import { UserRound } from 'lucide-react';
import type { ReactNode, RefCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { NamePlate } from '../../ui/name-plate.tsx';
import { VideoTile } from '../../ui/video-tile.tsx';
import type { ItemTime } from '../../views/booth/item-time.ts';
import type { InterpretedSpeaker } from '../../views/booth/speaker.ts';
import { SoundVerdictBadge } from './sound-verdict-badge.tsx';
import styles from './speaker-stage.module.css';

export interface SpeakerStageProps {
  readonly speaker: InterpretedSpeaker | null;
  readonly stream: MediaStream | null;
  readonly videoRef: RefCallback<HTMLVideoElement>;
  /** Of the item under way; null where there is nothing to tell. */
  readonly itemTime: ItemTime | null;
  /** By the clock of the server, ms since the epoch. */
  readonly now: number;
  readonly floor: ReactNode;
  readonly languages: readonly LanguageTag[];
  readonly onLanguage: (language: LanguageTag) => void;
}

/** Who is to be interpreted, large: face, plate, language and how the sound was found to be. */
export function SpeakerStage({
  speaker,
  stream,
  videoRef,
  itemTime,
  now,
  floor,
  languages,
  onLanguage,
}: SpeakerStageProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  if (speaker === null)
    return (
      <section className={styles['empty']} aria-label={t('booth.speaker.title')}>
        {t('booth.speaker.nobody')}
        <span className={styles['corner']}>{floor}</span>
      </section>
    );
  const timeOf = (time: ItemTime): string =>
    time.is === 'spent'
      ? t('booth.item.spent')
      : t(`booth.item.${time.is}`, { span: format.minutes(time.minutes) });
  const { person, delegation, language, isSpeaking, sound, soundAt } = speaker;
  const notes = [
    ...(language === null
      ? []
      : [
          t(isSpeaking ? 'booth.speaker.speaking' : 'booth.speaker.next', {
            language: format.language(language),
          }),
        ]),
    ...(itemTime === null ? [] : [timeOf(itemTime)]),
  ];
  return (
    <section aria-label={t('booth.speaker.title')} className={styles['speaker']}>
      <VideoTile
        label={t('stage.pictureOf', { name: person.name })}
        stream={stream}
        videoRef={videoRef}
        size="stage"
        plate={
          <NamePlate
            size="stage"
            delegation={
              delegation === null
                ? undefined
                : { name: delegation.shortName, code: delegation.code, emblemUrl: delegation.emblem }
            }
            person={{ name: person.name, title: person.title }}
            note={notes.join(' · ')}
          />
        }
        placeholder={<UserRound aria-hidden size={96} strokeWidth={1} />}
      />
      <span className={styles['corner']}>
        {languages.length > 1 && (
          <select
            aria-label={t('booth.speaker.language')}
            value={language ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const chosen = languages.find((each) => each === value);
              if (chosen !== undefined) onLanguage(chosen);
            }}
          >
            {language === null && <option value="">{t('booth.speaker.unknown')}</option>}
            {languages.map((each) => (
              <option key={each} value={each}>
                {format.language(each)}
              </option>
            ))}
          </select>
        )}
        {floor}
      </span>
      <SoundVerdictBadge sound={sound} ago={soundAt === null ? null : now - soundAt} />
    </section>
  );
}
