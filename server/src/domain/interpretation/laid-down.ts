import type { BoothId } from '@entente/shared/ids';
import type { Assignment, BoothPlan } from '@entente/shared/interpretation';
import type { LanguageTag } from '@entente/shared/languages';
import type { MeetingFile } from '@entente/shared/meeting-file';

type FileBooths = readonly (NonNullable<MeetingFile['booths']>[number] & {
  readonly id?: BoothId | undefined;
})[];
type FilePerson = Pick<MeetingFile['participants'][number], 'role' | 'languages' | 'interpreting'>;

export interface LaidDownBooth {
  readonly key: string;
  readonly plan: BoothPlan;
}

/**
 * The booths of a file. A file that names none has one for each channel that an interpreter works with, in the order of
 * the channels: `known` are booths that were there before, which keep their ids by their language.
 */
export function boothsOf(
  file: {
    readonly booths?: FileBooths | undefined;
    readonly channels: readonly string[];
    readonly participants: readonly FilePerson[];
  },
  by: { readonly newId: () => BoothId; readonly known: readonly BoothPlan[] },
): LaidDownBooth[] {
  const named = file.booths ?? impliedBooths(file);
  return named.map(({ key, id, kind, language, second }, index) => ({
    key,
    plan: {
      id:
        id ?? by.known.find((known) => known.kind === kind && known.language === language)?.id ?? by.newId(),
      ...{ kind, language, order: index + 1 },
      ...(second === undefined ? {} : { second }),
    },
  }));
}

/** What an interpreter is assigned to; undefined for everybody else. */
export function assignmentOf(person: FilePerson, booths: readonly LaidDownBooth[]): Assignment | undefined {
  if (person.role !== 'interpreter') return undefined;
  const { booths: keys = [], chief = false, station, proficiency = {} } = person.interpreting ?? {};
  const named = keys.flatMap((key) => booths.filter((booth) => booth.key === key));
  const usual = person.languages
    .map((language) => booths.find(({ plan }) => plan.language === language || plan.second === language))
    .find((booth) => booth !== undefined);
  const served = named.length > 0 ? named : usual === undefined ? [] : [usual];
  return {
    booths: served.map(({ plan }) => plan.id),
    ...{ chief, proficiency },
    ...(station === undefined ? {} : { station }),
  };
}

function impliedBooths(file: {
  readonly channels: readonly string[];
  readonly participants: readonly FilePerson[];
}): FileBooths {
  const spoken = new Set(
    file.participants.flatMap(({ role, languages }) => (role === 'interpreter' ? languages : [])),
  );
  return file.channels
    .filter((channel): channel is LanguageTag => channel !== 'floor' && spoken.has(channel))
    .map((language) => ({ key: language.toLowerCase(), kind: 'voice', language }));
}
