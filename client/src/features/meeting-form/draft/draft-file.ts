import type { MeetingEditInput } from '@entente/shared/meeting-edit';
import { channelsOf } from './booths.ts';
import type {
  Draft,
  DraftBooth,
  DraftDelegation,
  DraftInterpreting,
  DraftItem,
  DraftPerson,
} from './draft.ts';

type Person = MeetingEditInput['participants'][number];

type DraftFile = Omit<MeetingEditInput, 'revision' | 'delegations' | 'participants'> & {
  delegations: NonNullable<MeetingEditInput['delegations']>;
  participants: (Person & { languages: NonNullable<Person['languages']> })[];
};

/** A meeting file, and which row of the draft each entry came from: rows that are empty are left out. */
export interface FileOfDraft {
  readonly file: DraftFile;
  readonly rows: Readonly<Record<'delegations' | 'participants' | 'agenda' | 'booths', readonly string[]>>;
}

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** A line in which nothing was typed. */
export const isEmptyPerson = ({ id, name, title, email }: DraftPerson): boolean =>
  id === undefined && [name, title, email].every((text) => text.trim() === '');

const isEmptyItem = ({ id, title, minutes }: DraftItem): boolean =>
  id === undefined && title.trim() === '' && minutes.trim() === '';

const isEmptyDelegation = ({ code, officialName, shortName, emblem }: DraftDelegation): boolean =>
  [code, officialName, shortName, emblem].every((text) => text.trim() === '');

/** A talk has its two delegations, chosen or not; otherwise a card that is empty is not one. */
const namedDelegations = ({ kind, delegations }: Draft): readonly DraftDelegation[] =>
  kind === 'bilateral' ? delegations : delegations.filter((delegation) => !isEmptyDelegation(delegation));

const boothOfFile = ({ key, id, kind, language, second }: DraftBooth) => ({
  ...{ key, id, kind, language },
  second: kind === 'sign' || second === '' ? undefined : second,
});

/** Nothing where nothing was told of somebody new: the server then goes by the languages. */
function interpretingOfFile(
  { booths, chief, station, proficiency }: DraftInterpreting,
  { booths: listed, isNew }: { readonly booths: readonly DraftBooth[]; readonly isNew: boolean },
): Person['interpreting'] {
  const served = booths.filter((booth) => listed.some(({ key }) => key === booth));
  const isUntold = isNew && served.length === 0 && !chief && given(station) === undefined;
  if (isUntold && Object.keys(proficiency).length === 0) return undefined;
  return { booths: served, chief, station: given(station), proficiency };
}

/** The draft in the words of a meeting file. Whether that is one is for its schema to say. */
export function fileOf(draft: Draft): FileOfDraft {
  const delegations = namedDelegations(draft);
  const people = draft.people.filter((person) => !isEmptyPerson(person));
  const agenda = draft.agenda.filter((item) => !isEmptyItem(item));
  const known = new Set(delegations.map(({ key }) => key));
  const booths = draft.boothsFrom === 'list' ? draft.booths : [];
  return {
    file: {
      kind: draft.kind,
      title: draft.title,
      start: `${draft.date}T${draft.time}`,
      timeZone: draft.timeZone,
      workingLanguages: draft.languages,
      channels: ['floor', ...channelsOf(draft)],
      booths: draft.boothsFrom === 'languages' ? undefined : booths.map(boothOfFile),
      delegations: delegations.map((delegation, index) => ({
        ...{ key: delegation.key, id: delegation.id, order: index + 1, votes: delegation.votes },
        ...{ officialName: delegation.officialName, shortName: delegation.shortName },
        ...(delegation.from === 'list'
          ? { code: given(delegation.code) }
          : { emblem: given(delegation.emblem) }),
      })),
      participants: people.map(
        ({ id, name, title, email, role, delegation, languages, locale, trusted, interpreting }) => ({
          ...{ id, name, role, languages, trusted, title: given(title), email: given(email) },
          delegation: known.has(delegation) ? delegation : undefined,
          locale: locale === '' ? undefined : locale,
          interpreting:
            role === 'interpreter'
              ? interpretingOfFile(interpreting, { booths, isNew: id === undefined })
              : undefined,
        }),
      ),
      agenda: agenda.map(({ id, title, minutes, closed }) => ({
        ...{ id, title, minutes: given(minutes) === undefined ? undefined : Number(minutes) },
        ...(closed ? { closed } : {}),
      })),
      settings: {
        ...{ lobby: draft.lobby, marking: draft.marking },
        floorPolicy: draft.floorPolicy === '' ? undefined : draft.floorPolicy,
      },
    },
    rows: {
      delegations: delegations.map(({ key }) => key),
      participants: people.map(({ key }) => key),
      agenda: agenda.map(({ key }) => key),
      booths: booths.map(({ key }) => key),
    },
  };
}
