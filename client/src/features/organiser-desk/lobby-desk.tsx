import type { DelegationRecord, GuestRecord } from '@entente/shared/room/records';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Button } from '../../ui/button.tsx';
import { FlaggedName } from '../../ui/flagged-name.tsx';
import { ItemList, ItemRow } from '../../ui/item-list.tsx';
import { NamePlate } from '../../ui/name-plate.tsx';
import type { WaitingGroup, WaitingLine } from '../../views/door.ts';
import { CheckBadges } from './check-badges.tsx';
import styles from './lobby-desk.module.css';
import { RefuseDialog } from './refuse-dialog.tsx';
import { TrustToggle } from './trust-toggle.tsx';

export interface LobbyDeskProps {
  /** Those who wait, by delegation; at least one. */
  readonly groups: readonly WaitingGroup[];
  readonly onAdmit: (guest: GuestRecord) => void;
  readonly onRefuse: (guest: GuestRecord, reason: string | undefined) => void;
  readonly onTrust: (guest: GuestRecord, trusted: boolean) => void;
  readonly onAdmitDelegation: (delegation: DelegationRecord) => void;
  readonly onAdmitAll: () => void;
}

/** The door, from the side of those who open it. */
export function LobbyDesk({ groups, onAdmitDelegation, onAdmitAll, onRefuse, ...on }: LobbyDeskProps) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<GuestRecord | null>(null);
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <section className={styles['desk']} aria-label={t('organiserDesk.lobby')}>
      <header className={styles['head']}>
        <span className="quiet">{t('organiserDesk.waitingCount', { count })}</span>
        <Button variant="primary" label={t('organiserDesk.admitAll')} onPress={onAdmitAll} />
      </header>
      <ItemList label={t('organiserDesk.lobby')}>
        {groups.flatMap(({ delegation, lines }) =>
          lines.map((line, index) => (
            <Fragment key={line.guest.id}>
              {index === 0 && delegation !== undefined && (
                <GroupHead delegation={delegation} onAdmit={onAdmitDelegation} />
              )}
              <WaitingRow line={line} {...on} onRefuse={setRefused} />
            </Fragment>
          )),
        )}
      </ItemList>
      {refused !== null && (
        <RefuseDialog
          guest={refused}
          onClose={() => {
            setRefused(null);
          }}
          onRefuse={(reason) => {
            onRefuse(refused, reason);
            setRefused(null);
          }}
        />
      )}
    </section>
  );
}

interface GroupHeadProps {
  readonly delegation: DelegationRecord;
  readonly onAdmit: (delegation: DelegationRecord) => void;
}

function GroupHead({ delegation, onAdmit }: GroupHeadProps) {
  const { t } = useTranslation();
  const { shortName, code, emblem } = delegation;
  return (
    <div className={styles['group']}>
      <FlaggedName name={shortName} code={code} emblemUrl={emblem} />
      <Button
        label={t('door.admitDelegation', { name: shortName })}
        onPress={() => {
          onAdmit(delegation);
        }}
      />
    </div>
  );
}

interface WaitingRowProps extends Pick<LobbyDeskProps, 'onAdmit' | 'onTrust'> {
  readonly line: WaitingLine;
  readonly onRefuse: (guest: GuestRecord) => void;
}

function WaitingRow({ line, onAdmit, onTrust, onRefuse }: WaitingRowProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const { guest, check } = line;
  const { name, title, since } = guest;
  return (
    <ItemRow>
      <NamePlate
        person={{ name, title }}
        note={since === undefined ? undefined : t('organiserDesk.waitingSince', { time: format.time(since) })}
      />
      <CheckBadges check={check} />
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
            onRefuse(guest);
          }}
        />
        <TrustToggle guest={guest} onTrust={onTrust} />
      </div>
    </ItemRow>
  );
}
