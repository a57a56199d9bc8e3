import { AgendaItemId, BoothId, DelegationId, ParticipantId } from '@entente/shared/ids';
import { BoothKind, LanguageLevel } from '@entente/shared/interpretation';
import { LanguageTag, Locale } from '@entente/shared/languages';
import { FloorPolicy, MeetingKind } from '@entente/shared/meeting-kind';
import { Role } from '@entente/shared/permissions';
import { Marking } from '@entente/shared/room/records';
import { z } from 'zod';

const text = z.string();

const DraftDelegation = z.object({
  /** Names it in this draft. */
  key: text,
  id: DelegationId.optional(),
  /** A state or organisation of the list, or a name and emblem of its own. */
  from: z.enum(['list', 'own']),
  code: text,
  officialName: text,
  shortName: text,
  emblem: text,
  votes: z.boolean(),
});
export type DraftDelegation = z.infer<typeof DraftDelegation>;

const DraftBooth = z.object({
  key: text,
  id: BoothId.optional(),
  kind: BoothKind,
  /** Empty until it is chosen. */
  language: z.union([LanguageTag, z.literal('')]),
  /** The other channel of a booth that works both ways, or empty. */
  second: z.union([LanguageTag, z.literal('')]),
});
export type DraftBooth = z.infer<typeof DraftBooth>;

/** What is told of somebody as interpreter; kept while the role is another, in case it comes back. */
const DraftInterpreting = z.object({
  /** Keys of booths, the usual one first; none: by their languages. */
  booths: z.array(text),
  chief: z.boolean(),
  station: text,
  proficiency: z.record(LanguageTag, LanguageLevel),
});
export type DraftInterpreting = z.infer<typeof DraftInterpreting>;

export const noInterpreting: DraftInterpreting = { booths: [], chief: false, station: '', proficiency: {} };

const DraftPerson = z.object({
  key: text,
  id: ParticipantId.optional(),
  name: text,
  title: text,
  /** Where the invitation may be sent to, or empty; a draft that was kept before there was this has none. */
  email: text.default(''),
  role: Role,
  /** The key of a delegation, or empty. */
  delegation: text,
  languages: z.array(LanguageTag),
  locale: z.union([Locale, z.literal('')]),
  trusted: z.boolean(),
  interpreting: DraftInterpreting.default(noInterpreting),
});
export type DraftPerson = z.infer<typeof DraftPerson>;

const DraftItem = z.object({
  ...{ key: text, id: AgendaItemId.optional(), title: text, minutes: text },
  closed: z.boolean().default(false),
});
export type DraftItem = z.infer<typeof DraftItem>;

/** What stands in the form, whole or not, right or not. */
export const Draft = z.object({
  kind: MeetingKind,
  title: text,
  /** `2026-12-01`, `15:00` */
  date: text,
  time: text,
  timeZone: text,
  delegations: z.array(DraftDelegation),
  people: z.array(DraftPerson),
  languages: z.array(LanguageTag),
  /** Whether the organiser has chosen the languages; until then they follow the delegations. */
  languagesChosen: z.boolean(),
  /** Working languages into which nobody interprets. */
  withoutChannel: z.array(LanguageTag),
  /** One booth for each channel that an interpreter works with, or those listed. */
  boothsFrom: z.enum(['languages', 'list']).default('languages'),
  booths: z.array(DraftBooth).default([]),
  agenda: z.array(DraftItem),
  /** Empty: by the kind of meeting. */
  floorPolicy: z.union([FloorPolicy, z.literal('')]),
  lobby: z.enum(['everyone', 'untrusted', 'nobody']),
  marking: Marking,
});
export type Draft = z.infer<typeof Draft>;

/** A name for a new row, unlike those that are there: the number after the highest. */
export function nextKey(rows: readonly { readonly key: string }[]): string {
  const numbers = rows.map(({ key }) => Number(key.replace(/\D/gu, '')));
  return `n${Math.max(0, ...numbers) + 1}`;
}

export const emptyDelegation = (key: string): DraftDelegation => ({
  ...{ key, from: 'list', code: '', officialName: '', shortName: '', emblem: '', votes: true },
});

export const emptyPerson = (key: string, delegation = ''): DraftPerson => ({
  ...{ key, name: '', title: '', email: '', role: 'delegate', delegation },
  ...{ languages: [], locale: '', trusted: false, interpreting: noInterpreting },
});

/** The form as it is first seen: a bilateral talk tomorrow, with a line for somebody of each side. */
export function emptyDraft(at: { readonly date: string; readonly timeZone: string }): Draft {
  return {
    kind: 'bilateral',
    title: '',
    date: at.date,
    time: '10:00',
    timeZone: at.timeZone,
    delegations: [emptyDelegation('n1'), emptyDelegation('n2')],
    people: [emptyPerson('n1', 'n1'), emptyPerson('n2', 'n2')],
    languages: ['en'],
    languagesChosen: false,
    withoutChannel: [],
    boothsFrom: 'languages',
    booths: [],
    agenda: [{ key: 'n1', title: '', minutes: '', closed: false }],
    floorPolicy: '',
    lobby: 'untrusted',
    marking: 'none',
  };
}
