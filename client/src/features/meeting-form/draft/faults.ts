import type { Fault } from '@entente/shared/errors';
import { MeetingEdit } from '@entente/shared/meeting-edit';
import { holdTogether } from '@entente/shared/meeting-file';
import type { Draft } from './draft.ts';
import { fileOf, type FileOfDraft } from './draft-file.ts';

/** What can be wrong, in the words of the dictionary: `meetingForm.fault.*`. */
export type FaultWord =
  | 'title'
  | 'tooLong'
  | 'start'
  | 'zone'
  | 'state'
  | 'officialName'
  | 'shortName'
  | 'emblem'
  | 'twoDelegations'
  | 'nobody'
  | 'personName'
  | 'personDelegation'
  | 'personEmail'
  | 'interpreterLanguages'
  | 'languages'
  | 'boothLanguage'
  | 'boothTwice'
  | 'boothSecond'
  | 'itemTitle'
  | 'minutes'
  | 'other';

/** One thing wrong, and the id of the field in the form that mends it. */
export interface FieldFault {
  readonly field: string;
  readonly word: FaultWord;
}

/** The id of a field: `title`, `people.n3.name`. */
export const fieldId = (...parts: readonly string[]): string => `meeting-${parts.join('-')}`;

/** The sections from top to bottom, by the names that their fields begin with. */
const sections = [
  'title',
  'date',
  'zone',
  'delegations',
  'people',
  'languages',
  'booths',
  'interpreters',
  'agenda',
];

/** Everything that keeps this draft from being a meeting, all at once, in the order of the form. */
export function faultsOf(draft: Draft): readonly FieldFault[] {
  const made = fileOf(draft);
  const parsed = MeetingEdit.safeParse({ ...made.file, revision: 0 });
  if (parsed.success) return [];
  const issues = parsed.error.issues.map(({ path, message }) => ({
    path: path.map(String).join('.'),
    fault: message,
  }));
  // The schema holds entries against each other only once each is right by itself.
  holdTogether(made.file, {
    addIssue: ({ path, message }) => issues.push({ path: path.join('.'), fault: message }),
  });
  const rank = ({ field }: FieldFault): number =>
    sections.findIndex((name) => field.startsWith(fieldId(name)));
  return placed(issues, made, draft).toSorted((a, b) => rank(a) - rank(b));
}

/** Faults of a file, of our own finding or of the server's, at the fields that they came from. */
export function placed(faults: readonly Fault[], made: FileOfDraft, draft: Draft): readonly FieldFault[] {
  const found = new Map<string, FieldFault>();
  for (const fault of faults) {
    const at = place(fault, made, draft);
    if (!found.has(at.field)) found.set(at.field, at);
  }
  return [...found.values()];
}

function place({ path, fault }: Fault, { rows }: FileOfDraft, draft: Draft): FieldFault {
  const [entry = '', index = '', part = ''] = path.split('.');
  const long = fault.startsWith('is longer');
  switch (entry) {
    case 'title':
      return { field: fieldId('title'), word: long ? 'tooLong' : 'title' };
    case 'start':
      return { field: fieldId('date'), word: 'start' };
    case 'timeZone':
      return { field: fieldId('zone'), word: 'zone' };
    case 'workingLanguages':
    case 'channels':
      return { field: fieldId('languages'), word: 'languages' };
    case 'delegations':
      return delegationFault(rows.delegations[Number(index)], { part, long, draft });
    case 'participants': {
      const key = rows.participants[Number(index)];
      if (index === '' || key === undefined) return { field: fieldId('people'), word: 'nobody' };
      if (part === 'delegation')
        return { field: fieldId('people', key, 'delegation'), word: 'personDelegation' };
      if (part === 'email')
        return { field: fieldId('people', key, 'email'), word: long ? 'tooLong' : 'personEmail' };
      if (part === 'languages')
        return { field: fieldId('people', key, 'languages'), word: 'interpreterLanguages' };
      if (part === 'interpreting')
        return { field: fieldId('interpreters', key, 'station'), word: long ? 'tooLong' : 'other' };
      const field = fieldId('people', key, part === 'title' ? 'title' : 'name');
      return { field, word: long ? 'tooLong' : part === 'name' ? 'personName' : 'other' };
    }
    case 'booths': {
      const key = rows.booths[Number(index)] ?? '';
      if (part === 'second') return { field: fieldId('booths', key, 'second'), word: 'boothSecond' };
      const word = fault.startsWith('already') ? 'boothTwice' : 'boothLanguage';
      return { field: fieldId('booths', key, 'language'), word };
    }
    case 'agenda': {
      const key = rows.agenda[Number(index)] ?? '';
      if (part === 'minutes') return { field: fieldId('agenda', key, 'minutes'), word: 'minutes' };
      return { field: fieldId('agenda', key, 'title'), word: long ? 'tooLong' : 'itemTitle' };
    }
    default:
      return { field: fieldId('title'), word: 'other' };
  }
}

function delegationFault(
  key: string | undefined,
  { part, long, draft }: { part: string; long: boolean; draft: Draft },
): FieldFault {
  if (key === undefined) return { field: fieldId('delegations'), word: 'twoDelegations' };
  const delegation = draft.delegations.find((each) => each.key === key);
  const unchosen = delegation?.from === 'list' && delegation.code === '';
  if (unchosen || part === 'code') return { field: fieldId('delegations', key, 'state'), word: 'state' };
  switch (part) {
    case 'emblem':
      return { field: fieldId('delegations', key, 'emblem'), word: 'emblem' };
    case 'shortName':
      return { field: fieldId('delegations', key, 'shortName'), word: long ? 'tooLong' : 'shortName' };
    default:
      return { field: fieldId('delegations', key, 'officialName'), word: long ? 'tooLong' : 'officialName' };
  }
}
