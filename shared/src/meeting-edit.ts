import { z } from 'zod';
import { AgendaItemId, BoothId, DelegationId, ParticipantId } from './ids.ts';
import {
  FileAgendaItem,
  FileBooth,
  FileDelegation,
  FileEntries,
  FileParticipant,
  holdTogether,
} from './meeting-file.ts';

/**
 * A meeting as it shall be from now on: a meeting file whose entries may name what they were before by `id`. An entry
 * without an id is new; one that was there and is not named is taken away. `revision` is that of the meeting which was
 * edited: if somebody else has edited it since, the edit is refused as `state.stale`.
 */
export const MeetingEdit = FileEntries.extend({
  revision: z.int().min(0),
  delegations: z
    .array(FileDelegation.extend({ id: DelegationId.optional() }))
    .max(250)
    .default([]),
  booths: z
    .array(FileBooth.extend({ id: BoothId.optional() }))
    .max(24)
    .optional(),
  participants: z
    .array(FileParticipant.extend({ id: ParticipantId.optional() }))
    .min(1, 'names nobody')
    .max(2000),
  agenda: z
    .array(FileAgendaItem.extend({ id: AgendaItemId.optional() }))
    .max(100)
    .default([]),
}).superRefine((edit, context) => {
  holdTogether(edit, context);
  for (const list of ['delegations', 'booths', 'participants', 'agenda'] as const) {
    const known = new Set<string>();
    for (const [index, { id }] of (edit[list] ?? []).entries()) {
      if (id === undefined) continue;
      if (known.has(id))
        context.addIssue({ code: 'custom', path: [list, index, 'id'], message: `is named twice: ${id}` });
      known.add(id);
    }
  }
});
export type MeetingEdit = z.infer<typeof MeetingEdit>;
export type MeetingEditInput = z.input<typeof MeetingEdit>;
