import type { TransportStats } from '../stats-counters.ts';

type Stat = Readonly<Record<string, unknown>>;

/** A line whose readings a test writes: sound and pictures flow both ways all the time. */
export class ScriptedLine {
  /** ms */
  now = 0;
  #samples = 0;
  #concealed = 0;

  /** So many ms pass, in which this share of the sound had to be made up. */
  pass(ms: number, concealed: number): void {
    this.now += ms;
    this.#samples += ms * 48;
    this.#concealed += ms * 48 * concealed;
  }

  stats(): TransportStats {
    const packets = this.now / 20;
    const send: Stat[] = [
      {
        id: 'p',
        type: 'candidate-pair',
        nominated: true,
        currentRoundTripTime: 0.04,
        availableOutgoingBitrate: 2e6,
      },
      {
        id: 'v',
        type: 'outbound-rtp',
        kind: 'video',
        packetsSent: packets,
        bytesSent: packets * 900,
        active: true,
      },
    ];
    const receive: Stat[] = [
      { id: 'p', type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.04 },
      { id: 'v', type: 'inbound-rtp', kind: 'video', packetsReceived: packets, bytesReceived: packets * 900 },
      {
        ...{ id: 'a', type: 'inbound-rtp', kind: 'audio', packetsReceived: packets },
        ...{ totalSamplesReceived: this.#samples, concealedSamples: this.#concealed },
      },
    ];
    const entries = (stats: readonly Stat[]) => stats.map((stat) => [String(stat['id']), stat] as const);
    return { send: entries(send), receive: entries(receive) };
  }
}
