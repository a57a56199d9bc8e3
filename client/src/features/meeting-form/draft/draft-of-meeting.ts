import type { MeetingOnFile } from '@entente/shared/api';
import { emptyDelegation, noInterpreting, type Draft } from './draft.ts';

type File = MeetingOnFile['edit'];

/** A meeting that stands, in the form: for an edit. The server's keys of delegations serve as the draft's. */
export function draftOfMeeting(file: File): Draft {
  const [date = '', time = ''] = file.start.split('T');
  const channels = file.channels ?? file.workingLanguages;
  return {
    ...{ kind: file.kind, title: file.title, date, time, timeZone: file.timeZone },
    delegations: file.delegations.map((delegation) => ({
      ...emptyDelegation(delegation.key),
      ...{ id: delegation.id, officialName: delegation.officialName, shortName: delegation.shortName },
      ...{ votes: delegation.votes, code: delegation.code ?? '', emblem: delegation.emblem ?? '' },
      from: delegation.code === undefined ? 'own' : 'list',
    })),
    people: file.participants.map((person, index) => ({
      ...{ key: `n${index + 1}`, id: person.id, name: person.name, title: person.title ?? '' },
      email: person.email ?? '',
      ...{ role: person.role, delegation: person.delegation ?? '', languages: person.languages },
      ...{ locale: person.locale ?? '', trusted: person.trusted },
      interpreting: {
        ...noInterpreting,
        ...person.interpreting,
        station: person.interpreting?.station ?? '',
      },
    })),
    languages: file.workingLanguages,
    languagesChosen: true,
    withoutChannel: file.workingLanguages.filter((language) => !channels.includes(language)),
    // A meeting that stands has its booths by their ids; only where there are none can they still follow the languages.
    boothsFrom: (file.booths ?? []).length === 0 ? 'languages' : 'list',
    booths: (file.booths ?? []).map(({ key, id, kind, language, second }) => ({
      ...{ key, id, kind, language, second: second ?? '' },
    })),
    agenda: file.agenda.map(({ id, title, minutes, closed = false }, index) => ({
      ...{ key: `n${index + 1}`, id, title, minutes: minutes === undefined ? '' : String(minutes) },
      closed,
    })),
    floorPolicy: file.settings.floorPolicy ?? '',
    ...{ lobby: file.settings.lobby, marking: file.settings.marking },
  };
}

/** The same as a new meeting on another day: nothing of it is the old one. */
export function draftOfCopy(file: File, date: string): Draft {
  const draft = draftOfMeeting(file);
  const fresh = <T extends { readonly id?: unknown }>({ id: _, ...rest }: T): Omit<T, 'id'> => rest;
  return {
    ...{ ...draft, date },
    delegations: draft.delegations.map(fresh),
    people: draft.people.map(fresh),
    booths: draft.booths.map(fresh),
    agenda: draft.agenda.map(fresh),
  };
}
