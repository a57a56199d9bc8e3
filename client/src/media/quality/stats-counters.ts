/** What the browser counted since its connections began; times in seconds, as getStats gives them. */
export interface StatsCounters {
  /** ms of a clock that only goes forward. */
  readonly at: number;
  readonly up: UpCounters;
  readonly down: DownCounters;
  /** s there and back, of the pair of addresses in use. */
  readonly roundTrip: number | null;
}

interface UpCounters {
  readonly packetsSent: number;
  /** On the wire, of everything. */
  readonly bytesSent: number;
  /** Share that the server missed, by its newest reports, weighted by packets; null before the first. */
  readonly fractionLost: number | null;
  /** bit/s that the browser believes the line bears. */
  readonly availableBitrate: number | null;
  /** A picture is sent now. */
  readonly sendsPicture: boolean;
  readonly pictureBytes: number;
  readonly encodeTime: number;
  /** Why the encoder gives less than was asked for, if it does. */
  readonly limitation: 'none' | 'cpu' | 'bandwidth';
}

interface DownCounters {
  readonly packetsReceived: number;
  readonly packetsLost: number;
  /** Came only when asked for again: lost once on the way. */
  readonly packetsRetransmitted: number;
  readonly pictureBytes: number;
  readonly framesDecoded: number;
  readonly framesDropped: number;
  readonly decodeTime: number;
  readonly samples: number;
  /** Made up for what did not come; silence that was made up for nothing is left out. */
  readonly samplesConcealed: number;
  readonly jitterBufferDelay: number;
  readonly jitterBufferEmitted: number;
}

/** The reports of both transports, as `RTCPeerConnection.getStats` answers. */
export interface TransportStats {
  readonly send: Iterable<readonly [string, unknown]>;
  readonly receive: Iterable<readonly [string, unknown]>;
}

/** https://www.w3.org/TR/webrtc-stats/ names the fields; a browser that does not know one leaves it out. */
export function countersOf({ send, receive }: TransportStats, at: number): StatsCounters {
  const [sent, received] = [entries(send), entries(receive)];
  return {
    at,
    up: upCounters(sent),
    down: downCounters(received),
    roundTrip: roundTripOf(received) ?? roundTripOf(sent),
  };
}

type Entry = (name: string) => unknown;

const entries = (report: Iterable<readonly [string, unknown]>): Entry[] =>
  [...report].flatMap(([, stat]) =>
    typeof stat === 'object' && stat !== null ? [(name: string): unknown => Reflect.get(stat, name)] : [],
  );

const numberOf = (entry: Entry | undefined, name: string): number | null => {
  const value = entry?.(name);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};
const sum = (all: readonly Entry[], name: string): number =>
  all.reduce((total, entry) => total + (numberOf(entry, name) ?? 0), 0);
const ofType = (all: readonly Entry[], type: string): Entry[] =>
  all.filter((entry) => entry('type') === type);
const ofKind = (all: readonly Entry[], kind: string): Entry[] =>
  all.filter((entry) => entry('kind') === kind);

/** Around each RTP packet: IPv4 20, UDP 8, the tag of SRTP 10. The browser's estimate of the line counts them too. */
const bytesAround = 38;

function upCounters(all: readonly Entry[]): UpCounters {
  const outbound = ofType(all, 'outbound-rtp');
  const pictures = ofKind(outbound, 'video').filter((entry) => entry('active') !== false);
  const reasons = new Set(pictures.map((entry) => entry('qualityLimitationReason')));
  return {
    packetsSent: sum(outbound, 'packetsSent'),
    bytesSent:
      sum(outbound, 'bytesSent') +
      sum(outbound, 'headerBytesSent') +
      sum(outbound, 'packetsSent') * bytesAround,
    fractionLost: fractionLost(ofKind(ofType(all, 'remote-inbound-rtp'), 'video'), outbound),
    availableBitrate: numberOf(pairInUse(all), 'availableOutgoingBitrate'),
    sendsPicture: pictures.length > 0,
    pictureBytes: sum(ofKind(outbound, 'video'), 'bytesSent'),
    encodeTime: sum(outbound, 'totalEncodeTime'),
    limitation: reasons.has('cpu') ? 'cpu' : reasons.has('bandwidth') ? 'bandwidth' : 'none',
  };
}

/**
 * Of the pictures alone: for sound with in-band error correction the SFU reports what its worst listener loses, so that the
 * encoder protects it, and that says nothing of one's own line.
 */
function fractionLost(reports: readonly Entry[], outbound: readonly Entry[]): number | null {
  const sent = new Map(outbound.map((entry) => [entry('ssrc'), numberOf(entry, 'packetsSent') ?? 0]));
  let [lost, weight] = [0, 0];
  for (const report of reports) {
    const fraction = numberOf(report, 'fractionLost');
    const packets = sent.get(report('ssrc')) ?? 0;
    if (fraction === null) continue;
    lost += fraction * packets;
    weight += packets;
  }
  return weight === 0 ? null : lost / weight;
}

function downCounters(all: readonly Entry[]): DownCounters {
  const inbound = ofType(all, 'inbound-rtp');
  const [sounds, pictures] = [ofKind(inbound, 'audio'), ofKind(inbound, 'video')];
  return {
    packetsReceived: sum(inbound, 'packetsReceived'),
    packetsLost: sum(inbound, 'packetsLost'),
    packetsRetransmitted: sum(inbound, 'retransmittedPacketsReceived'),
    pictureBytes: sum(pictures, 'bytesReceived'),
    framesDecoded: sum(pictures, 'framesDecoded'),
    framesDropped: sum(pictures, 'framesDropped'),
    decodeTime: sum(pictures, 'totalDecodeTime'),
    samples: sum(sounds, 'totalSamplesReceived'),
    samplesConcealed: sum(sounds, 'concealedSamples') - sum(sounds, 'silentConcealedSamples'),
    jitterBufferDelay: sum(sounds, 'jitterBufferDelay'),
    jitterBufferEmitted: sum(sounds, 'jitterBufferEmittedCount'),
  };
}

const pairInUse = (all: readonly Entry[]): Entry | undefined => {
  const [transport] = ofType(all, 'transport');
  const chosen = transport?.('selectedCandidatePairId');
  const pairs = ofType(all, 'candidate-pair');
  return pairs.find((pair) => pair('id') === chosen) ?? pairs.find((pair) => pair('nominated') === true);
};

const roundTripOf = (all: readonly Entry[]): number | null =>
  numberOf(pairInUse(all), 'currentRoundTripTime');
