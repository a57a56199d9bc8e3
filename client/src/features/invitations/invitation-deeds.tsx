import { CalendarPlus, Copy, Ellipsis, FileText, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import type { Invitee } from '../../views/invitations.ts';
import { deeds, type Deed } from './deed.ts';
import type { LinkAction } from './link-action.ts';
import styles from './invitations.module.css';

export interface InvitationDeedsProps {
  readonly person: Invitee;
  readonly mail: boolean;
  /** A meeting that is over invites nobody. */
  readonly isOver: boolean;
  /** What is being fetched for this person. */
  readonly pending: Deed | null;
  readonly onDeed: (deed: Deed) => void;
  readonly onAction: (action: LinkAction) => void;
}

/** What can be done with a link in each of its states. */
const actionsOf: Record<Invitee['invitation'], readonly LinkAction[]> = {
  none: ['reissue'],
  unused: ['reissue', 'withdraw'],
  bound: ['move', 'reissue', 'withdraw'],
  withdrawn: ['reissue'],
};

const looks = {
  link: { icon: Copy, named: 'links.copyNamed' },
  text: { icon: FileText, named: 'invitations.textNamed' },
  calendar: { icon: CalendarPlus, named: 'invitations.calendarNamed' },
} as const;

/** The buttons of one person. Each says for whom it is, since there is a row of them for everybody. */
export function InvitationDeeds({ person, mail, isOver, pending, onDeed, onAction }: InvitationDeedsProps) {
  const { t } = useTranslation();
  const { name, invitation } = person;
  return (
    <div className={styles['actions']}>
      {!isOver &&
        deeds.map((deed) => (
          <Button
            key={deed}
            label={t(looks[deed].named, { name })}
            icon={looks[deed].icon}
            hideLabel
            isPending={pending === deed}
            onPress={() => {
              onDeed(deed);
            }}
          />
        ))}
      {!isOver && mail && (
        <Button
          label={t('invitations.send')}
          aria-label={t('invitations.sendNamed', { name })}
          icon={Send}
          isPending={pending === 'send'}
          onPress={() => {
            onDeed('send');
          }}
        />
      )}
      <MenuButton
        label={t('invitations.moreNamed', { name })}
        icon={Ellipsis}
        choices={actionsOf[invitation].map((action) => ({ id: action, label: t(`links.${action}`) }))}
        onChoose={onAction}
      />
    </div>
  );
}
