import { ParticipantId, SourceId, SubscriptionId } from '@entente/shared/ids';
import type { CommandName } from '@entente/shared/protocol/contract';
import type { Subscribed } from '@entente/shared/protocol/events';
import type { RtpCapabilities, RtpParameters, TransportOffer } from '@entente/shared/protocol/rtp';
import { err, ok } from '@entente/shared/result';
import { Device } from 'mediasoup-client';
import * as fakes from 'mediasoup-client/fakeParameters';
import { FakeHandler } from 'mediasoup-client/handlers/FakeHandler';
import type { Ask } from '../../signalling/ask.ts';
import type { RequestOptions } from '../../signalling/pending-requests.ts';

/** What the router of a test supports. */
export const routerCapabilities = structuredClone(
  fakes.generateRouterRtpCapabilities(),
) as unknown as RtpCapabilities;

/** The library's own device over its own fake of a browser: negotiates, and sends nothing. */
export async function fakeDevice(): Promise<Device> {
  const device = new Device({
    handlerFactory: FakeHandler.createFactory({
      generateNativeRtpCapabilities: fakes.generateNativeRtpCapabilities,
      generateLocalDtlsParameters: fakes.generateLocalDtlsParameters,
    }),
  });
  await device.load({ routerRtpCapabilities: fakes.generateRouterRtpCapabilities() });
  return device;
}

const offer = (): TransportOffer => {
  const { id, iceParameters, dtlsParameters } = fakes.generateTransportRemoteParameters();
  return { id, iceParameters, dtlsParameters, iceCandidates: [] };
};

/** A source of another, as the server announces it. */
export function subscription(id: string, kind: 'microphone' | 'camera' = 'microphone'): Subscribed {
  const { rtpParameters } = fakes.generateConsumerRemoteParameters({
    id,
    codecMimeType: kind === 'microphone' ? 'audio/opus' : 'video/VP8',
  });
  return {
    subscriptionId: SubscriptionId.parse(id),
    sourceId: SourceId.parse(`of-${id}`),
    origin: { from: 'participant', participantId: ParticipantId.parse('paul'), source: kind },
    rtpParameters: structuredClone(rtpParameters) as RtpParameters,
  };
}

/** Answers the media commands as a server does, and remembers them. */
export class MediaServer {
  readonly asked: { readonly name: CommandName; readonly input: unknown }[] = [];
  /** How often the next joins are refused. */
  refusals = 0;

  readonly ask = (async (name: CommandName, input: unknown, { signal }: RequestOptions = {}) => {
    if (signal?.aborted === true) return err({ code: 'server.unavailable' });
    this.asked.push({ name, input });
    await Promise.resolve();
    if (name === 'media.join' && this.refusals > 0) {
      this.refusals -= 1;
      return err({ code: 'media.unavailable', retryAfter: 0.01 });
    }
    return ok({ output: this.#outputOf(name), seq: 1 });
  }) as unknown as Ask;

  /** The inputs of a command, in order. */
  inputsOf(name: CommandName): unknown[] {
    return this.asked.filter((each) => each.name === name).map(({ input }) => input);
  }

  /** `source-1` is the first that was published. */
  #sourceId(): SourceId {
    return SourceId.parse(`source-${this.inputsOf('media.publish').length}`);
  }

  #outputOf(name: CommandName): object {
    if (name === 'media.join') return { send: offer(), receive: offer(), iceServers: [] };
    return name === 'media.publish' ? { sourceId: this.#sourceId() } : {};
  }
}
