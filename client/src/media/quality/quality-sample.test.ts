import { describe, expect, it } from 'vitest';
import { sampleBetween } from './quality-sample.ts';
import { countersOf } from './stats-counters.ts';

type Stat = Record<string, unknown> & { readonly id: string };
const report = (...stats: Stat[]): [string, unknown][] => stats.map((stat) => [stat.id, stat]);

const pair = (roundTrip: number, available: number): Stat[] => [
  { id: 't', type: 'transport', selectedCandidatePairId: 'p' },
  { id: 'x', type: 'candidate-pair', currentRoundTripTime: 9 },
  {
    ...{ id: 'p', type: 'candidate-pair', currentRoundTripTime: roundTrip },
    availableOutgoingBitrate: available,
  },
];
const sending = (packets: number, lost: number, limitation = 'none'): Stat[] => [
  ...pair(0.1, 200_000),
  { id: 'a', type: 'outbound-rtp', kind: 'audio', ssrc: 1, packetsSent: packets },
  {
    ...{
      id: 'v',
      type: 'outbound-rtp',
      kind: 'video',
      ssrc: 2,
      packetsSent: packets,
      bytesSent: packets * 900,
    },
    ...{ active: true, qualityLimitationReason: limitation, totalEncodeTime: packets / 1000 },
  },
  // What the worst listener loses, as an SFU says it of sound: not of this line.
  { id: 'ra', type: 'remote-inbound-rtp', kind: 'audio', ssrc: 1, fractionLost: 0.9 },
  { id: 'rv', type: 'remote-inbound-rtp', kind: 'video', ssrc: 2, fractionLost: lost },
];
const receiving = (change: { packets: number; lost: number; again: number; concealed: number }): Stat[] => [
  ...pair(0.2, 0),
  {
    ...{
      id: 'a',
      type: 'inbound-rtp',
      kind: 'audio',
      packetsReceived: change.packets,
      packetsLost: change.lost,
    },
    ...{ retransmittedPacketsReceived: change.again, totalSamplesReceived: change.packets * 960 },
    ...{ concealedSamples: change.concealed * 960, silentConcealedSamples: 0 },
    ...{ jitterBufferDelay: change.packets * 96, jitterBufferEmittedCount: change.packets * 960 },
  },
];

const first = countersOf(
  {
    send: report(...sending(0, 0)),
    receive: report(...receiving({ packets: 0, lost: 0, again: 0, concealed: 0 })),
  },
  0,
);

describe('a reading', () => {
  it('tells losses both ways, sound that was made up, delay and what the line bears', () => {
    const second = countersOf(
      {
        send: report(...sending(100, 0.2, 'cpu')),
        receive: report(...receiving({ packets: 100, lost: 5, again: 10, concealed: 4 })),
      },
      2_000,
    );
    expect(sampleBetween(first, second)).toEqual({
      lossUp: 0.2,
      lossDown: 15 / 105,
      concealed: 0.04,
      roundTrip: 200,
      oneWay: 200,
      availableUp: 200,
      sentUp: 360 + 30.4,
      limitation: 'cpu',
      coding: 0.05,
      framesDropped: null,
      sendsPicture: true,
      receivesPicture: false,
    });
  });

  it('says nothing of shares of too little, and nothing at all over new transports', () => {
    const little = countersOf({ send: report(...sending(3, 1)), receive: [] }, 2_000);
    expect(sampleBetween(first, little)).toMatchObject({ lossUp: null, lossDown: null, concealed: null });
    const later = countersOf({ send: report(...sending(100, 0)), receive: [] }, 2_000);
    expect(sampleBetween(later, { ...little, at: 4_000 })).toBeNull();
    expect(sampleBetween(first, first)).toBeNull();
  });

  it('lives with a browser that knows none of it, or says nonsense', () => {
    const strange = report({ id: 'a', type: 'inbound-rtp', packetsLost: 'many' }, { id: 'b', type: 7 });
    const counters = countersOf({ send: [['n', null]], receive: strange }, 5_000);
    expect(counters.roundTrip).toBeNull();
    expect(sampleBetween({ ...counters, at: 0 }, counters)).toMatchObject({
      lossDown: null,
      roundTrip: null,
    });
  });
});
