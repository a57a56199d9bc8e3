import type { Refusal } from '@entente/shared/errors';
import type { ParticipantId } from '@entente/shared/ids';
import type { MeetingEnding } from '@entente/shared/meeting-ending';
import type { MeetingRecord } from '@entente/shared/meeting-record';
import { err, ok, type Result } from '@entente/shared/result';

/**
 * How a meeting ended, for somebody who was in it. Refusals: `admission.required` for who never was, since the lobby is
 * told nothing of the room; `not.found` while the meeting goes on.
 */
export function endingFor(
  { course, delegations, others }: MeetingRecord,
  participantId: ParticipantId,
): Result<MeetingEnding, Refusal> {
  const people = [...delegations.flatMap(({ people: seated }) => seated), ...others];
  const asker = people.find(({ id }) => id === participantId);
  if (asker?.attendance !== 'attended') return err({ code: 'admission.required' });
  if (course.at !== 'ended') return err({ code: 'not.found' });
  const { began, finished, by } = course;
  const author = by.kind === 'participant' ? people.find(({ id }) => id === by.id) : undefined;
  return ok({
    lastedMs: began === null || finished === null ? null : finished - began,
    by: author?.name ?? null,
  });
}
