import type { MeetingDetail } from '@entente/shared/api';
import type { Refusal } from '@entente/shared/errors';
import type { ParticipantId } from '@entente/shared/ids';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import type { Links } from '../../stores/fresh-links.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { toasts } from '../../ui/toasts.ts';
import { CopyLink } from './copy-link.tsx';
import type { LinkAction } from './link-action.ts';
import styles from './personal-links.module.css';

type Person = MeetingDetail['people'][number];

export interface PersonalLinksProps {
  readonly people: readonly Person[];
  readonly links: Links;
  readonly onAction: (participant: ParticipantId, action: LinkAction) => Promise<Refusal | null>;
}

/** What can be done with a link in each of its states. */
const actionsOf: Record<Person['invitation'], readonly LinkAction[]> = {
  none: ['reissue'],
  unused: ['reissue', 'withdraw'],
  bound: ['move', 'reissue', 'withdraw'],
  withdrawn: ['reissue'],
};

const done = { move: 'links.moved', withdraw: 'links.withdrawn', reissue: 'links.reissued' } as const;

/** Everybody of the roster with the state of the personal link. Each deed is asked about: it can end a person's seat. */
export function PersonalLinks({ people, links, onAction }: PersonalLinksProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [asked, setAsked] = useState<{ readonly person: Person; readonly action: LinkAction } | null>(null);
  const [isPending, setPending] = useState(false);

  const act = async (person: Person, action: LinkAction): Promise<void> => {
    setPending(true);
    const refusal = await onAction(person.id, action);
    setPending(false);
    setAsked(null);
    if (refusal === null) toasts.show({ title: t(done[action], { name: person.name }), tone: 'good' });
    else toasts.show({ title: errorText(refusal), tone: 'warn' });
  };

  return (
    <Card title={t('links.title')}>
      <p className="quiet">{t('links.explain')}</p>
      <DataTable
        label={t('links.title')}
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'participant',
            label: t('links.participant'),
            isRowHeader: true,
            cell: ({ name, title, delegation }) => (
              <>
                {name}
                <small className={styles['under']}>{[title, delegation].filter(Boolean).join(' · ')}</small>
              </>
            ),
          },
          { id: 'role', label: t('links.role'), cell: ({ role }) => t(`roles.${role}`) },
          {
            id: 'state',
            label: t('links.state'),
            cell: ({ invitation }) =>
              invitation === 'none' ? '–' : <Badge on="surface" label={t(`links.status.${invitation}`)} />,
          },
          {
            id: 'actions',
            label: t('links.actions'),
            hideLabel: true,
            cell: (person) => (
              <div className={styles['actions']}>
                <CopyLink name={person.name} link={links.get(person.id)} />
                {actionsOf[person.invitation].map((action) => (
                  <Button
                    key={action}
                    label={t(`links.${action}`)}
                    aria-label={t(`links.${action}Named`, { name: person.name })}
                    variant="quiet"
                    onPress={() => {
                      setAsked({ person, action });
                    }}
                  />
                ))}
              </div>
            ),
          },
        ]}
      />
      {asked !== null && (
        <ConfirmDialog
          title={t(`links.${asked.action}Title`, { name: asked.person.name })}
          isOpen
          onOpenChange={() => {
            setAsked(null);
          }}
          confirmLabel={t(`links.${asked.action}`)}
          cancelLabel={t('app.cancel')}
          tone={asked.action === 'withdraw' ? 'danger' : 'normal'}
          isPending={isPending}
          onConfirm={() => void act(asked.person, asked.action)}
        >
          {t(`links.${asked.action}Explain`, { name: asked.person.name })}
        </ConfirmDialog>
      )}
    </Card>
  );
}
