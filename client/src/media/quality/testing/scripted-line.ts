import type { TransportStats } from '../stats-counters.ts';

type Stat = Readonly<Record<string, unknown>>;

/** A line whose readings a test writes: sound and pictures flow both ways all the time. */
export class ScriptedLine {
  /** ms */
  now = 0;
  /** bit/s that the browser believes the line out bears. */
  availableUp = 2e6;
  /** Share of the own picture that the server misses. */
  lossUp = 0;
  /** bit/s of one's own picture. */
  picture = 360_000;
  #pictureBytes = 0;
  #samples = 0;
  #concealed = 0;

  /** So many ms pass, in which this share of the sound had to be made up. */
  pass(ms: number, concealed: number): void {
    this.now += ms;
    this.#pictureBytes += (this.picture * ms) / 8_000;
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
        availableOutgoingBitrate: this.availableUp,
      },
      {
        id: 'v',
        type: 'outbound-rtp',
        ssrc: 7,
        kind: 'video',
        packetsSent: packets,
        bytesSent: this.#pictureBytes,
        active: true,
      },
      { id: 'r', type: 'remote-inbound-rtp', kind: 'video', ssrc: 7, fractionLost: this.lossUp },
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
