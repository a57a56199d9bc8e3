import { describe, expect, it } from 'vitest';
import { emptyDelegation } from '../draft/draft.ts';
import { parsePeople, type PasteInto } from './parse-people.ts';

const into: PasteInto = {
  delegations: [
    {
      ...emptyDelegation('n1'),
      code: 'vn',
      shortName: 'Viet Nam',
      officialName: 'Socialist Republic of Viet Nam',
    },
    {
      ...emptyDelegation('n2'),
      from: 'own',
      shortName: 'Côte Verte',
      officialName: 'Union of the Côte Verte',
    },
  ],
  delegation: 'n1',
  booths: [
    { key: 'b1', label: 'French', languages: [['fr', 'French', 'français']] },
    {
      key: 'b2',
      label: 'English – Vietnamese',
      languages: [
        ['en', 'English', 'English'],
        ['vi', 'Vietnamese', 'Tiếng Việt'],
      ],
    },
  ],
  roleName: (role) => (role === 'interpreter' ? 'Interprète' : role),
  known: ['Already There'],
};

const people = (text: string) =>
  parsePeople(text, into).map((line) => ('person' in line ? line.person : [line.line, line.fault]));

describe('lines', () => {
  it('are a name and a title, which may hold commas, into the chosen delegation', () => {
    expect(people('Lê Minh Châu, Minister of Trade, Industry and Sea\n\nTuan')).toEqual([
      expect.objectContaining({
        ...{ name: 'Lê Minh Châu', title: 'Minister of Trade, Industry and Sea', delegation: 'n1' },
        role: 'delegate',
      }),
      expect.objectContaining({ name: 'Tuan', title: '', delegation: 'n1' }),
    ]);
  });

  it('that name somebody twice, or nobody, are told by their number', () => {
    expect(people('Nia, Counsellor\nnía\nalready there, x\n, Minister')).toEqual([
      expect.objectContaining({ name: 'Nia' }),
      [2, 'twice'],
      [3, 'twice'],
      [4, 'noName'],
    ]);
  });

  it('may end in an e-mail address, also as mail programs write it', () => {
    expect(people('Linh, Minister, linh@mofa.example, Hanoi\n"Pham, Tuan" <tuan@mofa.example>\nNia')).toEqual(
      [
        expect.objectContaining({ name: 'Linh', title: 'Minister, Hanoi', email: 'linh@mofa.example' }),
        expect.objectContaining({ name: 'Pham, Tuan', title: '', email: 'tuan@mofa.example' }),
        expect.objectContaining({ name: 'Nia', email: '' }),
      ],
    );
    expect(people('Linh, linh@\na@example.org\nTuan, a@example.org, b@example.org')).toEqual([
      [1, 'email'],
      [2, 'noName'],
      [3, 'email'],
    ]);
  });

  it('too long for a name plate are told', () => {
    expect(people('x'.repeat(121))).toEqual([[1, 'tooLong']]);
  });
});

describe('a table with headings', () => {
  it('is read by them in any order, out of a sheet or as CSV with quotes', () => {
    const cells = [
      ['Role', 'Name', 'Title', 'Languages', 'Delegation', 'Trusted', 'Locale', 'E-mail'],
      ['interpreter', 'Tran, Linh', 'Interpreter', 'vi fr', '', 'yes', 'vi', 'linh@example.org'],
      ['', 'Awa', '', '', 'cote verte', 'no', '', ''],
    ];
    const understood = [
      {
        ...{ name: 'Tran, Linh', role: 'interpreter', languages: ['vi', 'fr'], locale: 'vi', trusted: true },
        email: 'linh@example.org',
      },
      { name: 'Awa', role: 'delegate', delegation: 'n2', trusted: false },
    ];
    expect(people(cells.map((row) => row.join('\t')).join('\n'))).toMatchObject(understood);
    const csv = cells.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n');
    expect(people(csv)).toMatchObject(understood);
  });

  it('is understood in other languages, and a column that means nothing is passed over', () => {
    expect(people('Họ tên,Chức vụ,Shoe size\nNguyễn Lan,Thứ trưởng,38')).toMatchObject([
      { name: 'Nguyễn Lan', title: 'Thứ trưởng' },
    ]);
  });

  it.each(['email', 'Courriel', 'Эл. почта', '邮箱', 'Thư điện tử', 'البريد الإلكتروني'])(
    'knows addresses under %s, and tells what is none',
    (heading) => {
      expect(people(`name;${heading}\nA;a@example.org\nB;b at example.org`)).toEqual([
        expect.objectContaining({ name: 'A', email: 'a@example.org' }),
        [3, 'email'],
      ]);
    },
  );

  it('tells roles, delegations and languages that there are not', () => {
    const table = 'name;role;delegation;languages\nA;minister;;\nB;;Atlantis;\nC;;vn;Vietnamese';
    expect(people(table)).toEqual([
      [2, 'role'],
      [3, 'delegation'],
      [4, 'languages'],
    ]);
  });
});

describe('a column of booths', () => {
  const served = (text: string) =>
    parsePeople(text, into).map((line) =>
      'person' in line ? [line.person.role, line.person.interpreting.booths] : [line.line, line.fault],
    );

  it.each([
    ['fr', ['b1']],
    ['Français', ['b1']],
    ['en', ['b2']],
    ['en-vi', ['b2']],
    ['EN/VI', ['b2']],
    ['English – Vietnamese', ['b2']],
    ['Tiếng Việt', ['b2']],
    ['vi; fr, vi', ['b2', 'b1']],
    ['fr/en', ['b1', 'b2']],
  ])('knows %s by language or name', (cell, keys) => {
    expect(served(`Name\tRole\tBooth\nLinh\tinterpreter\t${cell}`)).toEqual([['interpreter', keys]]);
  });

  it('makes an interpreter of who has a booth and no role, and knows the role by its name on the screen', () => {
    expect(served('name;role;booth\nA;;fr\nB;interprete;\nC;;')).toEqual([
      ['interpreter', ['b1']],
      ['interpreter', []],
      ['delegate', []],
    ]);
  });

  it('tells by the line a booth that there is not, and one given to who does not interpret', () => {
    expect(served('name;role;booth\nA;interpreter;de\nB;interpreter;fr, de\nC;delegate;fr')).toEqual([
      [2, 'booth'],
      [3, 'booth'],
      [4, 'boothRole'],
    ]);
  });

  it.each(['Booth', 'Cabine', 'Cabina', 'Кабина', '译员厢', 'المقصورة', 'Cabin', 'Bilik'])(
    'may be headed %s',
    (heading) => {
      expect(served(`name;${heading}\nA;fr`)).toEqual([['interpreter', ['b1']]]);
    },
  );
});

it('makes nothing of nothing', () => {
  expect(parsePeople('  \n ', into)).toEqual([]);
});
