import type { Refusal } from '@entente/shared/errors';
import type { ParticipantId } from '@entente/shared/ids';
import type { CommandInput, CommandOutput } from '@entente/shared/protocol/contract';
import type { IceServer, RtpCapabilities } from '@entente/shared/protocol/rtp';
import { err, ok, type Result } from '@entente/shared/result';
import type { Clock } from '../clock.ts';
import { isInside, seatOf } from '../domain/state.ts';
import type { Logger } from '../log.ts';
import type { Recordings } from '../recordings/recordings-port.ts';
import type { Room, Stop } from '../rooms/contract.ts';
import type { FloorMedia, MediaCommand } from './floor-media-port.ts';
import { HeldRoom } from './held-room.ts';
import { OpenMicrophones } from './open-microphones.ts';
import { reconcile } from './reconcile.ts';
import { RoomChannels } from './room-channels.ts';
import { RoomRecording } from './room-recording.ts';
import { RoomLevels } from './room-levels.ts';
import { Seating } from './seating.ts';
import type { SfuLevel, SfuPort, SfuSeat } from './sfu-port.ts';
import { Voices } from './voices.ts';
import { isIdle, wishOf } from './wish.ts';

export interface FloorMediaOptions {
  readonly room: MediaRoom;
  readonly sfu: SfuPort;
  readonly iceServersFor: (participantId: ParticipantId) => IceServer[];
  readonly clock: Clock;
  readonly logger: Logger;
  readonly recordings: Recordings;
}

/** What media needs of a room. */
export type MediaRoom = Pick<
  Room,
  'id' | 'state' | 'commit' | 'watch' | 'watchConnections' | 'onClose' | 'tell' | 'tellRoom'
>;

type Answer<N extends MediaCommand> = Promise<Result<CommandOutput<N>, Refusal>>;
type Handlers = {
  readonly [N in MediaCommand]: (participantId: ParticipantId, input: CommandInput<N>) => Answer<N>;
};

const refuse = (code: Refusal['code'], retryAfter?: number): Result<never, Refusal> =>
  err(retryAfter === undefined ? { code } : { code, retryAfter });
const refused = refuse('media.refused');

/** The media of one meeting. Its seats are opened by `media.join` and closed by the state; see `plan`. */
export function createFloorMedia(options: FloorMediaOptions): FloorMedia {
  return new ReconciledMedia(options);
}

class ReconciledMedia implements FloorMedia {
  readonly rtpCapabilities: RtpCapabilities;
  readonly #options: FloorMediaOptions;
  readonly #held: HeldRoom;
  readonly #seats: Seating;
  readonly #channels: RoomChannels;
  readonly #recording: RoomRecording;
  readonly #microphones: OpenMicrophones;
  readonly #levels: RoomLevels;
  readonly #voices: Voices;
  /** The newest `media.join` of each participant; an older one that is still under way gives up. */
  readonly #joining = new Map<ParticipantId, object>();
  readonly #stops: Stop[];
  #closed = false;

  constructor(options: FloorMediaOptions) {
    const { room, sfu } = options;
    this.#options = options;
    this.rtpCapabilities = sfu.rtpCapabilities;
    this.#seats = new Seating(options);
    this.#recording = new RoomRecording(options);
    this.#microphones = new OpenMicrophones(this.#recording);
    this.#channels = new RoomChannels(this.#recording, options.logger);
    this.#levels = new RoomLevels(room);
    this.#voices = new Voices(options);
    this.#held = new HeldRoom({
      sfu,
      onOpen: (opened) => {
        this.#channels.openIn(opened);
        this.#microphones.openIn(opened);
        opened.onLevels((levels) => this.#heard(levels));
      },
      onLost: () => this.#tellLost(),
    });
    this.#stops = [
      room.watch(() => this.#reconcile()),
      room.watchConnections((participantId, connected) => {
        if (!connected) return;
        this.#seats.resync(participantId);
        this.#levels.resync(participantId);
      }),
    ];
    room.onClose(() => void this.close());
    this.#recording.follow(room.state);
  }

  async handle<N extends MediaCommand>(
    participantId: ParticipantId,
    name: N,
    input: CommandInput<N>,
  ): Answer<N> {
    if (this.#closed) return refuse('media.unavailable', 1);
    if (!isInside(this.#options.room.state, participantId)) return refuse('admission.required');
    return this.#handlers[name](participantId, input);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const stop of this.#stops) stop();
    this.#voices.close();
    this.#channels.close();
    this.#microphones.close();
    this.#seats.close();
    this.#held.close();
    await this.#recording.close();
  }

  readonly #handlers: Handlers = {
    'media.join': async (participantId, { rtpCapabilities }) => {
      const attempt = {};
      this.#joining.set(participantId, attempt);
      this.#seats.of(participantId)?.replace();
      const opened = await this.#openSeat(participantId, rtpCapabilities);
      const newest = this.#joining.get(participantId) === attempt;
      if (newest) this.#joining.delete(participantId);
      if (!opened.ok) return opened;
      const seat = opened.value;
      const inside = !this.#closed && isInside(this.#options.room.state, participantId);
      if (!newest || !inside || seat.closed) {
        seat.close();
        this.#reconcile();
        return inside ? refused : refuse('admission.required');
      }
      this.#seats.add(seat);
      this.#reconcile();
      return ok({ ...seat.offers, iceServers: this.#options.iceServersFor(participantId) });
    },

    'media.connect': async (participantId, { direction, dtlsParameters }) => {
      const connected = await this.#seats.of(participantId)?.seat.connect(direction, dtlsParameters);
      return connected?.ok === true ? ok({}) : refused;
    },

    'media.restart-ice': async (participantId, { direction }) => {
      const restarted = await this.#seats.of(participantId)?.seat.restartIce(direction);
      return restarted?.ok === true ? ok({ iceParameters: restarted.value }) : refused;
    },

    'media.publish': async (participantId, { source, rtpParameters }) => {
      const { role } = seatOf(this.#options.room.state, participantId).person;
      if (source === 'booth' && role !== 'interpreter') return refused;
      const published = await this.#seats.of(participantId)?.publish(source, rtpParameters);
      if (published?.ok !== true) return refused;
      this.#reconcile();
      return ok({ sourceId: published.value });
    },

    'media.unpublish': async (participantId, { sourceId }) => {
      this.#seats.of(participantId)?.unpublish(sourceId);
      return ok({});
    },

    'media.ready': async (participantId, { subscriptionIds }) => {
      await this.#seats.of(participantId)?.play(subscriptionIds);
      return ok({});
    },

    'media.show': async (participantId, { subscriptionId, width, height }) => {
      await this.#seats.of(participantId)?.subscriptions.get(subscriptionId)?.show(width, height);
      return ok({});
    },
  };

  /** Once more if the room's worker died in between. */
  async #openSeat(
    participantId: ParticipantId,
    rtpCapabilities: RtpCapabilities,
  ): Promise<Result<SfuSeat, Refusal>> {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const room = await this.#held.get();
      if (room === null) break;
      const opened = await room.openSeat(participantId, rtpCapabilities);
      if (opened.ok) return opened;
      if (opened.error !== 'closed') return refused;
    }
    return refuse('media.unavailable', 1);
  }

  #heard(levels: readonly SfuLevel[]): void {
    this.#levels.heard(levels);
    this.#voices.heard(levels);
  }

  #tellLost(): void {
    const { room, logger } = this.#options;
    // The next worker knows of no voice that could fall silent.
    this.#heard([]);
    logger.warn({ meeting: room.id, seats: this.#seats.tellLost() }, 'the media of a meeting begins again');
  }

  #reconcile(): void {
    if (this.#closed) return;
    const { state } = this.#options.room;
    const wish = wishOf(state);
    this.#recording.follow(state);
    const parts = { seats: this.#seats, channels: this.#channels, microphones: this.#microphones };
    reconcile(wish, parts, () => this.#reconcile());
    if (isIdle(wish)) this.#held.drop();
  }
}
