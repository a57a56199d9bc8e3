import type { Refusal } from '@entente/shared/errors';
import type { DocumentRecord } from '@entente/shared/room/documents';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import {
  documentRights,
  managerRights,
  readingOnly,
  type DocumentRights,
} from '../../views/document-rights.ts';
import { agendaItem, documentRecord, idOf } from '../../views/testing/room.ts';
import { DocumentsCard } from './documents-card.tsx';
import { actions, context, france, vietNam } from './testing/desk.ts';

vi.setConfig({ testTimeout: 30_000 });

const fisheries = agendaItem('Fisheries', { order: 2 });
const mandate = documentRecord('Mandate', {
  ...{ itemId: fisheries.id, size: 1_400_000, language: 'vi' },
  access: { to: 'delegations', delegationIds: [vietNam], booths: false },
});
const statement = documentRecord('Opening words', {
  ...{ purpose: 'statement', mediaType: 'text/plain', addedBy: idOf('Linh'), access: { to: 'some' } },
  statement: { delegationId: france, delivery: 'verbatim' },
});
const glossary = documentRecord('Terms', {
  ...{ purpose: 'glossary', access: { to: 'delegations', delegationIds: [], booths: true } },
});

const card = (
  documents: readonly DocumentRecord[],
  rights: DocumentRights = managerRights,
  desk = actions(),
) => <DocumentsCard {...{ documents, context, rights }} actions={desk} />;

const lists = () =>
  screen.getAllByRole('list').map((list) => [
    list.getAttribute('aria-label'),
    ...within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ]);
const menuOf = (title: string) => screen.queryByRole('button', { name: `Actions for “${title}”` });
const delegate = documentRights({ id: idOf('Linh'), role: 'delegate', delegationId: vietNam });

describe('the documents of a meeting', () => {
  it('stand under their items, each with what it is and who may read it', async () => {
    const { container } = await show(card([mandate, statement, glossary]));
    expect(lists()).toEqual([
      [
        'The whole meeting',
        'Opening wordsStatement of FR · read out verbatim · 120 kB · restricted',
        'TermsGlossary · 120 kB · only interpreters',
      ],
      ['2. Fisheries', 'MandateVietnamese · 1.4 MB · only VN'],
    ]);
    await expectAccessible(container);
  });

  it('say when there is none', async () => {
    await show(card([], readingOnly));
    expect(screen.getByText('There are no documents yet.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('offer to others only what they may do', async () => {
    await show(card([mandate, statement], delegate));
    expect(menuOf('Mandate')).toBeNull();
    expect(menuOf('Opening words')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Hand in a statement' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add document' })).toBeNull();
  });

  it('are opened to others by an organiser, a glossary never', async () => {
    const desk = actions();
    await show(card([mandate, glossary], managerRights, desk));
    const open = async (title: string) => {
      await userEvent.click(menuOf(title) ?? document.body);
      return screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
    };
    expect(await open('Terms')).toEqual(['Remove']);
    await userEvent.keyboard('{Escape}');
    expect(await open('Mandate')).toEqual(['Who may read it', 'Remove']);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Who may read it' }));
    const dialog = await screen.findByRole('dialog', { name: 'Who may read “Mandate”?' });
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'VN' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(within(dialog).getByText('Choose at least one delegation.')).toBeTruthy();
    expect(desk.setAccess).not.toHaveBeenCalled();
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'FR' }));
    await expectAccessible(dialog);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(desk.setAccess).toHaveBeenCalledWith(mandate.id, {
      ...{ to: 'delegations', delegationIds: [france], booths: false },
    });
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
  });

  it('are removed after a question, and tell a refusal', async () => {
    const refusal: Refusal = { code: 'permission.denied' };
    const desk = actions({ remove: async () => refusal });
    await show(card([mandate], managerRights, desk));
    await userEvent.click(menuOf('Mandate') ?? document.body);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Remove' }));
    const dialog = screen.getByRole('alertdialog', { name: 'Remove “Mandate”?' });
    await expectAccessible(dialog);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await waitFor(() => {
      expect(screen.queryByRole('alertdialog')).toBeNull();
    });
  });
});

describe('adding a document', () => {
  const file = new File(['%PDF-1.4'], 'Draft_of the text.pdf', { type: 'application/pdf' });
  const choose = async (dialog: HTMLElement, chosen: File) => {
    const input = dialog.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('no file is asked for');
    await userEvent.upload(input, chosen);
  };

  it('asks for what is missing, takes the title from the file, and sends what was chosen', async () => {
    const desk = actions();
    await show(card([], managerRights, desk));
    await userEvent.click(screen.getByRole('button', { name: 'Add document' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add a document' });
    const add = within(dialog).getByRole('button', { name: 'Add' });
    await userEvent.click(add);
    expect(within(dialog).getByText('Choose a file.')).toBeTruthy();
    expect(within(dialog).getByText('Enter a title.')).toBeTruthy();
    await choose(dialog, file);
    expect(within(dialog).getByRole<HTMLInputElement>('textbox').value).toBe('Draft of the text');
    await userEvent.selectOptions(
      within(dialog).getByRole('combobox', { name: 'Belongs to' }),
      '2. Fisheries',
    );
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Some delegations' }));
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'FR' }));
    await expectAccessible(dialog);
    await userEvent.click(add);
    expect(desk.add).toHaveBeenCalledWith(
      {
        ...{ title: 'Draft of the text', purpose: 'document', itemId: fisheries.id },
        access: { to: 'delegations', delegationIds: [france], booths: true },
      },
      file,
    );
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
  });

  it('keeps what was entered where it is refused, and says why', async () => {
    const desk = actions({ add: async () => ({ code: 'document.type-refused' }) });
    await show(card([], managerRights, desk));
    await userEvent.click(screen.getByRole('button', { name: 'Add document' }));
    const dialog = await screen.findByRole('dialog');
    await choose(dialog, file);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('cannot be shown here');
    expect(within(dialog).getByText('Draft_of the text.pdf')).toBeTruthy();
  });

  it('sends nothing that is too large', async () => {
    const desk = actions();
    await show(card([], managerRights, desk));
    await userEvent.click(screen.getByRole('button', { name: 'Add document' }));
    const dialog = await screen.findByRole('dialog');
    await choose(dialog, new File([new Uint8Array(20_000_001)], 'large.pdf', { type: 'application/pdf' }));
    expect(within(dialog).getByText('This file is larger than 20 MB.')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(desk.add).not.toHaveBeenCalled();
  });

  it('is, for a delegate, the handing in of a statement of the own delegation', async () => {
    const desk = actions();
    await show(card([], delegate, desk));
    await userEvent.click(screen.getByRole('button', { name: 'Hand in a statement' }));
    const dialog = await screen.findByRole('dialog', { name: 'Hand in a statement' });
    expect(within(dialog).queryByRole('radio', { name: 'Everyone' })).toBeNull();
    const speaker = within(dialog).getByRole('combobox', { name: 'Speaker' });
    expect(
      within(speaker)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['VN', 'Linh']);
    await choose(dialog, file);
    await userEvent.click(within(dialog).getByRole('radio', { name: 'read out verbatim' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Hand in' }));
    const handed = { purpose: 'statement', statement: { delegationId: vietNam, delivery: 'verbatim' } };
    expect(desk.add).toHaveBeenCalledWith(expect.objectContaining(handed), file);
  });

  it('keeps a chair to what the chair may read', async () => {
    await show(card([], documentRights({ id: idOf('Linh'), role: 'chair', delegationId: null })));
    await userEvent.click(screen.getByRole('button', { name: 'Add document' }));
    const dialog = await screen.findByRole('dialog');
    const offered = within(within(dialog).getByRole('radiogroup', { name: 'Who may read it' }));
    expect(offered.getAllByRole('radio')).toHaveLength(1);
    expect(within(dialog).queryByRole('radio', { name: 'Glossary' })).toBeNull();
  });
});
