import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createWorker } from 'mediasoup';
import type { types } from 'mediasoup';
import { freePort } from '../../harness/free-port.ts';
import { bundlePage } from './bundle.ts';
import type { Consumable, Joined, Offer } from './words.ts';

interface Peer {
  readonly send: types.WebRtcTransport;
  readonly receive: types.WebRtcTransport;
  readonly rtpCapabilities: types.RtpCapabilities;
  readonly producers: types.Producer[];
  readonly consumers: Map<string, types.Consumer>;
  events: ServerResponse | null;
}

interface Message {
  readonly peer: string;
  readonly direction: 'send' | 'receive';
  readonly dtlsParameters: types.DtlsParameters;
  readonly kind: types.MediaKind;
  readonly rtpParameters: types.RtpParameters;
  readonly rtpCapabilities: types.RtpCapabilities;
  readonly ids: readonly string[];
}

const codecs: types.RouterRtpCodecCapability[] = [
  { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
];

/** One room on one worker with no product around it: what is measured against. It trusts its page entirely. */
export class Bare implements AsyncDisposable {
  readonly url: string;
  readonly #worker: types.Worker;
  readonly #router: types.Router;
  readonly #webRtc: types.WebRtcServer;
  readonly #http: Server;
  readonly #peers = new Map<string, Peer>();

  private constructor(parts: {
    readonly worker: types.Worker;
    readonly router: types.Router;
    readonly webRtc: types.WebRtcServer;
    readonly port: number;
    readonly script: string;
  }) {
    this.#worker = parts.worker;
    this.#router = parts.router;
    this.#webRtc = parts.webRtc;
    this.url = `http://localhost:${parts.port}`;
    this.#http = createServer((request, response) => {
      this.#answer(request, response, parts.script).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    });
    this.#http.listen(parts.port, '127.0.0.1');
  }

  /** Starts it on the worker binary that the product runs. */
  static async start(workerBin: string): Promise<Bare> {
    const worker = await createWorker({ workerBin, logLevel: 'none' });
    const router = await worker.createRouter({ mediaCodecs: codecs });
    const port = await freePort();
    const webRtc = await worker.createWebRtcServer({
      listenInfos: (['udp', 'tcp'] as const).map((protocol) => ({ protocol, ip: '127.0.0.1', port })),
    });
    return new Bare({ worker, router, webRtc, port: await freePort(), script: await bundlePage() });
  }

  /** Somebody's page is closed. */
  forget(id: string): void {
    const peer = this.#peers.get(id);
    peer?.events?.end();
    peer?.send.close();
    peer?.receive.close();
    this.#peers.delete(id);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#worker.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse, script: string): Promise<void> {
    const [, kind, name = ''] = (request.url ?? '/').split(/[/?]/);
    if (kind === 'events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
      this.#peer(name).events = response;
    } else if (kind === 'call') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const message = JSON.parse(Buffer.concat(chunks).toString()) as Message;
      response.end(JSON.stringify((await this.#call(name, message)) ?? null));
    } else if (kind === 'page.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    else
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Bare</title><body><script type="module" src="/page.js"></script>');
  }

  async #call(name: string, message: Message): Promise<unknown> {
    switch (name) {
      case 'capabilities':
        return this.#router.rtpCapabilities;
      case 'join':
        return this.#join(message);
      case 'connect':
        return this.#peer(message.peer)[message.direction].connect(message);
      case 'produce':
        return this.#produce(message);
      case 'resume': {
        const { consumers } = this.#peer(message.peer);
        const waiting = message.ids.flatMap((id) => consumers.get(id) ?? []);
        return Promise.all(waiting.map((consumer) => consumer.resume())).then(() => null);
      }
      default:
        throw new Error(`no call ${name}`);
    }
  }

  async #join({ peer: id, rtpCapabilities }: Message): Promise<Joined> {
    const make = () => this.#router.createWebRtcTransport({ webRtcServer: this.#webRtc });
    const [send, receive] = await Promise.all([make(), make()]);
    const consumers = new Map<string, types.Consumer>();
    const peer: Peer = { send, receive, rtpCapabilities, producers: [], consumers, events: null };
    const others = [...this.#peers];
    this.#peers.set(id, peer);
    const offered = await Promise.all(
      others.flatMap(([other, { producers }]) =>
        producers.map((producer) => this.#consume(peer, { producer, of: other })),
      ),
    );
    return { send: offerOf(send), receive: offerOf(receive), offered };
  }

  async #produce({ peer: id, kind, rtpParameters }: Message): Promise<string> {
    const peer = this.#peer(id);
    const producer = await peer.send.produce({ kind, rtpParameters });
    peer.producers.push(producer);
    for (const [otherId, other] of this.#peers)
      if (otherId !== id) {
        const offered = await this.#consume(other, { producer, of: id });
        other.events?.write(`data: ${JSON.stringify([offered])}\n\n`);
      }
    return producer.id;
  }

  async #consume(to: Peer, source: { producer: types.Producer; of: string }): Promise<Consumable> {
    const { producer, of } = source;
    const { rtpCapabilities } = to;
    const consumer = await to.receive.consume({ producerId: producer.id, rtpCapabilities, paused: true });
    to.consumers.set(consumer.id, consumer);
    const { id, kind, rtpParameters } = consumer;
    return { id, kind, rtpParameters, producerId: producer.id, peer: of } as Consumable;
  }

  #peer(id: string): Peer {
    const peer = this.#peers.get(id);
    if (peer === undefined) throw new Error(`no peer ${id}`);
    return peer;
  }
}

function offerOf({ id, iceParameters, iceCandidates, dtlsParameters }: types.WebRtcTransport): Offer {
  return { id, iceParameters, iceCandidates, dtlsParameters };
}
