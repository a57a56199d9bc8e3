import type { MeetingId, RecordingId } from '@entente/shared/ids';
import type { Channel } from '@entente/shared/languages';
import type { RecordedRecording, RecordingOnFile } from '@entente/shared/recordings';
import { err, ok } from '@entente/shared/result';
import { decideDeleteRecording } from '../../domain/recording/recording.ts';
import type { Archive } from '../../record/archive.ts';
import type { Recordings } from '../../recordings/recordings-port.ts';
import type { Rooms } from '../../rooms/contract.ts';
import { actorOf } from '../actor.ts';
import type { Handlers } from '../call.ts';
import { FileOnDisk } from '../file-on-disk.ts';

export interface RecordingRoutesOptions {
  readonly archive: Archive;
  readonly recordings: Recordings;
  readonly rooms: Pick<Rooms, 'open'>;
}

type Names =
  | 'GET /api/meetings/:meetingId/recordings'
  | 'GET /api/meetings/:meetingId/recordings/:recordingId/index.json'
  | 'GET /api/meetings/:meetingId/recordings/:recordingId/sound/:channel'
  | 'POST /api/meetings/:meetingId/recordings/:recordingId/delete';

interface Listed {
  /** The day of the meeting, in its zone. */
  readonly day: string;
  readonly all: readonly RecordedRecording[];
}

/** The recordings of a meeting, for its organisers: what there is, the files, and their end. */
export function recordingRoutes(options: RecordingRoutesOptions): Pick<Handlers, Names> {
  const { archive, recordings, rooms } = options;

  async function listed(meetingId: MeetingId): Promise<Listed | null> {
    const record = await archive.record(meetingId);
    return record && { day: record.meeting.start.slice(0, 10), all: record.recordings };
  }

  /** What is over has its end before it is shown, whatever cut that short. */
  async function settle(
    meetingId: MeetingId,
    { id, since, stopped, deleted }: RecordedRecording,
  ): Promise<void> {
    if (stopped === null || deleted !== undefined) return;
    await recordings.settle({ meetingId, recordingId: id }, { since, stopped });
  }

  async function onFile(meetingId: MeetingId, recorded: RecordedRecording): Promise<RecordingOnFile> {
    await settle(meetingId, recorded);
    const files = await recordings.files({ meetingId, recordingId: recorded.id });
    return { ...recorded, files: [...files] };
  }

  return {
    'GET /api/meetings/:meetingId/recordings': async ({ params: { meetingId } }) => {
      const found = await listed(meetingId);
      if (found === null) return err({ code: 'meeting.not-found' });
      const body = { recordings: await Promise.all(found.all.map((one) => onFile(meetingId, one))) };
      return ok({ body });
    },
    'GET /api/meetings/:meetingId/recordings/:recordingId/index.json': async ({
      params: { meetingId, recordingId },
    }) => {
      const found = await listed(meetingId);
      if (found === null) return err({ code: 'meeting.not-found' });
      const index = await archive.recordingIndex(meetingId, recordingId);
      if (index === null) return err({ code: 'not.found' });
      const body = Buffer.from(`${JSON.stringify(index, null, 2)}\n`, 'utf8');
      return ok({ body, file: { name: nameOf(found, recordingId, 'index.json'), type: 'application/json' } });
    },
    'GET /api/meetings/:meetingId/recordings/:recordingId/sound/:channel': async ({
      params: { meetingId, recordingId, channel },
    }) => {
      const found = await listed(meetingId);
      if (found === null) return err({ code: 'meeting.not-found' });
      // What is deleted may have files for a moment yet; what the log does not know has none of this meeting's.
      const known = found.all.find(({ id, deleted }) => id === recordingId && deleted === undefined);
      if (known !== undefined) await settle(meetingId, known);
      const path = known && (await recordings.path({ meetingId, recordingId }, channel));
      if (path === undefined || path === null) return err({ code: 'not.found' });
      const file = { name: nameOf(found, recordingId, soundEnding(channel)), type: 'audio/ogg' };
      return ok({ body: new FileOnDisk(path), file });
    },
    'POST /api/meetings/:meetingId/recordings/:recordingId/delete': async ({
      params: { meetingId, recordingId },
      caller,
    }) => {
      const room = await rooms.open(meetingId);
      if (room === null) return err({ code: 'meeting.not-found' });
      const known = (await listed(meetingId))?.all.find(({ id }) => id === recordingId);
      if (known === undefined) return err({ code: 'not.found' });
      if (known.deleted === undefined) {
        const deleted = await room.commit({
          actor: actorOf(caller),
          decide: (state, now) => decideDeleteRecording(state, recordingId, now),
        });
        if (!deleted.ok) return deleted;
      }
      await recordings.remove({ meetingId, recordingId });
      return ok({ body: {} });
    },
  };
}

const soundEnding = (channel: Channel): string => `${channel}.ogg`;

/** `recording-2026-12-01-1-fr.ogg`: the first of that meeting. */
function nameOf({ day, all }: Listed, recordingId: RecordingId, ending: string): string {
  const count = all.findIndex(({ id }) => id === recordingId) + 1;
  return `recording-${day}-${count}-${ending}`;
}
