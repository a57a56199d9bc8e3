import type { QualitySample } from '../quality-sample.ts';

/** A line on which nothing is wrong, with pictures both ways. */
export const quiet: QualitySample = {
  ...{ lossUp: 0, lossDown: 0, concealed: 0, roundTrip: 40, oneWay: 80, availableUp: 2_000 },
  sentUp: 290,
  ...{ limitation: 'none', coding: 0.1, framesDropped: 0, sendsPicture: true, receivesPicture: true },
};
