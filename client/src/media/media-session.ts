import type { Refusal } from '@entente/shared/errors';
import type { SourceId } from '@entente/shared/ids';
import type { Direction } from '@entente/shared/protocol/commands/media';
import type { CommandOutput } from '@entente/shared/protocol/contract';
import type { Subscribed } from '@entente/shared/protocol/events';
import { err, ok, type Result } from '@entente/shared/result';
import type { PublishKind } from '@entente/shared/room/records';
import type { Consumer, Device, Producer, Transport } from 'mediasoup-client/types';
import type { Ask } from '../signalling/ask.ts';
import { createStore, type Store } from '../stores/store.ts';
import { cameraEncodings, screenEncodings, speechOptions, videoOptions } from './encodings.ts';
import { IceRecovery } from './ice-recovery.ts';
import type { TransportStats } from './quality/stats-counters.ts';
import { consumerParameters, transportOptions, wireCapabilities, wireParameters } from './rtp-shapes.ts';

export interface MediaSessionOptions {
  readonly device: Device;
  readonly ask: Ask;
  /** Trouble-shooting: use TURN alone. */
  readonly relayOnly: boolean;
  /** The session is of no use any more; the owner closes it and makes another. */
  readonly onHopeless: () => void;
}

/** What is sent, and as which source the server knows it. */
export interface Published {
  readonly producer: Producer;
  readonly sourceId: SourceId;
}

/** Media commands outlive a reconnection of the signalling (ms). */
const timeout = 30_000;

/** One life of the two transports: from `media.join` until it is closed or the server forgot it. Owns what it makes. */
export class MediaSession {
  readonly #options: MediaSessionOptions;
  readonly #send: Transport;
  readonly #receive: Transport;
  readonly #recoveries: readonly IceRecovery[];
  readonly #carries = createStore(true);
  readonly #receives: Promise<void>;
  #isClosed = false;

  /** Joins the media. Refusals are those of `media.join`. */
  static async open(options: MediaSessionOptions): Promise<Result<MediaSession, Refusal>> {
    const rtpCapabilities = wireCapabilities(options.device.recvRtpCapabilities);
    const joined = await options.ask('media.join', { rtpCapabilities }, { timeout });
    return joined.ok ? ok(new MediaSession(options, joined.value.output)) : joined;
  }

  private constructor(options: MediaSessionOptions, offers: CommandOutput<'media.join'>) {
    const { device, relayOnly } = options;
    const ice = { iceServers: offers.iceServers, relayOnly };
    this.#options = options;
    this.#send = device.createSendTransport(transportOptions(offers.send, ice));
    this.#receive = device.createRecvTransport(transportOptions(offers.receive, ice));
    this.#send.on('produce', (made, give) => {
      // The id is of no use to us, and waiting for it would make the microphone wait for the camera.
      give({ id: `${String(made.appData['source'])}-${performance.now()}` });
    });
    this.#receives = new Promise((resolve) => {
      this.#receive.on('connectionstatechange', (state) => {
        if (state === 'connected') resolve();
      });
    });
    this.#recoveries = [this.#tend('send', this.#send), this.#tend('receive', this.#receive)];
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Whether pictures and sound get through; false while ICE is being restarted. */
  get carries(): Store<boolean> {
    return this.#carries;
  }

  /** Sends a track. It is the server that decides who gets it. The track stays the caller's. */
  async publish(source: PublishKind, track: MediaStreamTrack): Promise<Result<Published, Refusal>> {
    try {
      const producer = await this.#send.produce({
        track,
        stopTracks: false,
        disableTrackOnPause: false,
        zeroRtpOnPause: false,
        appData: { source },
        ...this.#parameters(source, track),
      });
      const rtpParameters = wireParameters(producer.rtpParameters);
      const published = await this.#options.ask('media.publish', { source, rtpParameters }, { timeout });
      if (published.ok) return ok({ producer, sourceId: published.value.output.sourceId });
      producer.close();
      return published;
    } catch {
      return err({ code: 'media.unavailable' });
    }
  }

  /** What the browser has counted; null once it is closed. */
  async stats(): Promise<TransportStats | null> {
    if (this.#isClosed) return null;
    const [send, receive] = await Promise.all([this.#send.getStats(), this.#receive.getStats()]);
    return { send: entriesOf(send), receive: entriesOf(receive) };
  }

  /** Whether anything could arrive yet. Until then nothing is lost by asking for it early. */
  get canReceive(): boolean {
    return this.#receive.connectionState === 'connected';
  }

  /** Resolves when the first packets of others can arrive; never, if nothing is received. */
  get receives(): Promise<void> {
    return this.#receives;
  }

  /** Makes what was subscribed playable, all in one negotiation; what the browser cannot play is left out. */
  async consume(subscriptions: readonly Subscribed[]): Promise<(readonly [Subscribed, Consumer])[]> {
    const made = await Promise.allSettled(
      subscriptions.map(async (subscription) => {
        const consumer = await this.#receive.consume({
          id: subscription.subscriptionId,
          producerId: subscription.sourceId,
          kind: isPicture(subscription) ? 'video' : 'audio',
          rtpParameters: consumerParameters(subscription.rtpParameters),
          // Microphone and camera of a person are one stream, so that the browser keeps lips and voice in step.
          streamId: streamOf(subscription),
        });
        return [subscription, consumer] as const;
      }),
    );
    return made.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const recovery of this.#recoveries) recovery.close();
    this.#send.close();
    this.#receive.close();
  }

  #parameters(source: PublishKind, track: MediaStreamTrack) {
    if (source === 'microphone' || source === 'booth') return { codecOptions: speechOptions };
    const codecs = this.#options.device.sendRtpCapabilities.codecs ?? [];
    const codec = codecs.find(({ mimeType }) => mimeType.toLowerCase() === 'video/vp8');
    const encodings =
      source === 'screen' ? screenEncodings : cameraEncodings(track.getSettings().width ?? 1280);
    return { encodings, codecOptions: videoOptions, ...(codec === undefined ? {} : { codec }) };
  }

  #tend(direction: Direction, transport: Transport): IceRecovery {
    const { ask, onHopeless } = this.#options;
    transport.on('connect', ({ dtlsParameters }, done) => {
      // The other end is told while ICE is under way, which takes at least as long: no round trip is spent on waiting.
      done();
      void ask('media.connect', { direction, dtlsParameters }, { timeout }).then((connected) => {
        if (!connected.ok && !this.#isClosed) onHopeless();
      });
    });
    transport.on('connectionstatechange', () => {
      this.#carries.set(
        [this.#send, this.#receive].every(
          ({ connectionState }) => connectionState !== 'failed' && connectionState !== 'disconnected',
        ),
      );
    });
    return new IceRecovery(transport, {
      restart: async () => {
        const restarted = await ask('media.restart-ice', { direction }, { timeout });
        if (!restarted.ok || transport.closed) return false;
        const { usernameFragment, password } = restarted.value.output.iceParameters;
        const iceParameters = { usernameFragment, password, iceLite: true };
        return transport.restartIce({ iceParameters }).then(
          () => true,
          () => false,
        );
      },
      onHopeless,
    });
  }
}

const entriesOf = (report: RTCStatsReport): [string, unknown][] => {
  const entries: [string, unknown][] = [];
  report.forEach((stat: unknown, id: string) => entries.push([id, stat]));
  return entries;
};

const isPicture = ({ origin }: Subscribed): boolean =>
  origin.from === 'participant' && (origin.source === 'camera' || origin.source === 'screen');

const streamOf = ({ origin, sourceId }: Subscribed): string =>
  origin.from === 'participant' && (origin.source === 'camera' || origin.source === 'microphone')
    ? origin.participantId
    : sourceId;
