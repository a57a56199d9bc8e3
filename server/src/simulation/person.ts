import { SeatGrant } from '@entente/shared/seat-grant';
import type { RoomRecord, SourceKind } from '@entente/shared/room/records';
import type { CommandInput, CommandName, CommandOutput } from '@entente/shared/protocol/contract';
import { Ack, contract } from '@entente/shared/protocol/contract';
import { StateUpdate } from '@entente/shared/protocol/events';
import type { Direction } from '@entente/shared/protocol/commands/media';
import { protocolVersion } from '@entente/shared/protocol/version';
import type { RtpParameters } from '@entente/shared/protocol/rtp';
import { apply, recordSet, type RecordSet } from '@entente/shared/room/ops';
import { randomInt, randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { BareWebRtcEnd } from './bare-webrtc-end.ts';
import { frameMs } from './speech.ts';

/** A silent frame of Opus, 20 ms. */
const silence = Buffer.from([0xf8, 0xff, 0xfe]);

/** How long to wait before the media is asked for again, ms. */
const retryMs = 1_000;

type Voice = Extract<SourceKind, 'microphone'> | 'booth';

/** What one answered; thrown, since the scene is ours and every refusal is a bug of it. */
class Refused extends Error {}

/**
 * Somebody of the demo who is no person: comes by a personal link over the same wire as everybody, and speaks what is
 * given. Nothing in the server knows of it.
 */
export class SimulatedPerson {
  readonly id: string;
  readonly #socket: Socket;
  readonly #records = new Map<string, RecordSet>();
  #voice: Voice | null = null;
  #end: BareWebRtcEnd | null = null;
  /** Raised with each start anew, so that an overtaken one knows that it is. */
  #life = 0;
  /** When the voice began, so that the timestamps of its packets go on with the clock. */
  readonly #began = performance.now();
  readonly #ssrc = randomInt(1, 2 ** 31);

  private constructor(id: string, socket: Socket) {
    this.id = id;
    this.#socket = socket;
    socket.on('media-reset', () => void this.#reset());
    socket.on('state', (update: unknown) => this.#take(StateUpdate.parse(update)));
  }

  /** Comes in by a personal link, and is inside when this resolves. */
  static async arrive(link: string): Promise<SimulatedPerson> {
    const { origin, hash } = new URL(link);
    const answer = await fetch(`${origin}/api/invitations/redeem`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: hash.slice(1) }),
    });
    const grant = SeatGrant.parse(await answer.json());
    let { token } = grant;
    const cookie = answer.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const socket = io(origin, {
      transports: ['websocket'],
      auth: (tell) => tell({ protocol: protocolVersion, token }),
    });
    const person = new SimulatedPerson(grant.you.id, socket);
    const renewal = setInterval(() => void renew(), 120_000);
    socket.on('disconnect', (reason) => {
      if (reason === 'io client disconnect') clearInterval(renewal);
    });
    await new Promise<void>((resolve) => socket.once('welcome', () => resolve()));
    await person.ask('meeting.enter', {});
    return person;

    async function renew(): Promise<void> {
      const renewed = await fetch(`${origin}/api/seats/${grant.meeting.id}/renew`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: '{}',
      });
      if (!renewed.ok) return;
      ({ token } = SeatGrant.parse(await renewed.json()));
      await person.ask('session.renew', { token });
    }
  }

  /** All that this person may see. */
  records(): readonly RoomRecord[] {
    return [...this.#records.values()].flatMap((set) => [...set.values()]);
  }

  async ask<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutput<N>> {
    const answer: unknown = await this.#socket.timeout(10_000).emitWithAck(name, { id: randomUUID(), input });
    const ack = Ack.parse(answer);
    if (!ack.ok) throw new Refused(`${name}: ${ack.error.rule ?? ack.error.code}`);
    return contract[name].output.parse(ack.data) as CommandOutput<N>;
  }

  /** Makes a voice ready that speaks on the floor (`microphone`) or in a booth; it comes back when the media begins again. */
  async prepare(source: Voice): Promise<void> {
    this.#voice = source;
    await this.#join(source);
  }

  /** Speaks frames at their pace; stops early where `isOver` says so. Silence ends it, so that no syllable drags on. */
  async speak(frames: readonly Buffer[], isOver: () => boolean = () => false): Promise<void> {
    const began = performance.now();
    const offset = Math.round((began - this.#began) / frameMs);
    const all = [...frames, ...new Array<Buffer>(5).fill(silence)];
    for (const [index, frame] of all.entries()) {
      if (isOver()) return;
      const wait = began + index * frameMs - performance.now();
      if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
      const end = this.#end;
      const packet = {
        ...{ ssrc: this.#ssrc, payloadType: 111, payload: frame, loudness: frame === silence ? 127 : 25 },
        timestamp: ((offset + index) * 960) >>> 0,
      };
      await end?.send(packet).catch((error: unknown) => {
        // One that was given up meanwhile takes nothing any more.
        if (end === this.#end) throw error;
      });
    }
  }

  async close(): Promise<void> {
    this.#voice = null;
    this.#life += 1;
    this.#socket.disconnect();
    await this.#end?.close();
  }

  async #join(source: Voice): Promise<void> {
    const life = (this.#life += 1);
    const former = this.#end;
    this.#end = null;
    void former?.close().catch(() => undefined);
    const { send } = await this.ask('media.join', { rtpCapabilities: { codecs: [], headerExtensions: [] } });
    const direction: Direction = 'send';
    const end = await BareWebRtcEnd.open(send, (dtlsParameters) =>
      this.ask('media.connect', { direction, dtlsParameters }),
    );
    if (life !== this.#life) {
      await end.close();
      return;
    }
    this.#end = end;
    await this.ask('media.publish', { source, rtpParameters: this.#rtpParameters() });
  }

  /** The server's end is gone: everything anew, at once, and again until it is there or overtaken. */
  async #reset(): Promise<void> {
    const voice = this.#voice;
    if (voice === null) return;
    const joining = this.#join(voice);
    const life = this.#life;
    await joining.catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, retryMs));
      if (life === this.#life) await this.#reset();
    });
  }

  #rtpParameters(): RtpParameters {
    return {
      codecs: [
        {
          ...{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 },
          parameters: { useinbandfec: 1 },
        },
      ],
      headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: 6 }],
      encodings: [{ ssrc: this.#ssrc }],
      rtcp: { cname: this.id },
    };
  }

  #take(update: StateUpdate): void {
    switch (update.type) {
      case 'snapshot':
        this.#records.set(update.audience, recordSet(update.records));
        break;
      case 'ops':
        this.#records.set(
          update.audience,
          apply(this.#records.get(update.audience) ?? new Map(), update.ops),
        );
        break;
      case 'gone':
        this.#records.delete(update.audience);
    }
  }
}
