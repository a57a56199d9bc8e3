import { err, ok } from '@entente/shared/result';
import type { Clock } from '../clock.ts';
import { BusChannel } from './channel/bus-channel.ts';
import { FakeChannelSource, FakeSource, turn, type Alive } from './fake-source.ts';
import { Lifetime } from './lifetime.ts';
import { mediaKind } from './rtp-fit.ts';
import type { SfuChannel } from './sfu-port.ts';

const payloadType = 100;

/** A channel of the fake. Its packets are rewritten like any other's; where they would go out they are counted. */
export function openFakeChannel(
  { alive, life: owner }: { readonly alive: Alive; readonly life: Lifetime },
  clock: Clock,
): SfuChannel {
  const life = new Lifetime(() => undefined, [owner]);
  const rtp = { codecs: [{ mimeType: 'audio/opus', payloadType, clockRate: 48_000, channels: 2 }] };
  const source = new FakeChannelSource({ life, rtp, room: alive });
  const channel = new BusChannel<FakeSource>({
    ...{ life, source, clock, payloadType },
    fit: (one) => {
      if (one.closed) return err('closed');
      if (!(one instanceof FakeSource) || one.room !== alive) return err('misplaced');
      return mediaKind(one.kind) === 'audio' ? ok(one) : err('unsupported');
    },
    send: () => {
      for (const subscription of source.subscriptions) subscription.carry();
    },
    onWish: turn,
  });
  alive.channels.add(channel);
  life.onEnd(() => alive.channels.delete(channel));
  return channel;
}
