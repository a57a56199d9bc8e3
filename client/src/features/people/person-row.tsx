import type { LanguageTag } from '@entente/shared/languages';
import { DoorOpen, Languages, Mic, MicOff, MessagesSquare, Plug, UserX, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ownName } from '../../i18n/own-name.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ItemRow } from '../../ui/item-list.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { NamePlate } from '../../ui/name-plate.tsx';
import type { PersonLine } from '../../views/people.ts';
import styles from './participant-list.module.css';

/** What can be done about somebody, by who may do it. */
export interface PersonDeeds {
  readonly onSilence: (person: PersonLine) => void;
  readonly onRemove: (person: PersonLine) => void;
  readonly onAsk: (person: PersonLine) => void;
  /** Tells which language this person speaks. */
  readonly onLanguage: (person: PersonLine, language: LanguageTag) => void;
}

export interface PersonRowProps extends PersonDeeds {
  readonly line: PersonLine;
  readonly isSpeaking: boolean;
}

/** One person: who it is, the state of their devices, and what the reader can do about it. */
export function PersonRow({ line, isSpeaking, onSilence, onRemove, onAsk, onLanguage }: PersonRowProps) {
  const { t } = useTranslation();
  const { participant, delegation, isYou } = line;
  const { name, title, role } = participant;
  return (
    <ItemRow
      tone={isYou ? 'own' : isSpeaking ? 'current' : 'normal'}
      trailing={
        <span className={styles['states']}>
          {line.isReconnecting && <Badge label={t('stage.reconnecting')} icon={Plug} tone="warn" hideLabel />}
          {line.isAway ? <Badge label={t('rooms.away')} icon={DoorOpen} /> : <Devices line={line} />}
          {line.canAsk && (
            <Button
              variant="quiet"
              hideLabel
              icon={MessagesSquare}
              label={t('rooms.ask', { name })}
              onPress={() => {
                onAsk(line);
              }}
            />
          )}
          {line.canSpeak.length > 0 && (
            <MenuButton
              icon={Languages}
              label={t('listening.speaksOf', { name })}
              choices={line.canSpeak.map((tag) => ({ id: tag, label: ownName(tag) }))}
              onChoose={(language) => {
                onLanguage(line, language);
              }}
            />
          )}
          {line.canSilence && (
            <Button
              variant="quiet"
              hideLabel
              icon={MicOff}
              label={t('organiserDesk.mute', { name })}
              onPress={() => {
                onSilence(line);
              }}
            />
          )}
          {line.canRemove && (
            <Button
              variant="quiet"
              hideLabel
              icon={UserX}
              label={t('organiserDesk.remove', { name })}
              onPress={() => {
                onRemove(line);
              }}
            />
          )}
        </span>
      }
    >
      <NamePlate
        delegation={
          delegation && {
            name: delegation.shortName,
            code: delegation.code,
            emblemUrl: delegation.emblem,
          }
        }
        person={{ name, title: title ?? t(`roles.${role}`) }}
        note={isYou ? t('stage.you') : undefined}
      />
    </ItemRow>
  );
}

function Devices({ line: { participant, isYou } }: { readonly line: PersonLine }) {
  const { t } = useTranslation();
  const { name, open } = participant;
  return (
    <>
      {open.includes('microphone') ? (
        <Badge
          label={t('stage.microphoneOpenOf', { name })}
          icon={Mic}
          tone={isYou ? 'live' : 'good'}
          hideLabel
        />
      ) : (
        <Badge label={t('stage.microphoneClosedOf', { name })} icon={MicOff} hideLabel />
      )}
      {!open.includes('camera') && (
        <Badge label={t('stage.cameraOffOf', { name })} icon={VideoOff} hideLabel />
      )}
    </>
  );
}
