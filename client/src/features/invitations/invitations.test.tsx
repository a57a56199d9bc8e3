import type { Letter } from '@entente/shared/api';
import { ParticipantId } from '@entente/shared/ids';
import { ok } from '@entente/shared/result';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { toasts } from '../../ui/toasts.ts';
import type { Invitee } from '../../views/invitations.ts';
import { Invitations, type InvitationsProps } from './invitations.tsx';

const id = (name: string) => ParticipantId.parse(name.toLowerCase().replace('=', ''));
const invitee = (name: string, change: Partial<Invitee> = {}): Invitee => ({
  ...{ id: id(name), name, role: 'delegate', delegation: 'Viet Nam' },
  ...{ invitation: 'unused', standing: 'expected', openedAt: null, sending: null },
  ...change,
});
const at = Date.UTC(2026, 10, 22, 12);
const letter: Letter = {
  ...{ locale: 'ar', subject: 'دعوة', text: 'سطر\nhttps://a/join#linh\n' },
  calendar: { fileName: 'linh.ics', content: 'BEGIN:VCALENDAR' },
};

function desk(people: readonly Invitee[], change: Partial<InvitationsProps> = {}) {
  const links = new Map(change.links);
  const on = {
    onAction: vi.fn<InvitationsProps['onAction']>(async (participant, action) => {
      if (action === 'reissue') links.set(participant, `https://a/join#new-${participant}`);
      return null;
    }),
    onLetter: vi.fn<InvitationsProps['onLetter']>(async () => ok(letter)),
    onSend: vi.fn<InvitationsProps['onSend']>(async () => null),
    ...{ onStartRound: vi.fn(), onStopRound: vi.fn() },
  };
  const props: InvitationsProps = {
    ...{ people, mail: true, isOver: false, links, round: { at: 'idle' }, ...on, ...change },
    linkOf: (participant) => links.get(participant),
  };
  return { ...on, node: <Invitations {...props} /> };
}

const held = new Map([[id('Linh'), 'https://a/join#linh']]);
const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const copied = () => navigator.clipboard.readText();

afterEach(() => {
  toasts.clear();
});

describe('the invitations', () => {
  it('say where each stands, with the time and the reason of a failure', async () => {
    const { node } = desk([
      invitee('Linh'),
      invitee('Paul', { sending: { outcome: 'sent', at } }),
      invitee('Hoa', { sending: { outcome: 'failed', at, fault: 'mail.address-refused' } }),
      invitee('Anne', { invitation: 'bound', openedAt: at }),
      invitee('Minh', { invitation: 'bound', openedAt: at, standing: 'inside' }),
      invitee('Zoe', { invitation: 'withdrawn' }),
      invitee('Lan', { invitation: 'none' }),
    ]);
    const { container } = await show(node);
    for (const [name, words] of [
      ['Linh', 'Not sent'],
      ['Paul', 'Sent'],
      ['Hoa', 'Not delivered'],
      ['Hoa', 'does not accept this address'],
      ['Anne', 'Opened on a device'],
      ['Minh', 'In the meeting'],
      ['Zoe', 'Withdrawn'],
      ['Lan', 'No link'],
    ] as const)
      expect(row(name).textContent).toContain(words);
    expect(row('Paul').querySelector('time')?.dateTime).toBe('2026-11-22T12:00:00.000Z');
    await expectAccessible(container);
  });

  it('do not speak of sending where no mail server is configured', async () => {
    await show(desk([invitee('Linh')], { mail: false, links: held }).node);
    expect(row('Linh').textContent).toContain('Not opened yet');
    expect(screen.queryByRole('button', { name: /by e-mail|Send/ })).toBeNull();
    screen.getByRole('button', { name: 'Copy the e-mail text for Linh' });
  });

  it('invite nobody to a meeting that is over', async () => {
    await show(desk([invitee('Linh')], { isOver: true }).node);
    expect(screen.queryByRole('button', { name: /Copy|Send|Calendar/ })).toBeNull();
  });
});

describe('a link', () => {
  it('is copied where this page holds it', async () => {
    const { node, onAction } = desk([invitee('Linh')], { links: held });
    await show(node);
    userEvent.setup();
    await press('Copy the link of Linh');
    expect(await copied()).toBe('https://a/join#linh');
    expect(onAction).not.toHaveBeenCalled();
  });

  it('is made anew where it does not, after it is asked about', async () => {
    const { node, onAction } = desk([invitee('Linh')]);
    await show(node);
    userEvent.setup();
    await press('Copy the link of Linh');
    expect(screen.getByRole('alertdialog').textContent).toContain('the former stops working');
    await press('Cancel');
    expect(onAction).not.toHaveBeenCalled();
    await press('Copy the link of Linh');
    await press('New link');
    expect(onAction).toHaveBeenCalledExactlyOnceWith('linh', 'reissue');
    await vi.waitFor(async () => {
      expect(await copied()).toBe('https://a/join#new-linh');
    }, 20_000);
  });

  it('says who has to come back when an opened link is replaced', async () => {
    await show(desk([invitee('Linh', { invitation: 'bound' })]).node);
    await press('Copy the link of Linh');
    expect(screen.getByRole('alertdialog').textContent).toContain('Linh must come back');
  });

  it('is shown to be copied by hand where the browser forbids copying', async () => {
    await show(desk([invitee('Linh')], { links: held }).node);
    userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('forbidden'));
    await press('Copy the link of Linh');
    const dialog = await screen.findByRole('dialog', { name: 'Link of Linh' });
    expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox').value).toBe('https://a/join#linh');
    await expectAccessible(dialog);
  });

  it('is withdrawn from the menu, after it is asked about', async () => {
    const { node, onAction } = desk([invitee('Linh')], { links: held });
    await show(node);
    await press('More for Linh');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Withdraw link' }));
    await press('Withdraw link');
    expect(onAction).toHaveBeenCalledExactlyOnceWith('linh', 'withdraw');
  });

  it('goes with those of all others into a table that names who is missing', async () => {
    await show(desk([invitee('=Linh'), invitee('Paul')], { links: held }).node);
    userEvent.setup();
    await press('Copy all links');
    const table = `"Participant","Delegation","Role","Link"\r\n"'=Linh","Viet Nam","Delegate","https://a/join#linh"\r\n`;
    expect(await copied()).toBe(table);
    const [toast] = toasts.queue.visibleToasts;
    expect(toast?.content).toMatchObject({ title: '1 link is copied as a table.', detail: /1 person/ });
  });
});

describe('a letter', () => {
  it('is shown and copied in the invitee’s language and direction', async () => {
    const { node, onLetter } = desk([invitee('Linh', { locale: 'ar' })], { links: held });
    await show(node);
    userEvent.setup();
    await press('Copy the e-mail text for Linh');
    const paper = await screen.findByRole('article', { name: 'Letter' });
    expect([paper.dir, paper.lang]).toEqual(['rtl', 'ar']);
    expect(screen.queryByRole('combobox')).toBeNull();
    await press('Copy text');
    expect(await copied()).toBe(letter.text);
    await press('Copy subject');
    expect(await copied()).toBe(letter.subject);
    expect(onLetter).toHaveBeenCalledExactlyOnceWith('linh', 'en');
    await expectAccessible(screen.getByRole('dialog'));
  });

  it('is written in the language that is chosen, where the invitee has none', async () => {
    const { node, onLetter } = desk([invitee('Linh')], { links: held });
    await show(node);
    await press('Copy the e-mail text for Linh');
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Language of the letter' }),
      'Français',
    );
    expect(onLetter).toHaveBeenLastCalledWith('linh', 'fr');
  });

  it('goes to the address of the meeting file unless another is entered', async () => {
    const { node, onSend } = desk([invitee('Linh', { email: 'linh@example.org' })], { links: held });
    await show(node);
    await press('Send by e-mail to Linh');
    const field = await screen.findByRole('textbox', { name: /E-mail address/ });
    await userEvent.click(await screen.findByRole('button', { name: 'Send' }));
    expect(onSend).toHaveBeenLastCalledWith('linh', { locale: 'en', email: undefined });
    expect(field.isConnected).toBe(false);
  });

  it('waits for an address that is one, and says why it did not leave', async () => {
    const { node, onSend } = desk([invitee('Linh')], { links: held });
    onSend.mockResolvedValueOnce({ code: 'mail.address-refused' });
    await show(node);
    await press('Send by e-mail to Linh');
    await userEvent.click(await screen.findByRole('button', { name: 'Send' }));
    expect(onSend).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('textbox', { name: /E-mail address/ }), 'linh@example.org');
    await press('Send');
    expect(onSend).toHaveBeenLastCalledWith('linh', { locale: 'en', email: 'linh@example.org' });
    expect((await screen.findByRole('alert')).textContent).toContain('does not accept this address');
    await press('Send');
    await vi.waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    }, 20_000);
  });
});

describe('sending to all', () => {
  it('says how many, who gets a new link and who is left out', async () => {
    const people = [
      invitee('Linh', { email: 'linh@example.org' }),
      invitee('Paul', { email: 'paul@example.org' }),
      invitee('Hoa'),
      invitee('Anne', { email: 'anne@example.org', sending: { outcome: 'sent', at } }),
    ];
    const { node, onStartRound } = desk(people, { links: held });
    await show(node);
    await press('Send 2 invitations');
    const words = screen.getByRole('alertdialog').textContent;
    expect(words).toContain('1 person is given a new link');
    expect(words).toContain('1 person has no e-mail address');
    await press('Send');
    expect(onStartRound).toHaveBeenCalledExactlyOnceWith(['linh', 'paul'], 'en');
  });

  it('shows how far it is, and can be stopped', async () => {
    const { node, onStopRound } = desk([invitee('Linh')], { round: { at: 'sending', done: 3, of: 12 } });
    await show(node);
    screen.getByText('Sent so far: 3 of 12');
    await press('Stop');
    expect(onStopRound).toHaveBeenCalledOnce();
  });

  it('tells what became of it', async () => {
    const because = { code: 'mail.unreachable' } as const;
    const round = { at: 'over', sent: 1, failed: 1, left: 2, because } as const;
    await show(desk([invitee('Linh')], { round }).node);
    const words = screen.getByRole('status').textContent;
    for (const part of [
      '1 invitation was sent',
      '1 was not delivered',
      '2 were not tried',
      'cannot be reached',
    ])
      expect(words).toContain(part);
  });
});
