import { ok } from '@entente/shared/result';
import type { PublishKind, SourceKind } from '@entente/shared/room/records';
import fc from 'fast-check';
import { Device } from 'mediasoup-client';
import * as fakes from 'mediasoup-client/fakeParameters';
import { FakeHandler } from 'mediasoup-client/handlers/FakeHandler';
import type { Producer } from 'mediasoup-client/types';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MediaClient } from './media-client.ts';
import { OwnSource } from './own-source.ts';
import { FakeStream, fakeTrack, type FakeTrack } from './testing/fake-tracks.ts';
import { routerCapabilities } from './testing/media-server.ts';
import { pause, SeatServer } from './testing/seat-server.ts';

/** What may happen, and after which wait (ms). */
const deeds = [
  ...(['microphone', 'camera'] as const).flatMap((kind) =>
    (['open', 'close', 'reselect', 'unplug'] as const).map((deed) => `${kind} ${deed}` as const),
  ),
  ...(['console up', 'console down', 'console anew', 'console after', 'console reselect'] as const),
  ...(['move', 'die', 'give up', 'leave', 'come', 'cut', 'mend'] as const),
] as const;
type Deed = (typeof deeds)[number];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('MediaStream', FakeStream);
});
afterEach(() => {
  vi.useRealTimers();
});

/** One at a page: devices and a browser that take their time, and a server that keeps one seat. */
class Page {
  readonly server: SeatServer;
  readonly media: MediaClient;
  readonly own: Record<SourceKind, OwnSource>;
  readonly #takes: () => number;
  readonly #producers: { readonly producer: Producer; readonly sendId: string }[] = [];
  #console: { readonly source: OwnSource<'booth'>; readonly end: () => void } | null = null;
  #room = 0;
  isWanted = true;

  constructor(takes: () => number) {
    this.#takes = takes;
    this.server = new SeatServer(takes, {
      room: (room) => {
        this.#follow(room);
      },
      published: (sourceIds) => {
        this.media.published({ sourceIds });
      },
      reset: () => {
        this.media.reset();
      },
    });
    this.own = {
      microphone: this.#source('microphone'),
      camera: this.#source('camera'),
      screen: this.#source('screen'),
    };
    this.media = new MediaClient({
      ...{ ask: this.server.ask, own: this.own, relayOnly: false, load: () => this.#device() },
    });
    this.media.prepare(routerCapabilities);
    this.media.start({ maySend: true });
  }

  do(deed: Deed): void {
    switch (deed) {
      case 'console up':
        if (this.#console === null) this.#putUp();
        return;
      case 'console down':
        this.#takeDown();
        this.#console = null;
        return;
      case 'console anew':
        this.#takeDown();
        this.#putUp();
        return;
      case 'console after': {
        const before = this.#console;
        this.#putUp();
        before?.end();
        before?.source.release();
        return;
      }
      case 'console reselect':
        void this.#console?.source.reselect();
        return;
      case 'move':
        this.server.move();
        return;
      case 'die':
        this.server.die();
        return;
      case 'cut':
        this.server.cut();
        return;
      case 'mend':
        this.server.mend();
        return;
      case 'give up':
        this.media.reset();
        return;
      case 'leave':
        this.media.stop();
        this.isWanted = false;
        return;
      case 'come':
        this.media.start({ maySend: true });
        this.isWanted = true;
        return;
      default: {
        const [kind, what] = deed.split(' ') as [
          'microphone' | 'camera',
          'open' | 'close' | 'reselect' | 'unplug',
        ];
        const source = this.own[kind];
        if (what === 'unplug') (source.track as FakeTrack | null)?.unplug();
        else void source[what]();
      }
    }
  }

  /** What leaves this machine, by kind: the track behind each source that the server holds, null for none. */
  get sent(): Partial<Record<PublishKind, unknown>> {
    return Object.fromEntries(
      [...this.server.sources].map(([kind, { mid }]) => {
        const sent = this.#producers.find(({ producer }) => producer.rtpParameters.mid === mid);
        const isSent = sent?.producer.closed === false && sent.sendId === this.server.sendId;
        return [kind, isSent ? labelOf(sent.producer.track) : null];
      }),
    );
  }

  /** What is to leave it. */
  get wanted(): Partial<Record<PublishKind, unknown>> {
    const sources = [...Object.values(this.own), ...(this.#console === null ? [] : [this.#console.source])];
    return Object.fromEntries(
      sources.flatMap(({ kind, track }) => (track === null ? [] : [[kind, labelOf(track)]])),
    );
  }

  #follow(room: number): void {
    if (room === this.#room) return;
    this.#room = room;
    for (const source of Object.values(this.own)) if (source.state.get().isOpen) source.close();
    this.media.renew();
  }

  #putUp(): void {
    const source = this.#source('booth');
    this.#console = { source, end: this.media.carry(source) };
    void source.warm();
  }

  #takeDown(): void {
    this.#console?.end();
    this.#console?.source.release();
  }

  #source<K extends PublishKind>(kind: K): OwnSource<K> {
    return new OwnSource({
      kind,
      capture: async () => {
        await pause(this.#takes());
        return ok(fakeTrack(kind === 'camera' ? 'video' : 'audio', `${kind} ${String((named += 1))}`));
      },
      onDeviceLost: () => undefined,
    });
  }

  /** The library’s own device over a browser that needs its time to negotiate. */
  async #device(): Promise<Device> {
    const made = FakeHandler.createFactory({
      generateNativeRtpCapabilities: fakes.generateNativeRtpCapabilities,
      generateLocalDtlsParameters: fakes.generateLocalDtlsParameters,
    });
    const device = new Device({
      handlerFactory: {
        ...made,
        factory: (options) => {
          const handler = made.factory(options);
          const send = handler.send.bind(handler);
          handler.send = async (sent) => {
            await pause(this.#takes());
            return send(sent);
          };
          return handler;
        },
      },
    });
    device.observer.on('newtransport', (transport) => {
      transport.observer.on('newproducer', (producer) => {
        this.#producers.push({ producer, sendId: transport.id });
      });
    });
    await device.load({ routerRtpCapabilities: fakes.generateRouterRtpCapabilities() });
    return device;
  }
}

let named = 0;
const labelOf = (track: MediaStreamTrack | null): string | null => track?.label ?? null;

describe('what is sent, whatever happens', () => {
  it('is in the end what its owner has: each kind once, and the newest track of it', async () => {
    const step = fc.tuple(fc.constantFrom(...deeds), fc.integer({ min: 0, max: 60 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 24 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 40 })),
        async (steps, times) => {
          const page = new Page(() => {
            const next = times.next();
            return next.done === true ? 0 : next.value;
          });
          for (const [deed, wait] of steps) {
            page.do(deed);
            await vi.advanceTimersByTimeAsync(wait);
          }
          page.do('mend');
          if (!page.isWanted) page.do('come');
          await vi.advanceTimersByTimeAsync(5_000);
          expect(page.media.state.get()).toBe('on');
          const { sent, wanted } = page;
          page.media.stop();
          expect(sent).toEqual(wanted);
        },
      ),
      { numRuns: 200, seed: 4 },
    );
  }, 60_000);
});
