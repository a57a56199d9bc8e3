import { MeetingEdit } from '@entente/shared/meeting-edit';
import { MeetingFile } from '@entente/shared/meeting-file';
import { describe, expect, it } from 'vitest';
import { impliedChannels, withBoothsFrom, withoutBooth } from './booths.ts';
import { Draft, emptyDraft, emptyPerson, nextKey, noInterpreting } from './draft.ts';
import { fileOf } from './draft-file.ts';
import { draftOfCopy, draftOfMeeting } from './draft-of-meeting.ts';
import { faultsOf, fieldId } from './faults.ts';
import { withDelegations, withKind } from './follow-delegations.ts';
import { moved } from './moved.ts';

const empty = emptyDraft({ date: '2099-01-01', timeZone: 'Asia/Ho_Chi_Minh' });

/** A talk as an organiser would have typed it. */
function whole(): Draft {
  const [first, second] = empty.delegations;
  if (first === undefined || second === undefined) throw new Error('a talk has two');
  const chosen = withDelegations({ ...empty, title: 'Fisheries' }, [
    { ...first, code: 'vn', shortName: 'Viet Nam', officialName: 'Socialist Republic of Viet Nam' },
    { ...second, code: 'id', shortName: 'Indonesia', officialName: 'Republic of Indonesia' },
  ]);
  return { ...chosen, people: chosen.people.map((person) => ({ ...person, name: `Person ${person.key}` })) };
}

const faults = (draft: Draft) => faultsOf(draft).map(({ field, word }) => [field, word]);

describe('a draft', () => {
  it('that is whole makes a meeting file, with the defaults of its kind', () => {
    const file = MeetingFile.parse(JSON.parse(JSON.stringify(fileOf(whole()).file)));
    expect(file).toMatchObject({
      ...{ kind: 'bilateral', start: '2099-01-01T10:00', agenda: [] },
      workingLanguages: ['vi', 'id', 'en'],
      channels: ['floor', 'vi', 'id', 'en'],
      settings: { lobby: 'untrusted', marking: 'none' },
    });
    expect(file.delegations.map(({ code, order }) => [code, order])).toEqual([
      ['vn', 1],
      ['id', 2],
    ]);
    expect(faultsOf(whole())).toEqual([]);
  });

  it('that is empty is told what is missing, at the fields, in the order of the form', () => {
    expect(faults(empty)).toEqual([
      [fieldId('title'), 'title'],
      [fieldId('delegations', 'n1', 'state'), 'state'],
      [fieldId('delegations', 'n2', 'state'), 'state'],
      [fieldId('people'), 'nobody'],
    ]);
  });

  it('is told of its rows by their keys, however many empty ones stand between', () => {
    const draft = whole();
    const broken: Draft = {
      ...draft,
      people: [
        emptyPerson('n7'),
        { ...emptyPerson('n8'), title: 'Minister' },
        { ...emptyPerson('n9'), name: 'Ines', role: 'interpreter' },
      ],
      agenda: [
        { key: 'n4', title: '', minutes: '', closed: false },
        { key: 'n5', title: 'Opening', minutes: 'ten', closed: false },
        { key: 'n6', title: '', minutes: '5', closed: false },
      ],
      languages: [],
    };
    expect(faults(broken)).toEqual([
      [fieldId('people', 'n8', 'name'), 'personName'],
      [fieldId('people', 'n8', 'delegation'), 'personDelegation'],
      [fieldId('people', 'n9', 'languages'), 'interpreterLanguages'],
      [fieldId('languages'), 'languages'],
      [fieldId('agenda', 'n5', 'minutes'), 'minutes'],
      [fieldId('agenda', 'n6', 'title'), 'itemTitle'],
    ]);
  });

  it('without a whole date or zone is told so', () => {
    expect(faults({ ...whole(), date: '' })).toEqual([[fieldId('date'), 'start']]);
    expect(faults({ ...whole(), timeZone: 'Mars/Base' })).toEqual([[fieldId('zone'), 'zone']]);
  });

  it('of a talk has two delegations; of a briefing any number, and an empty card is none', () => {
    const three = withDelegations(withKind(whole(), 'briefing'), [
      ...whole().delegations,
      { key: 'n3', from: 'list', code: '', officialName: '', shortName: '', emblem: '', votes: true },
    ]);
    expect(faults(three)).toEqual([]);
    expect(fileOf(three).file.delegations).toHaveLength(2);
    expect(faults({ ...three, kind: 'bilateral' }).length).toBeGreaterThan(0);
  });

  it('lets who belonged to a delegation that goes belong to none', () => {
    const draft = withKind(whole(), 'multilateral');
    const fewer = withDelegations(draft, draft.delegations.slice(0, 1));
    expect(fewer.people.map(({ delegation }) => delegation)).toEqual(['n1', '']);
    expect(faults(fewer)).toEqual([[fieldId('people', 'n2', 'delegation'), 'personDelegation']]);
  });

  it('follows the delegations with its languages until they are chosen', () => {
    const chosen: Draft = { ...whole(), languages: ['fr'], languagesChosen: true };
    expect(withDelegations(chosen, chosen.delegations).languages).toEqual(['fr']);
  });
});

describe('the booths of a draft', () => {
  const interpreter = {
    ...{ ...emptyPerson('n3'), name: 'Ines', role: 'interpreter' as const },
    languages: ['vi', 'en'],
  };
  const withInterpreter = (): Draft => ({ ...whole(), people: [...whole().people, interpreter] });

  it('follow the languages of the interpreters until they are listed, and the list begins as what they were', () => {
    const draft = withInterpreter();
    expect(fileOf(draft).file.booths).toBeUndefined();
    expect(impliedChannels(draft)).toEqual(['vi', 'en']);
    const listed = withBoothsFrom(draft, 'list');
    expect(fileOf(listed).file.booths?.map(({ language }) => language)).toEqual(['vi', 'en']);
    expect(faultsOf(listed)).toEqual([]);
    expect(fileOf(withBoothsFrom(listed, 'languages')).file.booths).toBeUndefined();
  });

  it('are told what is wrong at the fields of the booth, and of the interpreter', () => {
    const draft: Draft = {
      ...withInterpreter(),
      people: [{ ...interpreter, interpreting: { ...noInterpreting, station: 'x'.repeat(41) } }],
      boothsFrom: 'list',
      booths: [
        { key: 'n1', kind: 'voice', language: '', second: '' },
        { key: 'n2', kind: 'voice', language: 'vi', second: 'fr' },
        { key: 'n3', kind: 'voice', language: 'vi', second: '' },
        { key: 'n4', kind: 'sign', language: 'ase', second: '' },
        { key: 'n5', kind: 'voice', language: 'fr', second: '' },
      ],
    };
    expect(faults(draft)).toEqual([
      [fieldId('booths', 'n1', 'language'), 'boothLanguage'],
      [fieldId('booths', 'n2', 'second'), 'boothSecond'],
      [fieldId('booths', 'n3', 'language'), 'boothTwice'],
      [fieldId('booths', 'n5', 'language'), 'boothLanguage'],
      [fieldId('interpreters', 'n3', 'station'), 'tooLong'],
    ]);
  });

  it('let go of whoever served a booth that is taken away, and tell nothing of who is no interpreter', () => {
    const served = (role: 'interpreter' | 'observer'): Draft => ({
      ...withBoothsFrom(withInterpreter(), 'list'),
      people: [{ ...interpreter, role, interpreting: { ...noInterpreting, booths: ['n2', 'n1'] } }],
    });
    const fewer = withoutBooth(served('interpreter'), 'n2');
    expect(fileOf(fewer).file.participants[0]?.interpreting?.booths).toEqual(['n1']);
    expect(fileOf(served('observer')).file.participants[0]?.interpreting).toBeUndefined();
  });
});

describe('a meeting that stands', () => {
  const edit = MeetingEdit.parse({
    ...JSON.parse(JSON.stringify(fileOf({ ...whole(), withoutChannel: ['en'] }).file)),
    revision: 3,
    delegations: [
      { id: 'D1', key: 'd1', officialName: 'A', shortName: 'A', code: 'vn', order: 1, votes: false },
      { id: 'D2', key: 'd2', officialName: 'B', shortName: 'B', order: 2 },
    ],
    participants: [
      { id: 'P1', name: 'Nia', role: 'delegate', delegation: 'd2', languages: ['en'], locale: 'fr' },
    ],
    agenda: [{ id: 'A1', title: 'Opening', minutes: 5 }],
  });

  it('goes through the form and back unchanged', () => {
    const sent: unknown = JSON.parse(JSON.stringify(fileOf(draftOfMeeting(edit)).file));
    expect(MeetingEdit.parse({ ...(sent as object), revision: 3 })).toEqual({
      ...edit,
      settings: { ...edit.settings, floorPolicy: undefined },
    });
    expect(Draft.parse(JSON.parse(JSON.stringify(draftOfMeeting(edit))))).toEqual(draftOfMeeting(edit));
  });

  it('keeps booths and assignments, of sign and of stations too, through the form and back', () => {
    const interpreted = MeetingEdit.parse({
      ...JSON.parse(JSON.stringify(edit)),
      booths: [
        { id: 'B1', key: 'b1', kind: 'voice', language: 'vi', second: 'id' },
        { id: 'B2', key: 'b2', kind: 'sign', language: 'ase' },
      ],
      participants: [
        { id: 'P1', name: 'Nia', role: 'delegate', delegation: 'd2', languages: ['en'] },
        {
          ...{ id: 'P2', name: 'Ines', role: 'interpreter', languages: ['vi', 'ase'] },
          // The second booth comes first: assigned so while the meeting ran.
          interpreting: {
            booths: ['b2', 'b1'],
            chief: true,
            station: 'Hall',
            proficiency: { vi: 'A', fr: 'C' },
          },
        },
      ],
    });
    const draft = Draft.parse(JSON.parse(JSON.stringify(draftOfMeeting(interpreted))));
    const sent: unknown = JSON.parse(JSON.stringify(fileOf({ ...draft, title: 'Other' }).file));
    expect(MeetingEdit.parse({ ...(sent as object), revision: 3 })).toEqual({
      ...interpreted,
      title: 'Other',
      settings: { ...interpreted.settings, floorPolicy: undefined },
    });
    const copy = draftOfCopy(interpreted, '2099-02-02');
    const again = MeetingFile.parse(JSON.parse(JSON.stringify(fileOf(copy).file)));
    expect(again.booths?.map(({ kind, language }) => [kind, language])).toEqual([
      ['voice', 'vi'],
      ['sign', 'ase'],
    ]);
    expect(again.participants[1]?.interpreting?.booths).toEqual(['b2', 'b1']);
  });

  it('made again has nothing of the old one but its words', () => {
    const copy = draftOfCopy(edit, '2099-02-02');
    expect(copy.date).toBe('2099-02-02');
    expect(JSON.stringify(copy)).not.toContain('"id":');
    expect(MeetingFile.safeParse(JSON.parse(JSON.stringify(fileOf(copy).file))).success).toBe(true);
  });
});

it('moves a row, and from where there is none moves nothing', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a'], 3, 0)).toEqual(['a']);
});

it('names new rows unlike all others', () => {
  expect(nextKey([])).toBe('n1');
  expect(nextKey([{ key: 'n9' }, { key: 'd12' }])).toBe('n13');
});
