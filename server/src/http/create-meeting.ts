import type { MeetingCreated, PersonalLink } from '@entente/shared/api';
import type { MeetingId, OrganiserId, ParticipantId } from '@entente/shared/ids';
import type { MeetingFile } from '@entente/shared/meeting-file';
import { meetingFrom, type IdSource } from '../domain/meeting.ts';
import type { LetterRepository } from '../persistence/repositories.ts';
import type { Rooms } from '../rooms/contract.ts';
import { summaryOf } from './meeting-summary.ts';

/** Makes a meeting from a valid file, with a personal link for everybody in it. */
export async function createMeeting(
  file: MeetingFile,
  by: {
    readonly rooms: Pick<Rooms, 'create'>;
    /** Makes a personal link. */
    readonly issue: (meetingId: MeetingId, participantId: ParticipantId) => Promise<string>;
    readonly letters: Pick<LetterRepository, 'setEmail'>;
    readonly ids: IdSource;
    readonly createdBy: OrganiserId | null;
  },
): Promise<MeetingCreated> {
  const created = meetingFrom(file, by.ids);
  const room = await by.rooms.create(created, by.createdBy);
  const links: PersonalLink[] = [];
  for (const [index, { id, name, role }] of created.roster.entries()) {
    const email = file.participants[index]?.email;
    if (email !== undefined) await by.letters.setEmail(created.definition.id, id, email);
    const link = await by.issue(created.definition.id, id);
    links.push({ participantId: id, name, role, link });
  }
  return { meeting: summaryOf(room.state), links };
}
