import type { ParticipantId } from '@entente/shared/ids';
import type { Direction } from '@entente/shared/protocol/commands/media';
import {
  TransportOffer,
  type DtlsParameters,
  type IceParameters,
  type RtpParameters,
} from '@entente/shared/protocol/rtp';
import { err, ok, type Result } from '@entente/shared/result';
import type { PublishKind } from '@entente/shared/room/records';
import type { WebRtcTransport } from 'mediasoup/types';
import { Lifetime } from '../lifetime.ts';
import { fitDtls, fitSource, mediaKind, type ReceiverRtp } from '../rtp-fit.ts';
import type { SfuEnd, SfuOrigin, SfuRefusal, SfuSeat, SfuSource, SfuSubscription } from '../sfu-port.ts';
import { burden, type RoomHost } from './lane.ts';
import { MediasoupChannelSource } from './mediasoup-channel-source.ts';
import { MediasoupSource } from './mediasoup-source.ts';
import { MediasoupSubscription } from './mediasoup-subscription.ts';

interface SeatParts {
  readonly participantId: ParticipantId;
  readonly receives: ReceiverRtp;
  readonly send: WebRtcTransport;
  readonly receive: WebRtcTransport;
  /** Told of every microphone, so that its loudness counts. */
  readonly onMicrophone: (source: MediasoupSource) => void;
}

export class MediasoupSeat implements SfuSeat {
  readonly participantId: ParticipantId;
  readonly offers: SfuSeat['offers'];
  readonly life: Lifetime;
  readonly #room: RoomHost;
  readonly #onMicrophone: SeatParts['onMicrophone'];
  readonly #receives: ReceiverRtp;
  readonly #transports: Readonly<Record<Direction, WebRtcTransport>>;
  readonly #connected = new Set<Direction>();

  constructor(room: RoomHost, { participantId, receives, send, receive, onMicrophone }: SeatParts) {
    this.participantId = participantId;
    this.#room = room;
    this.#onMicrophone = onMicrophone;
    this.#receives = receives;
    this.#transports = { send, receive };
    this.offers = { send: offer(send), receive: offer(receive) };
    this.life = new Lifetime(() => {
      send.close();
      receive.close();
    }, [room.life]);
    burden(room.lane, 'seats', this.life);
  }

  get closed(): boolean {
    return this.life.isOver();
  }

  onEnd(listener: (cause: SfuEnd) => void): void {
    this.life.onEnd(listener);
  }

  async connect(direction: Direction, dtlsParameters: DtlsParameters): Promise<Result<void, SfuRefusal>> {
    if (this.life.isOver()) return err('closed');
    if (this.#connected.has(direction)) return err('misplaced');
    const dtls = fitDtls(dtlsParameters);
    if (dtls === null) return err('unsupported');
    this.#connected.add(direction);
    const connected = await this.#ask(() =>
      this.#transports[direction].connect({
        // mediasoup's type wants an array that it may write to.
        dtlsParameters: { ...dtls, fingerprints: [...dtls.fingerprints] },
      }),
    );
    if (!connected.ok) this.#connected.delete(direction);
    return connected;
  }

  async restartIce(direction: Direction): Promise<Result<IceParameters, SfuRefusal>> {
    return this.#ask(() => this.#transports[direction].restartIce());
  }

  async publish(kind: PublishKind, rtpParameters: RtpParameters): Promise<Result<SfuSource, SfuRefusal>> {
    if (this.life.isOver()) return err('closed');
    const rtp = fitSource(kind, rtpParameters);
    if (rtp === null) return err('unsupported');
    const produced = await this.#ask(() =>
      this.#transports.send.produce({ kind: mediaKind(kind), rtpParameters: rtp, paused: true }),
    );
    if (!produced.ok) return produced;
    const source = new MediasoupSource(this.life, {
      participantId: this.participantId,
      room: this.#room,
      kind,
      producer: produced.value,
      encodings: rtp.encodings ?? [],
    });
    if (kind === 'microphone') this.#onMicrophone(source);
    return ok(source);
  }

  async subscribe(source: SfuOrigin): Promise<Result<SfuSubscription, SfuRefusal>> {
    if (this.life.isOver() || source.closed) return err('closed');
    if (!(source instanceof MediasoupSource || source instanceof MediasoupChannelSource))
      return err('misplaced');
    if (source.kind !== 'channel' && source.participantId === this.participantId) return err('misplaced');
    if (source.room !== this.#room) return err('misplaced');
    const consumed = await this.#ask(() =>
      this.#transports.receive.consume({
        producerId: source.id,
        rtpCapabilities: this.#receives,
        paused: true,
        // For sound too, where mediasoup's default is off: a lost packet of a voice is asked for again.
        enableRtx: true,
      }),
    );
    if (source.life.isOver()) return err('closed');
    return consumed.ok
      ? ok(new MediasoupSubscription(this.life, { source, consumer: consumed.value }))
      : consumed;
  }

  close(): void {
    this.life.end('closed');
  }

  /** What the worker refuses of a living seat is refused as unsupported; its words are for its log, not for a client. */
  async #ask<T>(request: () => Promise<T>): Promise<Result<T, SfuRefusal>> {
    if (this.life.isOver()) return err('closed');
    try {
      const value = await request();
      return this.life.isOver() ? err('closed') : ok(value);
    } catch {
      return err(this.life.isOver() ? 'closed' : 'unsupported');
    }
  }
}

const offer = (transport: WebRtcTransport): TransportOffer =>
  TransportOffer.parse({
    id: transport.id,
    iceParameters: transport.iceParameters,
    iceCandidates: transport.iceCandidates,
    dtlsParameters: transport.dtlsParameters,
  });
