import { LanguageTag, Locale } from '@entente/shared/languages';
import { EmailAddress } from '@entente/shared/meeting-file';
import { roles, type Role } from '@entente/shared/permissions';
import Papa from 'papaparse';
import { noInterpreting, type DraftDelegation, type DraftPerson } from '../draft/draft.ts';
import { folded } from '../states/states.ts';
import { columnsOf, type Column } from './columns.ts';
import { boothsIn, type NamedBooth } from './named-booths.ts';

/** How a cell says that somebody is trusted, folded. */
const yes = new Set(['yes', 'true', '1', 'x', 'oui', 'si', 'да', '是', 'نعم', 'co', 'ya'].map(folded));

export type PasteFault =
  'noName' | 'tooLong' | 'email' | 'role' | 'delegation' | 'languages' | 'booth' | 'boothRole' | 'twice';

export type ParsedPerson = Omit<DraftPerson, 'key'>;

/** One line of what was pasted: somebody, or what is wrong. Lines count from 1. */
export type ParsedLine =
  | { readonly line: number; readonly person: ParsedPerson }
  | { readonly line: number; readonly fault: PasteFault; readonly text: string };

export interface PasteInto {
  readonly delegations: readonly DraftDelegation[];
  /** The key of the delegation of those whose line names none; empty for none. */
  readonly delegation: string;
  /** Those that an interpreter can be assigned to. */
  readonly booths: readonly NamedBooth[];
  /** What a role is called on the screen, beside its name in a meeting file. */
  readonly roleName: (role: Role) => string;
  /** Names that are there already. */
  readonly known: readonly string[];
}

/** People from lines `Name, Title`, from a table copied out of a sheet, or from CSV with headings. */
export function parsePeople(text: string, into: PasteInto): readonly ParsedLine[] {
  const table = text.trim().replace(quotedName, '"$<name> $<email>"');
  const { data } = Papa.parse<string[]>(table, { delimitersToGuess: ['\t', ';', ',', '|'] });
  const rows = data.map((cells) => cells.map((cell) => cell.trim()));
  const columns = columnsOf(rows[0] ?? []);
  const known = new Set(into.known.map(folded));
  return rows.flatMap((cells, index): ParsedLine[] => {
    if (cells.every((cell) => cell === '') || (columns !== null && index === 0)) return [];
    const line = index + 1;
    const read = readRow(columns === null ? bare(cells) : named(cells, columns), into);
    if (typeof read === 'string') return [{ line, fault: read, text: cells.join(', ') }];
    if (known.has(folded(read.name))) return [{ line, fault: 'twice', text: read.name }];
    known.add(folded(read.name));
    return [{ line, person: read }];
  });
}

type Row = Partial<Record<Column, string>>;

/**
 * The first cell is the name, all others the title: a title may hold commas. An e-mail address may stand in a cell of its
 * own or, as mail programs write it, behind the name: `Linh Tran <linh@example.org>`.
 */
function bare(cells: readonly string[]): Row {
  const emails: string[] = [];
  const [name = '', ...title] = cells.flatMap((cell, index) => {
    const found = withEmail.exec(cell);
    if (found === null) return [cell];
    const { before = '', email = '' } = found.groups ?? {};
    emails.push(email);
    return before === '' && index > 0 ? [] : [before];
  });
  return {
    ...{ name, title: title.filter((part) => part !== '').join(', ') },
    ...(emails.length === 0 ? {} : { email: emails.join(' ') }),
  };
}

/** `"Tran, Linh" <linh@example.org>` at the head of a line: one cell, which CSV would end with the quote. */
const quotedName = /^"(?<name>[^"\n]*)"[ \t]*(?<email><[^>\n]*>)/gmu;

/** A cell that ends in what is meant as an address: the last word with an @ in it. */
const withEmail = /^(?<before>.*?)\s*<?(?<email>[^\s<>]*@[^\s<>]*)>?$/u;

function named(cells: readonly string[], columns: readonly (Column | null)[]): Row {
  return Object.fromEntries(
    columns.flatMap((column, index) => (column === null ? [] : [[column, cells[index] ?? '']])),
  );
}

function readRow(row: Row, into: PasteInto): ParsedPerson | PasteFault {
  const { name = '', title = '', email = '' } = row;
  if (name === '') return 'noName';
  if (name.length > 120 || title.length > 160) return 'tooLong';
  if (email !== '' && !EmailAddress.safeParse(email).success) return 'email';
  const role = roleOf(row, into);
  if (role === null) return 'role';
  const delegation = delegationOf(row.delegation, into);
  if (delegation === null) return 'delegation';
  const languages = languagesOf(row.languages);
  if (languages === null) return 'languages';
  const booths = boothsIn(row.booth ?? '', into.booths);
  if (booths === null) return 'booth';
  if (booths.length > 0 && role !== 'interpreter') return 'boothRole';
  const locale = Locale.safeParse(row.locale?.toLowerCase());
  return {
    ...{ name, title, email, role, languages, locale: locale.success ? locale.data : '' },
    delegation: role === 'delegate' || row.delegation !== undefined ? delegation : '',
    trusted: yes.has(folded(row.trusted ?? '')),
    interpreting: { ...noInterpreting, booths },
  };
}

/** Whoever has a booth and no role told is an interpreter, everybody else a delegate. */
function roleOf({ role = '', booth = '' }: Row, { roleName }: PasteInto): Role | null {
  if (role === '') return booth === '' ? 'delegate' : 'interpreter';
  const asked = folded(role);
  return roles.find((each) => each === asked || folded(roleName(each)) === asked) ?? null;
}

function delegationOf(word: string | undefined, { delegations, delegation }: PasteInto): string | null {
  if (word === undefined || word === '') return delegation;
  const asked = folded(word);
  const found = delegations.find(({ code, shortName, officialName }) =>
    [code, shortName, officialName].some((name) => name !== '' && folded(name) === asked),
  );
  return found?.key ?? null;
}

function languagesOf(word = ''): LanguageTag[] | null {
  const tags = word.split(/[\s,;/]+/u).filter((tag) => tag !== '');
  const parsed = tags.map((tag) => LanguageTag.safeParse(tag));
  return parsed.every(({ success }) => success) && tags.length <= 8
    ? parsed.flatMap(({ data }) => data ?? [])
    : null;
}
