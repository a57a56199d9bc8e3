import type { MeetingOnFile } from '@entente/shared/api';
import type { ParticipantId } from '@entente/shared/ids';
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
      participants: seats.map(({ person }) => ({ ...ofFile(person, keys), email: emails.get(person.id) })),
      agenda: state.agenda.map(({ id, title: item, minutes }) => ({ id, title: item, minutes })),
      settings: { lobby, marking, floorPolicy },
    },
    begun: hasBegun(state),
    inside: seats.filter(({ place }) => place.at === 'inside').map(({ person }) => person.id),
  };
}

/** The file speaks of delegations by short names of its own: `d1`, `d2`. */
const keysOf = ({ delegations }: Definition): ReadonlyMap<string, string> =>
  new Map(delegations.map(({ id }, index) => [id, `d${index + 1}`]));

function ofFile(
  { delegationId, languages, ...rest }: Person,
  keys: ReadonlyMap<string, string>,
): MeetingOnFile['edit']['participants'][number] {
  return {
    ...rest,
    languages: [...languages],
    delegation: delegationId === undefined ? undefined : keys.get(delegationId),
  };
}
