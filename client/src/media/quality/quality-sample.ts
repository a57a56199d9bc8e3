import type { StatsCounters } from './stats-counters.ts';

/** How the connection was between two readings. Shares are from 0 to 1; null where nothing was there to be measured. */
export interface QualitySample {
  readonly lossUp: number | null;
  readonly lossDown: number | null;
  /** Of the sound that was played, what had to be made up. */
  readonly concealed: number | null;
  /** ms to the server and back. */
  readonly roundTrip: number | null;
  /** ms from the server to the ear: half the round trip, and what the jitter buffer holds back. */
  readonly oneWay: number | null;
  /** kbit/s that the line out bears, while a picture is sent over it. */
  readonly availableUp: number | null;
  /** kbit/s that went out, on the wire. */
  readonly sentUp: number;
  readonly limitation: 'none' | 'cpu' | 'bandwidth';
  /** Of the time of one core, what coding pictures took. */
  readonly coding: number;
  /** Of the frames that came, those that there was no time to show. */
  readonly framesDropped: number | null;
  /** Whether pictures flow out and in. */
  readonly sendsPicture: boolean;
  readonly receivesPicture: boolean;
}

/** Fewer packets than these say nothing about a share. */
const enoughPackets = 20;
/** Fewer samples than these (at 48 kHz: 100 ms) say nothing about a share. */
const enoughSamples = 4_800;
const enoughFrames = 10;

/** The difference of two readings; null if they do not belong together, as after new transports. */
export function sampleBetween(before: StatsCounters, after: StatsCounters): QualitySample | null {
  const seconds = (after.at - before.at) / 1000;
  const grown = (key: keyof StatsCounters['down']): number => after.down[key] - before.down[key];
  const restarted =
    seconds <= 0 ||
    after.up.packetsSent < before.up.packetsSent ||
    after.down.packetsReceived < before.down.packetsReceived;
  if (restarted) return null;
  // A packet that was lost and came after all is taken off the count of the lost again.
  const lost = Math.max(0, grown('packetsLost')) + Math.max(0, grown('packetsRetransmitted'));
  const held = share(grown('jitterBufferDelay'), grown('jitterBufferEmitted'), 1);
  const roundTrip = after.roundTrip === null ? null : after.roundTrip * 1000;
  const coded = after.up.encodeTime - before.up.encodeTime + grown('decodeTime');
  const { availableBitrate, sendsPicture, limitation, pictureBytes } = after.up;
  return {
    lossUp: after.up.packetsSent - before.up.packetsSent < enoughPackets ? null : after.up.fractionLost,
    lossDown: share(
      lost,
      lost + grown('packetsReceived') - Math.max(0, grown('packetsRetransmitted')),
      enoughPackets,
    ),
    concealed: share(grown('samplesConcealed'), grown('samples'), enoughSamples),
    roundTrip,
    oneWay: roundTrip === null ? null : roundTrip / 2 + (held ?? 0) * 1000,
    availableUp: sendsPicture && availableBitrate !== null ? availableBitrate / 1000 : null,
    sentUp: Math.max(0, ((after.up.bytesSent - before.up.bytesSent) * 8) / 1000 / seconds),
    limitation: sendsPicture ? limitation : 'none',
    coding: Math.max(0, coded / seconds),
    framesDropped: share(
      grown('framesDropped'),
      grown('framesDecoded') + Math.max(0, grown('framesDropped')),
      enoughFrames,
    ),
    sendsPicture: pictureBytes > before.up.pictureBytes,
    receivesPicture: grown('pictureBytes') > 0,
  };
}

function share(part: number, whole: number, enough: number): number | null {
  if (whole < enough) return null;
  const ratio = Math.max(0, part / whole);
  return enough === 1 ? ratio : Math.min(1, ratio);
}
