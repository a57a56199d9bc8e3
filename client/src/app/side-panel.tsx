import { permits } from '@entente/shared/permissions';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ParticipantList } from '../features/people/participant-list.tsx';
import { useFormatters } from '../i18n/use-formatters.ts';
import { Tabs } from '../ui/tabs.tsx';
import { personLines } from '../views/people.ts';
import type { RoomView } from '../views/room-view.ts';
import { Messages } from './messages.tsx';
import { AgendaSide } from './agenda-side.tsx';
import { DoorDesk } from './door-desk.tsx';
import { hasRoster, RosterTab, uncoveredCount } from './roster-tab.tsx';
import { QualityTab } from './quality-tab.tsx';
import type { Seat } from './seat.ts';
import { InterpretationDesk, OwnLanguage } from './interpretation.tsx';
import { Recalling } from './side-rooms.tsx';
import { useCommand } from './use-command.ts';
import { useConversations } from './use-conversations.ts';
import { useMessageNotices } from './use-message-notices.ts';
import { useStore } from './use-store.ts';
import { useWritingDesk } from './use-writing-desk.ts';

/** The lists beside the stage. */
export function SidePanel({ seat }: { readonly seat: Seat }) {
  const { t } = useTranslation();
  const { room } = useStore(seat.room.state);
  const [tab, setTab] = useState<'people' | 'agenda' | 'messages' | 'interpretation' | 'quality'>('people');
  const desk = useWritingDesk(seat);
  const conversations = useConversations(seat, desk);
  const unread = conversations.reduce((sum, conversation) => sum + conversation.unread, 0);
  const openConversation = useStore(desk.open);
  useMessageNotices(seat, {
    shown: tab === 'messages' ? openConversation : null,
    onOpen: (conversation) => {
      desk.open.set(conversation);
      setTab('messages');
    },
  });
  if (room === null) return null;
  const uncovered = uncoveredCount(room);
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
        { id: 'agenda', label: t('agenda.title'), content: <AgendaSide seat={seat} /> },
        {
          id: 'messages',
          label: t('messages.title'),
          ...(unread === 0 ? {} : { count: unread, isNews: true }),
          content: <Messages seat={seat} desk={desk} conversations={conversations} />,
        },
        ...(hasRoster(room, seat.grant.you)
          ? [
              {
                id: 'interpretation' as const,
                label: t('roster.title'),
                ...(uncovered === 0 ? {} : { count: uncovered, isNews: true }),
                content: <RosterTab seat={seat} room={room} />,
              },
            ]
          : []),
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
  const format = useFormatters();
  const command = useCommand(seat);
  const { reconnecting } = useStore(seat.room.state);
  const speakers = useStore(seat.room.speakers);
  const { you } = seat.grant;
  return (
    <>
      <DoorDesk seat={seat} room={room} />
      <Recalling seat={seat} />
      <InterpretationDesk seat={seat} />
      <OwnLanguage seat={seat} />
      <ParticipantList
        people={personLines(room, you, reconnecting)}
        speaking={speakers.now}
        onLanguage={({ participant: { id, name } }, language) =>
          void command(
            'speech.set-language',
            { participantId: id, language },
            t('listening.told', { name, language: format.language(language) }),
          )
        }
        onAsk={({ participant: { id } }) => void command('word.request', { participantId: id })}
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
