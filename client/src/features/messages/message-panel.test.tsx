import { CommandId } from '@entente/shared/ids';
import { messageIdOf, type MessageRecord } from '@entente/shared/room/messages';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import type { Outgoing } from '../../stores/outbox.ts';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { conversations } from '../../views/conversations.ts';
import { messageLines } from '../../views/message-lines.ts';
import { idOf, person, roomOf } from '../../views/testing/room.ts';
import { MessagePanel } from './message-panel.tsx';

const me = { id: idOf('Linh'), role: 'delegate' as const };
const at = Date.parse('2026-12-01T15:18:00Z');

const said = (from: string, text: string, change: Partial<MessageRecord> = {}): MessageRecord => ({
  ...{ kind: 'message', id: messageIdOf(idOf(from), CommandId.parse(`c${text.length}`)), at },
  from: { participantId: idOf(from), name: from, role: 'delegate' },
  ...{ to: { kind: 'all' }, content: { is: 'said', text } },
  ...change,
});

const outgoing = (fate: Outgoing['fate']): Outgoing => ({
  ...{ id: messageIdOf(me.id, CommandId.parse('out')), conversation: 'all', text: 'On its way', fate },
});

function panel(messages: MessageRecord[], change: Partial<ComponentProps<typeof MessagePanel>> = {}) {
  const room = roomOf([person('Linh', 'vn'), person('Paul', 'fr')], { messages });
  const list = conversations({ room, reader: me, readUntil: {} });
  const [open] = list;
  if (open === undefined) throw new Error('there is always one to all');
  const on = {
    ...{ onOpen: vi.fn(), onDraft: vi.fn(), onSend: vi.fn(), onRead: vi.fn(), onTakeBack: vi.fn() },
    ...{ onRemove: vi.fn(), onRetry: vi.fn(), onDiscard: vi.fn() },
  };
  const node = (
    <MessagePanel
      conversations={list}
      open={open}
      lines={messageLines(open.messages, me, at)}
      outgoing={[]}
      isOrganiser={false}
      isConnected
      draft=""
      standingOf={() => 'France'}
      {...on}
      {...change}
    />
  );
  return { node, ...on };
}

describe('a conversation', () => {
  it('says that nothing was written, who reads it, and whom else one can write to', async () => {
    const { node, onOpen } = panel([]);
    const { container } = await show(node);
    expect(screen.getByText('Nothing has been written here yet.')).toBeTruthy();
    expect(
      screen.getByRole('textbox', { name: 'Your message', description: /^Everybody in the meeting/ }),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Send' })).toHaveProperty('disabled', true);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Conversation' }), 'Paul · FR');
    expect(onOpen).toHaveBeenCalledWith('participant:Paul');
    await expectAccessible(container);
  });

  it('shows who wrote what and when, its own direction, and what became of it', async () => {
    const { node, onRead } = panel([
      said('Paul', 'مرحبا'),
      said('Paul', 'x', { content: { is: 'taken-back' } }),
      said('Linh', 'Good morning'),
      said('Linh', 'xx', { content: { is: 'removed' } }),
    ]);
    const { container } = await show(node);
    const items = within(screen.getByRole('list', { name: 'Messages: All' })).getAllByRole('listitem');
    expect(items[0]?.textContent).toContain('PaulFrance');
    expect(screen.getByText('مرحبا').getAttribute('dir')).toBe('auto');
    expect(items[1]?.textContent).toBe('Paul took this message back.');
    expect(items[2]?.textContent).toMatch(/^You/);
    expect(items[3]?.textContent).toBe('An organiser removed this message.');
    expect(onRead).toHaveBeenCalled();
    await expectAccessible(container);
  });

  it('opens an address only after a question that names its host', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    const { node } = panel([said('Paul', 'see https://un.org@evil.example/a <b>now</b>')]);
    await show(node);
    expect(screen.getByText(/<b>now<\/b>/)).toBeTruthy();
    const link = screen.getByRole('link', { name: /evil\.example$/ });
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    await userEvent.click(link);
    const dialog = screen.getByRole('alertdialog', { name: 'Open evil.example?' });
    expect(open).not.toHaveBeenCalled();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Open' }));
    expect(open).toHaveBeenCalledWith('https://un.org@evil.example/a', '_blank', 'noopener,noreferrer');
  });

  it('asks before it takes back or removes', async () => {
    const { node, onTakeBack } = panel([said('Linh', 'A slip')]);
    await show(node);
    await userEvent.click(screen.getByRole('button', { name: 'Take back' }));
    expect(onTakeBack).not.toHaveBeenCalled();
    const dialog = screen.getByRole('alertdialog', { name: 'Take this message back?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Take back' }));
    expect(onTakeBack).toHaveBeenCalledOnce();
  });
});

describe('what one writes', () => {
  it('is sent tidied by Enter or by the button', async () => {
    const { node, onSend } = panel([], { draft: '  Good morning\n\n\n\nall ' });
    await show(node);
    await userEvent.type(screen.getByRole('textbox'), '{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(onSend.mock.calls).toEqual([['Good morning\n\nall'], ['Good morning\n\nall']]);
  });

  it.each([
    ['x'.repeat(1990), '10 characters left', true],
    ['x'.repeat(2003), /^3 characters too many/, false],
    ['x\n'.repeat(41) + 'x', /^At most 40 lines/, false],
    ['a\u0007b', /control characters/, false],
  ])('%#: says how it stands with the limits', async (draft, words, canSend) => {
    const { node, onSend } = panel([], { draft });
    const { container } = await show(node);
    expect(screen.getByText(words)).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox'), '{Enter}');
    expect(onSend.mock.calls.length > 0).toBe(canSend);
    await expectAccessible(container);
  });

  it.each([
    [true, 'Sending…'],
    [false, 'Will be sent when the connection is back.'],
  ])('is seen on its way (connected: %s)', async (isConnected, words) => {
    const { node } = panel([], { outgoing: [outgoing({ is: 'sending' })], isConnected });
    await show(node);
    expect(screen.getByText('On its way')).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('stays when it failed, with the reason and what can be done', async () => {
    const failed = outgoing({ is: 'failed', refusal: { code: 'rate.exceeded', retryAfter: 12 } });
    const { node, onRetry, onDiscard } = panel([], { outgoing: [failed] });
    const { container } = await show(node);
    expect(screen.getByRole('alert').textContent).toMatch(/^Not sent\. .*12/);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledWith(failed);
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(onDiscard).toHaveBeenCalledWith(failed);
    await expectAccessible(container);
  });

  it('is refused where one only reads, and to who has gone', async () => {
    const room = roomOf([person('Linh', 'vn')], {
      messages: [
        said('Paul', 'Bye', {
          to: { kind: 'participant', participant: { participantId: me.id, name: 'Linh', role: 'delegate' } },
        }),
      ],
    });
    const list = conversations({ room, reader: me, readUntil: {} });
    const paul = list.find(({ key }) => key === `participant:${idOf('Paul')}`);
    if (paul === undefined) throw new Error('Paul has written');
    await show(panel([], { conversations: list, open: paul }).node);
    expect(screen.getByText('Paul is not in the meeting now.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
