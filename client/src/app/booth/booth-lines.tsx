import type { Line } from '@entente/shared/interpretation';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HoldButton } from '../../features/booth/hold-button.tsx';
import { LineCard } from '../../features/booth/line-card.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { ConsoleView } from '../../views/booth/console.ts';
import { consoleKeys } from '../../views/booth/keys.ts';
import { messageLines } from '../../views/message-lines.ts';
import type { Conversation } from '../../views/conversation.ts';
import type { Seat } from '../seat.ts';
import { useStore } from '../use-store.ts';
import type { WritingDesk } from '../writing-desk.ts';
import type { BoothDesk } from './booth-desk.ts';

interface LinesAtSeat {
  readonly seat: Seat;
  readonly desk: BoothDesk;
  readonly writing: WritingDesk;
  readonly conversations: readonly Conversation[];
}

/** The lines of the console: boothmates in one card, chief interpreter and technician in another. */
export function BoothLines({ view, ...at }: LinesAtSeat & { readonly view: ConsoleView }) {
  const { t } = useTranslation();
  const [other, setOther] = useState<'chief' | 'technician'>('chief');
  const { booth, mates } = view;
  const keyOf = { boothmate: `booth:${booth.id}`, chief: `chief:${booth.id}`, technician: 'secretariat' };
  const find = (line: Line) => at.conversations.find(({ key }) => key === keyOf[line]);
  const mate = find('boothmate');
  const beyond = find(other);
  const unread = (line: 'chief' | 'technician'): string => {
    const count = find(line)?.unread ?? 0;
    const name = t(`booth.line.${line}`);
    return count === 0 || line === other ? name : t('messages.withNews', { name, count });
  };
  const names = mates.map(({ name }) => name).join(', ');
  return (
    <>
      {mate !== undefined && (
        <OneLine
          {...at}
          line="boothmate"
          conversation={mate}
          title={names === '' ? t('booth.line.boothmate') : t('booth.line.boothmateNamed', { names })}
          state={stateOf(view) === null ? undefined : t(`booth.line.${stateOf(view) ?? 'listening'}`)}
          air={view.air.at}
        />
      )}
      {beyond !== undefined && (
        <OneLine
          {...at}
          line={other}
          conversation={beyond}
          title={t(`booth.line.${other}`)}
          air={view.air.at}
          choice={
            <Segmented
              label={t('booth.line.with')}
              hideLabel
              value={other}
              onChange={setOther}
              options={(['chief', 'technician'] as const).map((id) => ({ id, label: unread(id) }))}
            />
          }
        />
      )}
    </>
  );
}

/** What the boothmates do; null where there are none. */
function stateOf({ mates }: ConsoleView): 'onAir' | 'talking' | 'listening' | null {
  if (mates.length === 0) return null;
  if (mates.some(({ isTalking }) => isTalking)) return 'talking';
  return mates.some(({ isOnAir }) => isOnAir) ? 'onAir' : 'listening';
}

interface OneLineProps extends LinesAtSeat {
  readonly line: Line;
  readonly conversation: Conversation;
  readonly title: string;
  readonly state?: string | undefined;
  readonly air: ConsoleView['air']['at'];
  readonly choice?: ReactNode;
}

const hintOf = { boothmate: consoleKeys.mate, chief: consoleKeys.chief, technician: consoleKeys.technician };

function OneLine({ seat, desk, writing, line, conversation, title, state, air, choice }: OneLineProps) {
  const { t } = useTranslation();
  const drafts = useStore(writing.drafts);
  const outgoing = useStore(writing.outbox.outgoing);
  const held = useStore(desk.line);
  const { you } = seat.grant;
  const { key, to, messages } = conversation;
  const newest = messages.at(-1)?.at ?? 0;
  useEffect(() => {
    writing.marks.read(key, newest);
  }, [writing, key, newest]);
  const arrived = new Set(messages.map(({ id }) => id));
  const draft = drafts[key] ?? '';
  return (
    <LineCard
      title={title}
      state={state}
      choice={choice}
      messages={[
        ...messageLines(messages, you, 0).map(({ message }) => ({
          id: message.id,
          from: message.from.participantId === you.id ? t('messages.you') : message.from.name,
          text: message.content.is === 'said' ? message.content.text : null,
          fate: 'there' as const,
        })),
        ...outgoing
          .filter((each) => each.conversation === key && !arrived.has(each.id))
          .map(({ id, text, fate }) => ({ id, from: t('messages.you'), text, fate: fate.is })),
      ]}
      draft={draft}
      onDraft={(text) => {
        writing.write(key, text);
      }}
      onSend={() => {
        writing.outbox.send({ conversation: key, to, text: draft });
        writing.write(key, '');
      }}
      onRetry={(id) => {
        const failed = outgoing.find((each) => each.id === id);
        if (failed !== undefined) writing.outbox.retry(failed.id);
      }}
      voice={
        <HoldButton
          label={t('booth.line.talk')}
          keyHint={hintOf[line].toUpperCase()}
          size="small"
          isHeld={held === line}
          isDisabled={air === 'own'}
          onHold={(isHeld) => {
            if (isHeld) desk.hold(line);
            else desk.release(line);
          }}
        />
      }
    />
  );
}
