import { permits } from '@entente/shared/permissions';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgendaList } from '../features/agenda/agenda-list.tsx';
import { LobbyDesk } from '../features/organiser-desk/lobby-desk.tsx';
import { ParticipantList } from '../features/people/participant-list.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { delegationOf, personLines, waitingGuests } from '../views/people.ts';
import type { RoomView } from '../views/room-view.ts';
import { QualityTab } from './quality-tab.tsx';
import type { Seat } from './seat.ts';
import { useCommand } from './use-command.ts';
import { useStore } from './use-store.ts';

/** The lists beside the stage. */
export function SidePanel({ seat }: { readonly seat: Seat }) {
  const { t } = useTranslation();
  const { room } = useStore(seat.room.state);
  const [tab, setTab] = useState<'people' | 'agenda' | 'quality'>('people');
  if (room === null) return null;
  return (
    <Tabs
      label={t('stage.panels')}
      selected={tab}
      onSelect={setTab}
      items={[
        {
          id: 'people',
          label: t('stage.participants'),
          count: room.participants.length,
          content: <People seat={seat} room={room} />,
        },
        { id: 'agenda', label: t('agenda.title'), content: <AgendaList items={room.agenda} /> },
        ...(permits(seat.grant.you.role, 'assist')
          ? [
              {
                id: 'quality' as const,
                label: t('quality.tab'),
                content: <QualityTab seat={seat} room={room} />,
              },
            ]
          : []),
      ]}
    />
  );
}

interface PeopleProps {
  readonly seat: Seat;
  readonly room: RoomView;
}

function People({ seat, room }: PeopleProps) {
  const { t } = useTranslation();
  const command = useCommand(seat);
  const { reconnecting } = useStore(seat.room.state);
  const speakers = useStore(seat.room.speakers);
  const { you } = seat.grant;
  const waiting = permits(you.role, 'admit') ? waitingGuests(room) : [];
  return (
    <>
      {waiting.length > 0 && (
        <LobbyDesk
          waiting={waiting}
          delegationOf={(guest) => delegationOf(room, guest)}
          onAdmit={({ id, name }) =>
            void command('lobby.admit', { participantId: id }, t('organiserDesk.admitted', { name }))
          }
          onRefuse={({ id, name }, reason) =>
            void command(
              'lobby.refuse',
              reason === undefined ? { participantId: id } : { participantId: id, reason },
              t('organiserDesk.refused', { name }),
            )
          }
          onAdmitAll={() => void command('lobby.admit-all', {})}
        />
      )}
      <ParticipantList
        people={personLines(room, you, reconnecting)}
        speaking={speakers.now}
        onSilence={({ participant: { id, name } }) =>
          void command(
            'participant.silence',
            { participantId: id, source: 'microphone' },
            t('organiserDesk.muted', { name }),
          )
        }
        onRemove={({ participant: { id, name } }) =>
          void command('participant.remove', { participantId: id }, t('organiserDesk.removed', { name }))
        }
      />
    </>
  );
}
