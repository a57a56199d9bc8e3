import type { MeetingOnFile } from '@entente/shared/api';
import type { BoothId, ParticipantId } from '@entente/shared/ids';
import { hasBegun } from '../domain/edit.ts';
import type { Definition, MeetingState, Person } from '../domain/state.ts';
import { isOwnSeat } from '../ids.ts';

/**
 * The meeting as an edit that changes nothing; organisers' own seats are no part of the file. `emails` is kept beside the
 * log, and so handed in.
 */
export function meetingOnFile(
  state: MeetingState,
  emails: ReadonlyMap<ParticipantId, string> = new Map(),
): MeetingOnFile {
  const { definition, revision } = state;
  const { kind, title, start, timeZone, workingLanguages, channels, lobby, marking, floorPolicy } =
    definition;
  const keys = keysOf(definition);
  const boothKeys = new Map(definition.booths.map(({ id }, index) => [id, `b${index + 1}`]));
  const seats = [...state.roster.values()].filter(({ person }) => !isOwnSeat(person.id));
  return {
    edit: {
      ...{ revision, kind, title, start, timeZone },
      workingLanguages: [...workingLanguages],
      channels: [...channels],
      delegations: definition.delegations.map((delegation) => ({
        ...delegation,
        key: keys.get(delegation.id) ?? '',
      })),
      booths: definition.booths.map(({ id, kind: boothKind, language, second }) => ({
        ...{ id, kind: boothKind, language, second, key: boothKeys.get(id) ?? '' },
      })),
      participants: seats.map(({ person }) => ({
        ...ofFile(person, keys),
        ...interpretingOnFile(state, person, boothKeys),
        email: emails.get(person.id),
      })),
      agenda: state.agenda.map(({ id, title: item, minutes, closed }) => ({
        ...{ id, title: item, minutes },
        ...(closed === true ? { closed } : {}),
      })),
      settings: { lobby, marking, floorPolicy },
    },
    begun: hasBegun(state),
    inside: seats.filter(({ place }) => place.at === 'inside').map(({ person }) => person.id),
  };
}

/** The file speaks of delegations by short names of its own: `d1`, `d2`. */
const keysOf = ({ delegations }: Definition): ReadonlyMap<string, string> =>
  new Map(delegations.map(({ id }, index) => [id, `d${index + 1}`]));

/** As it stands now: an assignment made since the meeting was laid down is what an edit begins from. */
function interpretingOnFile(
  { interpretation }: MeetingState,
  { id }: Person,
  keys: ReadonlyMap<BoothId, string>,
): Pick<MeetingOnFile['edit']['participants'][number], 'interpreting'> {
  const assignment = interpretation.assignments.get(id);
  if (assignment === undefined) return {};
  const { booths, chief, station, proficiency } = assignment;
  return {
    interpreting: {
      ...{ booths: booths.flatMap((booth) => keys.get(booth) ?? []), chief, proficiency },
      ...(station === undefined ? {} : { station }),
    },
  };
}

function ofFile(
  { delegationId, languages, interpreting: _, ...rest }: Person,
  keys: ReadonlyMap<string, string>,
): MeetingOnFile['edit']['participants'][number] {
  return {
    ...rest,
    languages: [...languages],
    delegation: delegationId === undefined ? undefined : keys.get(delegationId),
  };
}
