import type { ParticipantId, SubscriptionId } from '@entente/shared/ids';
import type { CommandInput, CommandOutput } from '@entente/shared/protocol/contract';
import type { Subscribed } from '@entente/shared/protocol/events';
import type { PublishKind } from '@entente/shared/room/records';
import { systemClock } from '../../clock.ts';
import type { MediaCommand } from '../floor-media-port.ts';
import { createFloorMedia } from '../floor-media.ts';
import type { Recordings } from '../../recordings/recordings-port.ts';
import { KeptRecordings } from '../../recordings/testing/kept-recordings.ts';
import { mark, opus } from '../sfu-bench.contract.ts';
import type { SfuPort } from '../sfu-port.ts';
import { BareWebRtcEnd, type Arrived } from '../../simulation/bare-webrtc-end.ts';
import { interpreted } from './interpreted.ts';
import { keptLog } from './kept-log.ts';
import { RehearsalRoom, type LaidDown } from './rehearsal-room.ts';

export interface Heard extends Arrived {
  /** When it arrived, ms. */
  readonly at: number;
}

interface Person {
  readonly send: BareWebRtcEnd;
  readonly receive: BareWebRtcEnd;
  readonly heard: Heard[];
}

export interface HallOptions {
  /** Who is there beside Ada, Bo and Cy. */
  readonly others?: readonly string[];
  readonly recordings?: Recordings;
  readonly laidDown?: LaidDown;
}

const headerExtensions = [{ uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: 6 }];
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** An interpreted meeting on an SFU with real packets, driven by commands and facts alone, as browsers do it. */
export class InterpretedHall {
  readonly room: RehearsalRoom;
  readonly media;
  /** How loud a voice says it is, by its SSRC, in -dBov; 30 unless told. */
  readonly loudness = new Map<number, number>();
  readonly #people = new Map<ParticipantId, Person>();
  /** When a packet of each voice was sent, ms. */
  readonly #sent = new Map<number, number[]>();
  readonly #voices: Promise<void>[] = [];
  #ends: BareWebRtcEnd[] = [];
  #isOver = false;

  constructor(
    sfu: SfuPort,
    { others = [], recordings = new KeptRecordings(), laidDown = interpreted }: HallOptions = {},
  ) {
    this.room = new RehearsalRoom(['ada', 'bo', 'cy', ...others], laidDown);
    const iceServersFor = () => [];
    const { logger } = keptLog();
    this.media = createFloorMedia({
      ...{ room: this.room, sfu, iceServersFor, clock: systemClock, logger, recordings },
    });
  }

  async ask<N extends MediaCommand>(
    who: ParticipantId,
    name: N,
    input: CommandInput<N>,
  ): Promise<CommandOutput<N>> {
    const answer = await this.media.handle(who, name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer.value;
  }

  /** Joins the media with both ends; also anew. */
  async join(...people: ParticipantId[]): Promise<void> {
    await Promise.all(people.map((who) => this.#join(who)));
  }

  /** From now on a packet every 20 ms, filled with `mark(ssrc)`, until the hall closes. */
  async speak(who: ParticipantId, source: PublishKind, ssrc: number): Promise<void> {
    const rtpParameters = { ...opus(ssrc), headerExtensions };
    await this.ask(who, 'media.publish', { source, rtpParameters });
    const { send } = this.#person(who);
    const sent: number[] = [];
    this.#sent.set(ssrc, sent);
    const talk = async (): Promise<void> => {
      const began = performance.now();
      for (let count = 0; !this.#isOver && this.#people.get(who)?.send === send; count += 1) {
        await pause(Math.max(0, began + count * 20 - performance.now()));
        sent.push(performance.now());
        const payload = Buffer.alloc(40, mark(ssrc));
        await send.send({ ssrc, payloadType: 111, payload, loudness: this.loudness.get(ssrc) ?? 30 });
      }
    };
    this.#voices.push(talk());
  }

  listen(participantId: ParticipantId, channel: string): void {
    this.room.happen({ type: 'channel-chosen', participantId, channel });
  }

  /** What somebody was told of a channel, newest first in time; resolves when they are. */
  async channelOf(who: ParticipantId, language: string, after?: SubscriptionId): Promise<Subscribed> {
    const newest = (): Subscribed | undefined =>
      this.room
        .heard(who, 'subscribed')
        .flatMap(({ subscriptions }) => subscriptions)
        .findLast(({ origin }) => origin.from === 'channel' && origin.language === language);
    const isThere = (): boolean => newest() !== undefined && newest()?.subscriptionId !== after;
    await this.room.until(isThere);
    const told = newest();
    if (told === undefined) throw new Error('told of nothing');
    return told;
  }

  /** The client of `who` can play all that it was told of. */
  async ready(who: ParticipantId): Promise<void> {
    const subscriptionIds = this.room
      .heard(who, 'subscribed')
      .flatMap(({ subscriptions }) => subscriptions.map(({ subscriptionId }) => subscriptionId));
    await this.ask(who, 'media.ready', { subscriptionIds });
  }

  /** Everything that arrived at somebody, oldest first; of one subscription alone if it is given. */
  heard(who: ParticipantId, of?: Subscribed): readonly Heard[] {
    const { heard } = this.#person(who);
    const ssrc = of?.rtpParameters.encodings?.[0]?.ssrc;
    return of === undefined ? heard : heard.filter((packet) => packet.ssrc === ssrc);
  }

  forget(who: ParticipantId): void {
    this.#person(who).heard.length = 0;
  }

  /** Resolves once it holds, asked every few ms. */
  async until(holds: () => boolean, ms = 30_000): Promise<void> {
    const deadline = performance.now() + ms;
    while (!holds()) {
      if (performance.now() > deadline) throw new Error(`not within ${String(ms)} ms`);
      await pause(5);
    }
  }

  /** Resolves when this many more packets of each voice have been sent: whatever would arrive of them has. */
  async spoken(packets: number): Promise<void> {
    const goals = [...this.#sent.values()].map((sent) => ({ sent, goal: sent.length + packets }));
    await this.until(() => goals.every(({ sent, goal }) => sent.length >= goal));
  }

  /** How many packets of a voice have been sent. */
  sent(ssrc: number): number {
    return this.#sent.get(ssrc)?.length ?? 0;
  }

  /** The longest that a voice took from one packet to the next around a span of time, ms: 20 on a machine at rest. */
  pace(from: number, to: number): number {
    const steps = [...this.#sent.values()].flatMap((sent) =>
      sent.flatMap((at, position) => {
        const former = sent[position - 1];
        return former === undefined || at < from - 60 || former > to + 60 ? [] : [at - former];
      }),
    );
    return Math.max(20, ...steps);
  }

  async close(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#voices);
    await Promise.all(this.#ends.map((end) => end.close()));
    await this.media.close();
  }

  async #join(who: ParticipantId): Promise<void> {
    this.#people.delete(who);
    const { rtpCapabilities } = this.media;
    const offers = await this.ask(who, 'media.join', { rtpCapabilities });
    const open = (direction: 'send' | 'receive'): Promise<BareWebRtcEnd> =>
      BareWebRtcEnd.open(offers[direction], (dtlsParameters) =>
        this.ask(who, 'media.connect', { direction, dtlsParameters }),
      );
    const [send, receive] = await Promise.all([open('send'), open('receive')]);
    const heard: Heard[] = [];
    receive.onPacket((packet) => heard.push({ ...packet, at: performance.now() }));
    this.#ends.push(send, receive);
    this.#people.set(who, { send, receive, heard });
  }

  #person(who: ParticipantId): Person {
    const person = this.#people.get(who);
    if (person === undefined) throw new Error(`${who} has not joined`);
    return person;
  }
}
