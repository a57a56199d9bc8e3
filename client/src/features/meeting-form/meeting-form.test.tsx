import type { Refusal } from '@entente/shared/errors';
import { ParticipantId } from '@entente/shared/ids';
import { LanguageTag, type Locale } from '@entente/shared/languages';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import type { FileOfDraft } from './draft/draft-file.ts';
import { emptyDraft, emptyPerson, type Draft } from './draft/draft.ts';
import { MeetingForm, type MeetingFormProps } from './meeting-form.tsx';

// Whole forms typed into, key by key, in a page without layout: slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const initial = emptyDraft({ date: '2099-01-05', timeZone: 'Asia/Ho_Chi_Minh' });

/** A form that lacks nothing. */
const whole: Draft = {
  ...initial,
  title: 'Fisheries',
  delegations: initial.delegations.map((each, index) => ({
    ...{ ...each, from: 'own', officialName: `D${String(index)}`, shortName: `D${String(index)}` },
  })),
  people: initial.people.map((person) => ({ ...person, name: person.key })),
};

interface Shown extends Partial<Omit<MeetingFormProps, 'draft' | 'change' | 'onSubmit'>> {
  readonly draft?: Draft;
  readonly answer?: Refusal | null;
}

async function form({ draft: begun = initial, answer = null, ...rest }: Shown = {}, locale: Locale = 'en') {
  const sent: FileOfDraft['file'][] = [];
  const seen: { draft: Draft } = { draft: begun };
  function Held() {
    const [draft, setDraft] = useState(begun);
    seen.draft = draft;
    return (
      <MeetingForm
        heading="New meeting"
        submitLabel="Create meeting"
        onDiscard={null}
        {...rest}
        draft={draft}
        change={setDraft}
        onSubmit={async (file) => {
          sent.push(file);
          return answer;
        }}
      />
    );
  }
  const { container } = await show(<Held />, locale);
  return { sent, seen, container, user: userEvent.setup() };
}

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});

const choose = async (user: ReturnType<typeof userEvent.setup>, index: number, text: string) => {
  const field = screen.getAllByRole('combobox', { name: 'State or organisation' })[index];
  if (field === undefined) throw new Error('no such card');
  await user.click(field);
  await user.type(field, text);
  await user.keyboard('{ArrowDown}{Enter}');
};

describe('the form of a meeting', () => {
  it('has no accessibility finding, empty or with faults', async () => {
    const { container, user } = await form();
    await expectAccessible(container);
    await user.click(screen.getByRole('button', { name: 'Create meeting' }));
    await expectAccessible(container);
  });

  it('says nothing of what is missing until it is sent, then leads to each field', async () => {
    const { user, sent } = await form();
    expect(screen.queryByText('Give the meeting a title.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Create meeting' }));
    expect(sent).toEqual([]);
    const summary = screen.getByRole('alert');
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Give the meeting a title.',
      'Choose the state or organisation.',
      'Choose the state or organisation.',
      'Add at least one person.',
    ]);
    await user.click(within(summary).getByRole('link', { name: 'Give the meeting a title.' }));
    const title = screen.getByRole('textbox', { name: 'Title' });
    expect(document.activeElement).toBe(title);
    expect(title.getAttribute('aria-invalid')).toBe('true');
    await user.type(title, 'Fisheries');
    expect(screen.queryAllByText('Give the meeting a title.')).toEqual([]);
  });

  it('sends a talk that was typed, with the languages of its delegations', async () => {
    const { user, sent } = await form();
    await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Fisheries');
    await choose(user, 0, 'viet');
    await choose(user, 1, 'french');
    const [name] = screen.getAllByRole('textbox', { name: 'Name' });
    if (name === undefined) throw new Error('no line for a person');
    await user.type(name, 'Linh{Enter}');
    await user.keyboard('Minh');
    await user.click(screen.getByRole('button', { name: 'Create meeting' }));
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      title: 'Fisheries',
      workingLanguages: ['vi', 'fr', 'en'],
      delegations: [
        { code: 'vn', shortName: 'Viet Nam', officialName: 'Socialist Republic of Viet Nam' },
        { code: 'fr', officialName: 'French Republic' },
      ],
    });
    expect(sent[0]?.participants.map(({ name: who, delegation }) => [who, delegation])).toEqual([
      ['Linh', 'n1'],
      ['Minh', 'n1'],
    ]);
  });

  it('does not offer a state that is chosen already', async () => {
    const { user } = await form();
    await choose(user, 0, 'viet');
    const second = screen.getAllByRole('combobox', { name: 'State or organisation' })[1];
    if (second === undefined) throw new Error('no second card');
    await user.type(second, 'viet');
    expect(await screen.findByText(/No state or organisation is called that/)).toBeTruthy();
  });

  it('takes e-mail addresses along, and leads to one that is none', async () => {
    const { user, sent } = await form({ draft: { ...whole, people: whole.people.slice(0, 1) } });
    const email = screen.getByRole('textbox', { name: 'E-mail address' });
    await user.type(email, 'linh at');
    await user.click(screen.getByRole('button', { name: 'Create meeting' }));
    await user.click(screen.getByRole('link', { name: /Give an address such as/ }));
    expect(document.activeElement).toBe(email);
    expect(sent).toEqual([]);
    await user.clear(email);
    await user.type(email, ' l@example.org');
    await user.click(screen.getByRole('button', { name: 'Create meeting' }));
    expect(sent[0]?.participants.map((person) => person.email)).toEqual(['l@example.org']);
  });

  it('takes a pasted list over, with what was wrong told before', async () => {
    const { user, seen } = await form();
    await user.click(screen.getByRole('button', { name: 'Paste a list' }));
    await user.click(screen.getByRole('textbox', { name: 'List' }));
    await user.paste('Linh Tran, Minister\n, Nobody\nMinh Pham');
    expect(screen.getByText(/There is no name in this line/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add 2 people' }));
    expect(seen.draft.people.map(({ name, delegation }) => [name, delegation])).toEqual([
      ['Linh Tran', 'n1'],
      ['Minh Pham', 'n1'],
    ]);
  });

  it('assigns pasted interpreters to booths, which are listed with the first who has one', async () => {
    const draft: Draft = {
      ...{ ...whole, people: whole.people.slice(0, 1) },
      ...{ languages: ['en', 'fr', 'ru'].map((tag) => LanguageTag.parse(tag)), languagesChosen: true },
    };
    const { user, seen, sent } = await form({ draft });
    await user.click(screen.getByRole('button', { name: 'Paste a list' }));
    await user.click(screen.getByRole('textbox', { name: 'List' }));
    await user.paste('Name;Languages;Booth\nInes;fr en;French\nIvan;ru en;ru\nUwe;de en;de');
    expect(screen.getByText(/This booth is not in the meeting/)).toBeTruthy();
    expect(screen.getByText(/Interpreter · .*Booth: French/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add 2 people' }));
    expect(seen.draft.boothsFrom).toBe('list');
    await user.click(screen.getByRole('button', { name: 'Create meeting' }));
    const [file] = sent;
    const keyOf = (language: string) => file?.booths?.find((booth) => booth.language === language)?.key;
    expect(file?.participants.map(({ name, interpreting }) => [name, interpreting?.booths])).toEqual([
      ['n1', undefined],
      ['Ines', [keyOf('fr')]],
      ['Ivan', [keyOf('ru')]],
    ]);
  });

  it('puts people into the order of protocol by buttons and by keys, and keeps the focus there', async () => {
    const { user, seen } = await form();
    const names = () => seen.draft.people.filter(({ name }) => name !== '').map(({ name }) => name);
    const [first] = screen.getAllByRole('textbox', { name: 'Name' });
    if (first === undefined) throw new Error('no line for a person');
    await user.type(first, 'Minh{Enter}');
    await user.keyboard('Linh{Enter}Thu');
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(names()).toEqual(['Minh', 'Thu', 'Linh']);
    await user.click(screen.getByRole('button', { name: 'Move Linh up' }));
    expect(names()).toEqual(['Minh', 'Linh', 'Thu']);
    const up = screen.getByRole('button', { name: 'Move Linh up' });
    expect(document.activeElement).toBe(up);
    await user.keyboard('{Enter}');
    expect(names()).toEqual(['Linh', 'Minh', 'Thu']);
    expect(up).toHaveProperty('disabled', true);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move Linh down' }));
    expect(screen.getByRole('button', { name: 'Move Thu down' })).toHaveProperty('disabled', true);
  });

  it('moves agenda items by buttons and by keys', async () => {
    const { user, seen } = await form();
    await user.type(screen.getByRole('textbox', { name: 'Item 1' }), 'Opening{Enter}');
    await user.keyboard('Fisheries');
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(seen.draft.agenda.map(({ title }) => title)).toEqual(['Fisheries', 'Opening']);
    await user.click(screen.getByRole('button', { name: 'Move item 1 down' }));
    expect(seen.draft.agenda.map(({ title }) => title)).toEqual(['Opening', 'Fisheries']);
    await user.click(screen.getByRole('button', { name: 'Remove item 2' }));
    expect(seen.draft.agenda.map(({ title }) => title)).toEqual(['Opening']);
  });

  it('puts what the server finds at the fields, and says why else it refused', async () => {
    const { user } = await form({ draft: whole, answer: { code: 'state.stale' } });
    await user.click(screen.getByRole('button', { name: 'Create meeting' }));
    expect(await screen.findByText(/has moved on in the meantime/)).toBeTruthy();
  });

  it('[MTG-4] [MTG-5] leaves the kind, and role and delegation of who is inside', async () => {
    const [first] = initial.people;
    if (first === undefined) throw new Error('no line for a person');
    const draft: Draft = {
      ...initial,
      people: [{ ...first, id: ParticipantId.parse('p1'), name: 'Linh' }],
    };
    await form({ draft, keepsKind: true, inside: new Set(['p1']) });
    expect(screen.getByRole('radio', { name: 'Briefing' })).toHaveProperty('disabled', true);
    const line = screen.getByRole('group', { name: 'Linh' });
    for (const box of within(line).getAllByRole('combobox')) expect(box).toHaveProperty('disabled', true);
    expect(within(line).getByRole('button', { name: 'Remove Linh' })).toHaveProperty('disabled', true);
    expect(screen.getByText(/Is in the meeting now/)).toBeTruthy();
  });

  it('discards when asked', async () => {
    const onDiscard = vi.fn();
    const { user } = await form({ onDiscard });
    await user.click(screen.getByRole('button', { name: 'Discard draft' }));
    expect(onDiscard).toHaveBeenCalledOnce();
  });

  it('speaks Arabic', async () => {
    const { container } = await form({}, 'ar');
    expect(await screen.findByRole('textbox', { name: 'العنوان' })).toBeTruthy();
    await expectAccessible(container);
  });
});

describe('the interpretation of a meeting', () => {
  const interpreter = {
    ...{ ...emptyPerson('n3'), name: 'Ines', role: 'interpreter' as const },
    languages: ['vi', 'en'],
  };
  const interpreted: Draft = { ...whole, languages: ['vi', 'en'], people: [...whole.people, interpreter] };

  it('is folded until there is an interpreter or somebody asks for it', async () => {
    const { user } = await form({ draft: whole });
    expect(screen.queryByRole('radiogroup', { name: 'Booths' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Plan the booths' }));
    screen.getByRole('radiogroup', { name: 'Booths' });
  });

  it('lists booths of voices and signs, and who serves which', async () => {
    const { user, seen, container } = await form({ draft: interpreted });
    screen.getByText(/One booth for each channel.*: Vietnamese and English\.$/u);
    await user.click(screen.getByRole('radio', { name: 'As listed here' }));
    await user.click(screen.getByRole('button', { name: 'Add booth' }));
    const added = within(screen.getByRole('group', { name: 'Booth: Booth 3' }));
    await user.selectOptions(added.getByRole('combobox', { name: 'Kind' }), 'Sign language');
    screen.getByRole('group', { name: 'Booth: International Sign' });
    const ines = within(screen.getByRole('region', { name: 'Ines' }));
    await user.selectOptions(ines.getByRole('combobox', { name: 'Usual booth' }), 'English');
    await user.click(ines.getByRole('checkbox', { name: 'International Sign' }));
    await user.click(ines.getByRole('checkbox', { name: 'Chief interpreter' }));
    await user.selectOptions(ines.getByRole('combobox', { name: 'Vietnamese' }), 'A: mother tongue');
    expect(seen.draft.booths.map(({ kind, language }) => [kind, language])).toEqual([
      ['voice', 'vi'],
      ['voice', 'en'],
      ['sign', 'ils'],
    ]);
    expect(seen.draft.people.at(-1)?.interpreting).toEqual({
      ...{ booths: ['n2', 'n3'], chief: true, station: '', proficiency: { vi: 'A' } },
    });
    await expectAccessible(container);
  });

  it('leads to the booth that has no channel', async () => {
    const booths = [{ key: 'n1', kind: 'voice' as const, language: 'fr', second: '' as const }];
    const { user } = await form({ draft: { ...interpreted, boothsFrom: 'list', booths } });
    await user.click(screen.getByRole('button', { name: 'Create meeting' }));
    await user.click(screen.getByRole('link', { name: /Choose a channel of this meeting/u }));
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Channel A' }));
  });
});
