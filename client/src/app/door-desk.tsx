import { permits } from '@entente/shared/permissions';
import { useTranslation } from 'react-i18next';
import { CorrectionDesk } from '../features/organiser-desk/correction-desk.tsx';
import { ExpectedList } from '../features/organiser-desk/expected-list.tsx';
import { LobbyDesk } from '../features/organiser-desk/lobby-desk.tsx';
import { useErrorText } from '../i18n/error-text.ts';
import { toasts } from '../ui/toasts.ts';
import { correctionLines, expectedGuests, waitingGroups } from '../views/door.ts';
import type { RoomView } from '../views/room-view.ts';
import type { Seat } from './seat.ts';
import { useCommand } from './use-command.ts';

export interface DoorDeskProps {
  readonly seat: Seat;
  readonly room: RoomView;
}

/** Who waits and whose plate is to be put right, for those who admit; for others nothing. */
export function DoorDesk({ seat, room }: DoorDeskProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const command = useCommand(seat);
  if (!permits(seat.grant.you.role, 'admit')) return null;
  const groups = waitingGroups(room);
  const corrections = correctionLines(room);
  const expected = expectedGuests(room);

  const trust = (
    { id, name }: { id: RoomView['guests'][number]['id']; name: string },
    trusted: boolean,
  ): void =>
    void command(
      'participant.trust',
      { participantId: id, trusted },
      t(trusted ? 'door.trustGiven' : 'door.trustTaken', { name }),
    );

  /** A refusal can be taken back as long as its notice is shown; after that from the roster of the meeting. */
  const refuse = async (
    { id, name }: RoomView['guests'][number],
    reason: string | undefined,
  ): Promise<void> => {
    const answer = await seat.signalling.ask(
      'lobby.refuse',
      reason === undefined ? { participantId: id } : { participantId: id, reason },
    );
    if (!answer.ok) {
      toasts.show({ tone: 'warn', title: errorText(answer.error) });
      return;
    }
    toasts.show({
      tone: 'good',
      title: t('organiserDesk.refused', { name }),
      action: {
        label: t('door.undo'),
        onPress: () => void command('lobby.admit', { participantId: id }, t('door.refusalUndone', { name })),
      },
    });
  };

  return (
    <>
      {groups.length > 0 && (
        <LobbyDesk
          groups={groups}
          onAdmit={({ id, name }) =>
            void command('lobby.admit', { participantId: id }, t('organiserDesk.admitted', { name }))
          }
          onRefuse={(guest, reason) => void refuse(guest, reason)}
          onTrust={trust}
          onAdmitDelegation={({ id, shortName }) =>
            void command(
              'lobby.admit-delegation',
              { delegationId: id },
              t('door.delegationAdmitted', { name: shortName }),
            )
          }
          onAdmitAll={() => void command('lobby.admit-all', {})}
        />
      )}
      {corrections.length > 0 && (
        <CorrectionDesk
          lines={corrections}
          onAccept={({ correction: { id, name, title } }) =>
            void command(
              'correction.accept',
              { participantId: id, words: title === undefined ? { name } : { name, title } },
              t('door.accepted', { name }),
            )
          }
          onDecline={({ person: { id, name } }) =>
            void command('correction.decline', { participantId: id }, t('door.declined', { name }))
          }
        />
      )}
      {expected.length > 0 && <ExpectedList guests={expected} onTrust={trust} />}
    </>
  );
}
