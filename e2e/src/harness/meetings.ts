/** Meeting files of the tests, in the words that `POST /api/meetings` takes. */

const frame = { start: '2026-12-01T15:00', timeZone: 'Asia/Ho_Chi_Minh' };

const delegations = [
  { key: 'vn', officialName: 'Socialist Republic of Viet Nam', shortName: 'Viet Nam', code: 'vn' },
  { key: 'fr', officialName: 'French Republic', shortName: 'France', code: 'fr' },
];

const names = ['Linh Tran', 'Claire Moreau', 'Minh Pham', 'Paul Girard', 'Hoa Le', 'Anne Petit'];

const delegates = (people: number): object[] =>
  names.slice(0, people).map((name, index) => ({
    name,
    title: index < 2 ? 'Ambassador' : 'Counsellor',
    role: 'delegate',
    delegation: index % 2 === 0 ? 'vn' : 'fr',
    languages: [index % 2 === 0 ? 'vi' : 'fr', 'en'],
    trusted: true,
  }));

/** A talk of two delegations; those beyond the second sit behind the first two. All are trusted: nobody waits. */
export function talk(people = 2): object {
  return {
    ...frame,
    kind: 'bilateral',
    title: 'Talk on maritime cooperation',
    workingLanguages: ['en', 'fr', 'vi'],
    delegations,
    participants: delegates(people),
    agenda: [
      { title: 'Opening', minutes: 10 },
      { title: 'Fisheries', minutes: 30 },
    ],
  };
}

/** A talk in which an organiser admits: Olga Berg first, then the guests, who wait. */
export function lobbyTalk(guests = 1): object {
  return {
    ...talk(),
    settings: { lobby: 'everyone' },
    participants: [
      { name: 'Olga Berg', role: 'organiser', languages: ['en'] },
      ...names.slice(0, guests).map((name, index) => ({
        name,
        role: 'delegate',
        delegation: index % 2 === 0 ? 'vn' : 'fr',
        languages: ['en'],
      })),
    ],
  };
}

/** A talk of two with an organiser beside them, the last of the three. Nobody waits. */
export function presidedTalk(): object {
  const organiser = { name: 'Olga Berg', role: 'organiser', languages: ['en'] };
  return { ...talk(), participants: [...delegates(2), organiser] };
}

/** An open multilateral session of many, of whom the first presides. Nobody waits. */
export function assembly(people: number): object {
  return {
    ...frame,
    kind: 'multilateral',
    title: 'Assembly',
    workingLanguages: ['en', 'fr'],
    delegations,
    settings: { lobby: 'nobody', floorPolicy: 'open' },
    participants: Array.from({ length: people }, (_, index) => ({
      name: `Person ${index + 1}`,
      role: index === 0 ? 'organiser' : 'delegate',
      ...(index === 0 ? {} : { delegation: index % 2 === 0 ? 'vn' : 'fr' }),
      languages: ['en'],
    })),
  };
}

/** A session of organisers alone, who may do everything. */
export function organisers(people: number): object {
  return {
    ...assembly(1),
    participants: Array.from({ length: people }, (_, index) => ({
      name: `Organiser ${index + 1}`,
      role: 'organiser',
      languages: ['en'],
    })),
  };
}

/**
 * A talk in English, French and Arabic with a booth for each language. Linh speaks English, Claire French and Amal Arabic, Olga
 * organises; Ines and Iman are the interpreters into French and Arabic. Nobody waits but the last, Zoe.
 */
export function interpretedTalk(): object {
  const delegate = { role: 'delegate', trusted: true };
  const interpreter = { role: 'interpreter', trusted: true };
  return {
    ...frame,
    kind: 'bilateral',
    title: 'Talk with interpretation',
    workingLanguages: ['en', 'fr', 'ar'],
    channels: ['floor', 'en', 'fr', 'ar'],
    booths: ['en', 'fr', 'ar'].map((language) => ({ key: language, language })),
    delegations,
    participants: [
      { ...delegate, name: 'Linh Tran', delegation: 'vn', languages: ['en', 'fr'] },
      { ...delegate, name: 'Claire Moreau', delegation: 'fr', languages: ['fr', 'ar'] },
      { ...delegate, name: 'Amal Haddad', delegation: 'fr', languages: ['ar'] },
      { name: 'Olga Berg', role: 'organiser', trusted: true, languages: ['en'] },
      { ...interpreter, name: 'Ines Rey', languages: ['fr', 'en'], interpreting: { booths: ['fr'] } },
      { ...interpreter, name: 'Iman Said', languages: ['ar', 'en'], interpreting: { booths: ['ar'] } },
      { role: 'delegate', name: 'Zoe Weiss', delegation: 'vn', languages: ['fr'] },
    ],
  };
}

/** A talk with a channel of pictures: two delegates, an organiser, and two who sign by turns. */
export function signedTalk(): object {
  const signs = {
    role: 'interpreter',
    trusted: true,
    languages: ['ils', 'en'],
    interpreting: { booths: ['ils'] },
  };
  return {
    ...frame,
    kind: 'bilateral',
    title: 'Talk with sign language',
    workingLanguages: ['en', 'fr'],
    booths: [{ key: 'ils', kind: 'sign', language: 'ils' }],
    delegations,
    participants: [
      { role: 'delegate', trusted: true, name: 'Linh Tran', delegation: 'vn', languages: ['en'] },
      { role: 'delegate', trusted: true, name: 'Claire Moreau', delegation: 'fr', languages: ['fr'] },
      { name: 'Olga Berg', role: 'organiser', trusted: true, languages: ['en'] },
      { ...signs, name: 'Sima Roy' },
      { ...signs, name: 'Sven Dahl' },
    ],
  };
}

/** An interpreted session: Agus Wirawan speaks Indonesian; two serve the English booth, one the French. Nobody waits. */
export function interpretedSession(): object {
  const interpreter = (name: string, booths: string[], languages: string[]) => ({
    ...{ name, role: 'interpreter', languages, interpreting: { booths, proficiency: { en: 'A' } } },
  });
  return {
    ...frame,
    kind: 'multilateral',
    title: 'Session on the river basin',
    workingLanguages: ['en', 'fr', 'id', 'vi'],
    channels: ['floor', 'en', 'fr', 'vi'],
    booths: [
      { key: 'en', language: 'en', second: 'fr' },
      { key: 'fr', language: 'fr' },
      { key: 'vi', language: 'vi' },
    ],
    delegations: [
      ...delegations,
      { key: 'id', officialName: 'Republic of Indonesia', shortName: 'Indonesia', code: 'id' },
    ],
    participants: [
      ...[
        ['Agus Wirawan', 'id', 'id'],
        ['Linh Tran', 'vn', 'vi'],
      ].map(([name, delegation, language]) => ({
        ...{ name, title: 'Ambassador', role: 'delegate', delegation, trusted: true },
        languages: [language, 'en'],
      })),
      interpreter('Ines Booth', ['en'], ['en', 'id', 'fr']),
      interpreter('Ivan Booth', ['en'], ['en', 'id', 'fr']),
      interpreter('Fay Booth', ['fr'], ['fr', 'en']),
      { ...interpreter('Gus Chief', ['fr'], ['fr', 'en']), name: 'Gus Chief' },
      { name: 'Olga Berg', role: 'organiser', languages: ['en'] },
    ],
    agenda: [
      { title: 'Joint monitoring of the river', minutes: 40 },
      { title: 'Any other matters', minutes: 10 },
    ],
    settings: { lobby: 'nobody', floorPolicy: 'open' },
  };
}
