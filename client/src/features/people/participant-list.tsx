import type { ParticipantId } from '@entente/shared/ids';
import { DoorOpen, Mic, MicOff, MessagesSquare, Plug, UserX, VideoOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ItemList, ItemRow } from '../../ui/item-list.tsx';
import { NamePlate } from '../../ui/name-plate.tsx';
import type { PersonLine } from '../../views/people.ts';
import styles from './participant-list.module.css';

export interface ParticipantListProps {
  readonly people: readonly PersonLine[];
  readonly speaking: ReadonlySet<ParticipantId>;
  readonly onSilence: (person: PersonLine) => void;
  readonly onRemove: (person: PersonLine) => void;
  readonly onAsk: (person: PersonLine) => void;
}

/** Who is in the meeting and, for those who preside, what they can do about it. */
export function ParticipantList({ people, speaking, onSilence, onRemove, onAsk }: ParticipantListProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<PersonLine | null>(null);
  return (
    <>
      <ItemList label={t('stage.participants')}>
        {people.map((line) => {
          const { participant, delegation, isYou } = line;
          const { name, title, role } = participant;
          return (
            <ItemRow
              key={participant.id}
              tone={isYou ? 'own' : speaking.has(participant.id) ? 'current' : 'normal'}
              trailing={
                <span className={styles['states']}>
                  {line.isReconnecting && (
                    <Badge label={t('stage.reconnecting')} icon={Plug} tone="warn" hideLabel />
                  )}
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
                        setAsked(line);
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
        })}
      </ItemList>
      {asked !== null && (
        <ConfirmDialog
          title={t('organiserDesk.removeTitle', { name: asked.participant.name })}
          isOpen
          onOpenChange={() => {
            setAsked(null);
          }}
          confirmLabel={t('organiserDesk.removeConfirm')}
          cancelLabel={t('app.cancel')}
          tone="danger"
          onConfirm={() => {
            setAsked(null);
            onRemove(asked);
          }}
        >
          {t('organiserDesk.removeExplain', { name: asked.participant.name })}
        </ConfirmDialog>
      )}
    </>
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
