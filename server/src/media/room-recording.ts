import type { SourceId } from '@entente/shared/ids';
import type { Clock } from '../clock.ts';
import { decideRecordingFault } from '../domain/recording/recording.ts';
import type { MeetingState } from '../domain/state.ts';
import type { Logger } from '../log.ts';
import type { Recordings, Take } from '../recordings/recordings-port.ts';
import type { Room } from '../rooms/contract.ts';
import type { ChannelName } from './media-now.ts';
import type { Ear } from './open-microphones.ts';
import { RecordedTurns } from './recorded-turns.ts';
import type { Recorder } from './room-channels.ts';
import type { SfuChannelPacket, SfuHeardPacket, SfuSource } from './sfu-port.ts';

interface RoomRecordingParts {
  readonly room: Pick<Room, 'id' | 'commit'>;
  readonly recordings: Recordings;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** A stop is on disk long before this, ms; files are written as late, so that what came after it can still be left out. */
const latest = 2_000;

/** How long ago it was that a recording ended, ms; 0 where the wall clock does not tell, since it was set meanwhile. */
function lateness(endedAt: number | null, clock: Clock): number {
  const late = endedAt === null ? 0 : clock.now() - endedAt;
  return late > 0 && late < latest ? late : 0;
}

/** The recording of one meeting, kept level with its state; what channels send and microphones say is handed on to it. */
export class RoomRecording implements Recorder, Ear {
  readonly #parts: RoomRecordingParts;
  readonly #turns = new RecordedTurns();
  #take: Take | null = null;
  /** Those whose end is still being written. */
  #ending: Promise<unknown> = Promise.resolve();

  constructor(parts: RoomRecordingParts) {
    this.#parts = parts;
  }

  /** Begins, goes on with or ends the recording that the state tells of. */
  follow({ recording }: MeetingState): void {
    const wanted = recording.at === 'on' ? recording : null;
    if (this.#take?.name.recordingId === wanted?.recordingId) return;
    const { room, recordings, clock } = this.#parts;
    const late = recording.at === 'off' ? lateness(recording.endedAt, clock) : 0;
    this.#ending = Promise.all([this.#ending, this.#take?.finish(clock.steady() - late)]);
    this.#take = null;
    this.#turns.forgetAll();
    if (wanted === null) return;
    const { recordingId, since } = wanted;
    const take = recordings.open({ meetingId: room.id, recordingId }, since);
    take.onFault((code) => this.#tellFault(take, code));
    this.#take = take;
  }

  turn({ room, channel }: ChannelName, source: SfuSource | null): void {
    if (room !== 'plenary') return;
    this.#turns.turn(channel, source, { take: this.#take, now: this.#parts.clock.steady() });
  }

  hold({ room, channel }: ChannelName, packet: SfuChannelPacket): void {
    if (room === 'plenary') this.#turns.hold(channel, packet, this.#take);
  }

  end({ room, channel }: ChannelName): void {
    if (room === 'plenary') this.#turns.end(channel);
  }

  hear(sourceId: SourceId, packet: SfuHeardPacket): void {
    this.#turns.hear(sourceId, packet, this.#take);
  }

  forget(sourceId: SourceId): void {
    this.#turns.forget(sourceId);
  }

  /** The recording goes on when the meeting is in memory again; what was over before is whole on the disk. */
  async close(): Promise<void> {
    const take = this.#take;
    this.#take = null;
    await Promise.all([this.#ending, take?.suspend()]);
  }

  /** [REC-5] */
  #tellFault({ name: { recordingId } }: Take, code: Parameters<Parameters<Take['onFault']>[0]>[0]): void {
    const { room, logger } = this.#parts;
    room
      .commit({
        actor: { by: 'server' },
        decide: (state, now) => decideRecordingFault(state, { recordingId, code }, now),
      })
      .catch((error: unknown) => logger.error({ err: error }, 'the end of a recording was not written'));
  }
}
