import { z } from 'zod';
import { AgendaMinutes, AgendaTitle, agendaLimits } from './agenda-limits.ts';
import { BoothKind, LanguageLevel } from './interpretation.ts';
import { Channel, LanguageTag, Locale } from './languages.ts';
import { FloorPolicy, MeetingKind } from './meeting-kind.ts';
import { Role } from './permissions.ts';
import { text } from './text.ts';

/**
 * The declarative meeting file: what `POST /api/meetings` and `npm run meeting -- create` take.
 * Keys that refer to each other (`delegation`) are local names of the file; the server gives real ids.
 */

/** An e-mail address; it can hold no line break, so it cannot break out of a header. */
export const EmailAddress = z.email('is not an e-mail address').max(254, 'is longer than 254 characters');

/** Local date and time, as `2026-12-01T15:00`. */
const localTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** An IANA zone the runtime knows. */
const TimeZone = z.string().refine((zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}, 'is not an IANA time zone, as in Asia/Ho_Chi_Minh');

/** A picture of a delegation without an ISO code: a small PNG or SVG as data URI, at most 32 kB. */
const Emblem = z
  .string()
  .max(32_768, 'is larger than 32 kB')
  .regex(/^data:image\/(png|svg\+xml);base64,[A-Za-z0-9+/=]+$/, 'is not a PNG or SVG data URI');

export const FileDelegation = z.strictObject({
  key: text(32).regex(/^[a-z0-9-]+$/, 'may hold only a-z, 0-9 and -'),
  officialName: text(160),
  shortName: text(60),
  /** ISO 3166-1 alpha-2 code, or `un`, `eu`, `asean` and the like: what the flag is taken from. */
  code: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]{3})?$|^(asean|arab|cefta|eac|pc|un|eu)$/, 'is not a known code')
    .optional(),
  emblem: Emblem.optional(),
  /** Order of protocol, from 1. Without it the order of the file. */
  order: z.int().min(1).max(999).optional(),
  votes: z.boolean().default(true),
});

const key = text(32).regex(/^[a-z0-9-]+$/, 'may hold only a-z, 0-9 and -');

/** The interpreters of one language, or of two between which they work both ways. */
export const FileBooth = z.strictObject({
  key,
  kind: BoothKind.default('voice'),
  /** The channel that the booth gives: a working language; of a sign booth a sign language, as `ase`. */
  language: LanguageTag,
  /** The other channel of a booth that works both ways. */
  second: LanguageTag.optional(),
});

/** What makes somebody with the role `interpreter` one of this meeting. */
const FileInterpreting = z.strictObject({
  /** Keys of booths, the usual one first. Without it: the booth of the first of this person's languages that has one. */
  booths: z.array(z.string()).max(12).default([]),
  /** Chief interpreter of the meeting. */
  chief: z.boolean().default(false),
  /** A name for the place on site from which several interpreters are heard by one connection. */
  station: text(40).optional(),
  /** How well each language is mastered: `A`, `B` (interpreted into) or `C` (only understood). */
  proficiency: z.record(LanguageTag, LanguageLevel).default({}),
});

export const FileParticipant = z.strictObject({
  name: text(120),
  title: text(160).optional(),
  role: Role,
  delegation: z.string().optional(),
  /** The languages this person speaks or, for an interpreter, works in; the first is the one usually spoken. */
  languages: z.array(LanguageTag).max(8).default([]),
  /** Language of the screens and of the invitation. */
  locale: Locale.optional(),
  /** Where the invitation may be sent to. Kept apart from the record of the meeting; nobody in the room is told it. */
  email: EmailAddress.optional(),
  /** May enter without waiting in the lobby. Presiding roles always may. */
  trusted: z.boolean().default(false),
  /** Only of an interpreter. */
  interpreting: FileInterpreting.optional(),
});

export const FileAgendaItem = z.strictObject({
  title: AgendaTitle,
  minutes: AgendaMinutes.optional(),
  /** Behind closed doors: never recorded. */
  closed: z.boolean().optional(),
});

const Settings = z.strictObject({
  floorPolicy: FloorPolicy.optional(),
  /** Who waits to be admitted: `everyone` but those who preside, only those not marked `trusted`, or `nobody`. */
  lobby: z.enum(['everyone', 'untrusted', 'nobody']).default('untrusted'),
  marking: z.enum(['none', 'restricted', 'confidential']).default('none'),
});

/** The entries of a meeting file, before they are held against each other by `holdTogether`. */
export const FileEntries = z.strictObject({
  kind: MeetingKind,
  title: text(160),
  /** Local date and time in the official zone, as `2026-12-01T15:00`. */
  start: z.string().regex(localTime, 'is not a local date and time, as in 2026-12-01T15:00'),
  timeZone: TimeZone,
  workingLanguages: z.array(LanguageTag).min(1, 'names no language').max(12),
  /** Without it: the floor, and each working language. The floor is always among them. */
  channels: z.array(Channel).max(13).optional(),
  /** Without it: one for each channel that an interpreter names among their languages. */
  booths: z.array(FileBooth).max(24).optional(),
  delegations: z.array(FileDelegation).max(250).default([]),
  participants: z.array(FileParticipant).min(1, 'names nobody').max(2000),
  agenda: z.array(FileAgendaItem).max(agendaLimits.items).default([]),
  settings: Settings.prefault({}),
});

/** What is held against each other: also of a file whose entries are not all right by themselves. */
interface Held {
  readonly kind: MeetingKind;
  readonly start: string;
  readonly workingLanguages: readonly string[];
  readonly channels?: readonly string[] | undefined;
  readonly booths?:
    | readonly {
        readonly key: string;
        readonly kind?: BoothKind | undefined;
        readonly language: string;
        readonly second?: string | undefined;
      }[]
    | undefined;
  readonly delegations: readonly {
    readonly key: string;
    readonly code?: string | undefined;
    readonly emblem?: string | undefined;
  }[];
  readonly participants: readonly {
    readonly role: Role;
    readonly delegation?: string | undefined;
    readonly languages: readonly string[];
    readonly interpreting?: { readonly booths?: readonly string[] | undefined } | undefined;
  }[];
}

/** Adds a fault wherever entries that are right by themselves do not fit each other. */
export function holdTogether(
  file: Held,
  context: { addIssue(issue: { code: 'custom'; path: (string | number)[]; message: string }): void },
): void {
  const fault = (path: (string | number)[], message: string) => {
    context.addIssue({ code: 'custom', path, message });
  };
  const keys = new Set<string>();
  file.delegations.forEach((delegation, index) => {
    if (keys.has(delegation.key)) fault(['delegations', index, 'key'], `is used twice: ${delegation.key}`);
    keys.add(delegation.key);
    if (delegation.code !== undefined && delegation.emblem !== undefined)
      fault(['delegations', index, 'emblem'], 'stands beside a code: give one of the two');
  });
  file.participants.forEach((person, index) => {
    if (person.delegation !== undefined && !keys.has(person.delegation))
      fault(['participants', index, 'delegation'], `names no delegation of this file: ${person.delegation}`);
    if (person.role === 'delegate' && person.delegation === undefined)
      fault(['participants', index, 'delegation'], 'is missing: a delegate belongs to a delegation');
    if (person.role === 'interpreter' && person.languages.length < 2)
      fault(
        ['participants', index, 'languages'],
        'names fewer than the two languages an interpreter works between',
      );
  });
  for (const [index, channel] of (file.channels ?? []).entries())
    if (channel !== 'floor' && !file.workingLanguages.includes(channel))
      fault(['channels', index], `is not among the working languages: ${channel}`);
  holdBooths(file, fault);
  for (const list of ['workingLanguages', 'channels'] as const)
    for (const [index, name] of (file[list] ?? []).entries())
      if (file[list]?.indexOf(name) !== index) fault([list, index], `is named twice: ${name}`);
  if (file.kind === 'bilateral' && file.delegations.length !== 2)
    fault(['delegations'], 'must be exactly two in a bilateral talk');
  if (localTime.test(file.start) && !isRealTime(file.start)) fault(['start'], 'is not a real date');
}

/** Booths give channels of the meeting, each language once as the first of one, and interpreters name booths of the file. */
function holdBooths(file: Held, fault: (path: (string | number)[], message: string) => void): void {
  const keys = new Set<string>();
  const first = new Set<string>();
  const channels = file.channels ?? file.workingLanguages;
  for (const [index, booth] of (file.booths ?? []).entries()) {
    if (keys.has(booth.key)) fault(['booths', index, 'key'], `is used twice: ${booth.key}`);
    keys.add(booth.key);
    if (first.has(booth.language))
      fault(['booths', index, 'language'], `already has a booth: ${booth.language}`);
    first.add(booth.language);
    if (booth.kind === 'sign') {
      if (booth.second !== undefined)
        fault(['booths', index, 'second'], 'a sign-language booth has one language');
      continue;
    }
    for (const entry of ['language', 'second'] as const) {
      const language = booth[entry];
      if (language !== undefined && !channels.includes(language))
        fault(['booths', index, entry], `is not among the channels: ${language}`);
    }
    if (booth.second === booth.language) fault(['booths', index, 'second'], 'is the same as the first');
  }
  file.participants.forEach((person, index) => {
    if (person.interpreting === undefined) return;
    if (person.role !== 'interpreter')
      fault(['participants', index, 'interpreting'], 'is only for the role interpreter');
    person.interpreting.booths?.forEach((booth, place) => {
      if (!keys.has(booth))
        fault(
          ['participants', index, 'interpreting', 'booths', place],
          `names no booth of this file: ${booth}`,
        );
    });
  });
}

export const MeetingFile = FileEntries.superRefine(holdTogether);
export type MeetingFile = z.infer<typeof MeetingFile>;
export type MeetingFileInput = z.input<typeof MeetingFile>;

/** Whether the calendar has that day and that minute: 2026-02-30 is well formed and not real. */
function isRealTime(local: string): boolean {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = local.split(/[-T:]/).map(Number);
  const days = [
    31,
    (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  return month >= 1 && month <= 12 && day >= 1 && day <= (days[month - 1] ?? 0) && hour <= 23 && minute <= 59;
}
