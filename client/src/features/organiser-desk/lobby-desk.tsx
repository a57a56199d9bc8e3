import type { DelegationRecord, GuestRecord } from '@entente/shared/room/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ItemList, ItemRow } from '../../ui/item-list.tsx';
import { NamePlate } from '../../ui/name-plate.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './lobby-desk.module.css';

export interface LobbyDeskProps {
  /** Those who wait, longest first. */
  readonly waiting: readonly GuestRecord[];
  readonly delegationOf: (guest: GuestRecord) => DelegationRecord | undefined;
  readonly onAdmit: (guest: GuestRecord) => void;
  readonly onRefuse: (guest: GuestRecord, reason: string | undefined) => void;
  readonly onAdmitAll: () => void;
}

/** The door, from the side of those who open it. */
export function LobbyDesk({ waiting, delegationOf, onAdmit, onRefuse, onAdmitAll }: LobbyDeskProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const [refused, setRefused] = useState<GuestRecord | null>(null);
  const [reason, setReason] = useState('');

  const refuse = (guest: GuestRecord): void => {
    onRefuse(guest, reason.trim() === '' ? undefined : reason.trim());
    setRefused(null);
    setReason('');
  };

  return (
    <section className={styles['desk']} aria-label={t('organiserDesk.lobby')}>
      <header className={styles['head']}>
        <span className="quiet">{t('organiserDesk.waitingCount', { count: waiting.length })}</span>
        <Button variant="primary" label={t('organiserDesk.admitAll')} onPress={onAdmitAll} />
      </header>
      <ItemList label={t('organiserDesk.lobby')}>
        {waiting.map((guest) => {
          const { id, name, title, since } = guest;
          const delegation = delegationOf(guest);
          return (
            <ItemRow key={id}>
              <NamePlate
                delegation={
                  delegation && {
                    name: delegation.shortName,
                    code: delegation.code,
                    emblemUrl: delegation.emblem,
                  }
                }
                person={{ name, title }}
                note={
                  since === undefined
                    ? undefined
                    : t('organiserDesk.waitingSince', { time: format.time(since) })
                }
              />
              <div className={styles['actions']}>
                <Button
                  label={t('organiserDesk.admit', { name })}
                  onPress={() => {
                    onAdmit(guest);
                  }}
                />
                <Button
                  variant="quiet"
                  label={t('organiserDesk.refuse', { name })}
                  onPress={() => {
                    setRefused(guest);
                  }}
                />
              </div>
            </ItemRow>
          );
        })}
      </ItemList>
      {refused !== null && (
        <Dialog
          title={t('organiserDesk.refuseTitle', { name: refused.name })}
          isOpen
          closeLabel={t('app.cancel')}
          onOpenChange={() => {
            setRefused(null);
          }}
          actions={
            <Button
              variant="primary"
              label={t('organiserDesk.refuseConfirm')}
              onPress={() => {
                refuse(refused);
              }}
            />
          }
        >
          <TextField
            label={t('organiserDesk.refuseReason')}
            value={reason}
            onChange={setReason}
            maxLength={300}
          />
        </Dialog>
      )}
    </section>
  );
}
