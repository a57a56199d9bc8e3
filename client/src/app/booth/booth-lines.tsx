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

export interface BoothLinesProps extends LinesAtSeat {
  readonly view: ConsoleView;
  /** There is room for one card only: all lines share it. */
  readonly isTight: boolean;
}

const beyondBooth: readonly Line[] = ['chief', 'technician'];

/** The lines of the console: boothmates in one card, chief interpreter and technician in another. */
export function BoothLines({ view, isTight, ...at }: BoothLinesProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Line>('boothmate');
  const { booth, mates } = view;
  const keyOf = { boothmate: `booth:${booth.id}`, chief: `chief:${booth.id}`, technician: 'secretariat' };
  const find = (line: Line) => at.conversations.find(({ key }) => key === keyOf[line]);
  const names = mates.map(({ name }) => name).join(', ');
  const mateTitle = names === '' ? t('booth.line.boothmate') : t('booth.line.boothmateNamed', { names });
  const state = stateOf(view);
  const card = (lines: readonly Line[]) => {
    const line = lines.includes(chosen) ? chosen : lines[0];
    const conversation = line === undefined ? undefined : find(line);
    if (line === undefined || conversation === undefined) return null;
    const unread = (of: Line): string => {
      const count = find(of)?.unread ?? 0;
      const name = t(`booth.line.${of}`);
      return count === 0 || of === line ? name : t('messages.withNews', { name, count });
    };
    return (
      <OneLine
        {...at}
        {...{ line, conversation }}
        title={line === 'boothmate' ? mateTitle : t(`booth.line.${line}`)}
        state={lines.length === 1 && state !== null ? t(`booth.line.${state}`) : undefined}
        air={view.air.at}
        choice={
          lines.length > 1 && (
            <Segmented
              label={t('booth.line.with')}
              hideLabel
              isDense
              value={line}
              onChange={setChosen}
              options={lines.map((id) => ({ id, label: unread(id) }))}
            />
          )
        }
      />
    );
  };
  if (isTight) return card(['boothmate', ...beyondBooth]);
  return (
    <>
      {card(['boothmate'])}
      {card(beyondBooth)}
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
  readonly choice: ReactNode;
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
