import type { ConnectionReport, NetworkPath } from '@entente/shared/room/device-check';

/** What the browser's statistics say at one moment. Bytes and packets since the beginning; `at` in ms. */
export interface Sample {
  readonly at: number;
  readonly received: { readonly bytes: number; readonly packets: number; readonly lost: number };
  readonly sent: { readonly bytes: number; readonly packets: number; readonly lost: number };
}

/** Entries of an `RTCStatsReport`, as far as they are read here. */
interface Stat {
  readonly id: string;
  readonly type: string;
  readonly timestamp: number;
  readonly bytesSent?: number;
  readonly packetsSent?: number;
  readonly bytesReceived?: number;
  readonly packetsReceived?: number;
  readonly packetsLost?: number;
  readonly selectedCandidatePairId?: string;
  readonly localCandidateId?: string;
  readonly candidateType?: string;
  readonly protocol?: string;
  readonly nominated?: boolean;
  readonly state?: string;
}

type Stats = ReadonlyMap<string, Stat> | RTCStatsReport;

const entries = (stats: Stats): Stat[] => Array.from(stats.values() as Iterable<Stat>);

/** One moment of the two ends: what went up, what came down, and what was lost on each way. */
export function sampleOf(up: Stats, down: Stats): Sample {
  const sent = { bytes: 0, packets: 0, lost: 0 };
  const received = { bytes: 0, packets: 0, lost: 0 };
  let at = 0;
  for (const stat of entries(up)) {
    if (stat.type === 'outbound-rtp') {
      sent.bytes += stat.bytesSent ?? 0;
      sent.packets += stat.packetsSent ?? 0;
    }
    if (stat.type === 'remote-inbound-rtp') sent.lost += Math.max(0, stat.packetsLost ?? 0);
  }
  for (const stat of entries(down)) {
    if (stat.type !== 'inbound-rtp') continue;
    received.bytes += stat.bytesReceived ?? 0;
    received.packets += stat.packetsReceived ?? 0;
    received.lost += Math.max(0, stat.packetsLost ?? 0);
    at = stat.timestamp;
  }
  return { at, sent, received };
}

/** The way that media takes, by the candidate pair in use. */
export function pathOf(stats: Stats): NetworkPath {
  const all = entries(stats);
  const transport = all.find(({ type }) => type === 'transport');
  // Firefox names the pair by its state alone.
  const pair = all.find(({ id, type, nominated, state }) =>
    transport?.selectedCandidatePairId === undefined
      ? type === 'candidate-pair' && nominated === true && state === 'succeeded'
      : id === transport.selectedCandidatePairId,
  );
  const local = all.find(({ id }) => id === pair?.localCandidateId);
  if (local === undefined) return 'none';
  if (local.candidateType === 'relay') return 'relay';
  return local.protocol === 'tcp' ? 'tcp' : 'udp';
}

/** Between two moments: kbit/s each way, and the share of packets lost on the whole loop, per cent. */
export function measured(before: Sample, after: Sample): Pick<ConnectionReport, 'up' | 'down' | 'loss'> {
  const ms = after.at - before.at;
  const rate = (bytes: number): number => (ms <= 0 ? 0 : Math.max(0, Math.round((bytes * 8) / ms)));
  const came = after.received.packets - before.received.packets;
  const lost =
    Math.max(0, after.sent.lost - before.sent.lost) + Math.max(0, after.received.lost - before.received.lost);
  return {
    up: rate(after.sent.bytes - before.sent.bytes),
    down: rate(after.received.bytes - before.received.bytes),
    loss: came + lost <= 0 ? 0 : Math.round((1000 * lost) / (came + lost)) / 10,
  };
}
