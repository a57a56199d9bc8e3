import type { QualityCause, QualityLevel } from '@entente/shared/quality';
import type { QualitySample } from './quality-sample.ts';
import type { Strain } from './saving.ts';
import {
  betterAfter,
  busy,
  concealment,
  delay,
  dropped,
  full,
  lack,
  loss,
  queueing,
  wantedUp,
  worseAfter,
  type Threshold,
} from './thresholds.ts';

/** What is wrong and how badly. `causes` from the worst; empty when all is good. */
export interface Verdict {
  readonly level: QualityLevel;
  readonly causes: readonly QualityCause[];
}

/** What is watched: each measure has its own level. */
type Measure = 'loss-up' | 'loss-down' | 'sound' | 'delay' | 'bandwidth-up' | 'bandwidth-down' | 'cpu';

interface Gauge {
  readonly level: QualityLevel;
  /** Where the newest readings point, and how many in a row. */
  readonly toward: QualityLevel;
  readonly streak: number;
}

/** Pure: each reading makes a new one. */
export interface Judgement {
  readonly gauges: Readonly<Record<Measure, Gauge>>;
  /** ms; the shortest round trip of this connection. */
  readonly shortest: number | null;
}

const calm: Gauge = { level: 'good', toward: 'good', streak: 0 };

export const noJudgement: Judgement = {
  gauges: {
    'loss-up': calm,
    'loss-down': calm,
    sound: calm,
    delay: calm,
    'bandwidth-up': calm,
    'bandwidth-down': calm,
    cpu: calm,
  },
  shortest: null,
};

const order: readonly QualityLevel[] = ['good', 'fair', 'poor'];
const worse = (a: QualityLevel, b: QualityLevel): QualityLevel =>
  order.indexOf(a) > order.indexOf(b) ? a : b;

/** The judgement after one more reading. */
export function judge({ gauges, shortest }: Judgement, sample: QualitySample): Judgement {
  const { roundTrip } = sample;
  const floor = roundTrip === null ? shortest : Math.min(shortest ?? roundTrip, roundTrip);
  const pointed = (measure: Measure): QualityLevel => point(measure, gauges[measure].level, sample, floor);
  const next = (measure: Measure): Gauge => step(gauges[measure], pointed(measure));
  return {
    gauges: {
      'loss-up': next('loss-up'),
      'loss-down': next('loss-down'),
      sound: next('sound'),
      delay: next('delay'),
      'bandwidth-up': next('bandwidth-up'),
      'bandwidth-down': next('bandwidth-down'),
      cpu: next('cpu'),
    },
    shortest: floor,
  };
}

/** In words that a person is told. A connection that is down says nothing about anything else. */
export function verdictOf({ gauges }: Judgement, isConnected: boolean): Verdict {
  if (!isConnected) return { level: 'poor', causes: ['reconnecting'] };
  const levels: [QualityCause, QualityLevel][] = [
    ['bandwidth', worse(gauges['bandwidth-down'].level, gauges['bandwidth-up'].level)],
    ['loss-down', worse(gauges['loss-down'].level, gauges.sound.level)],
    ['loss-up', gauges['loss-up'].level],
    ['delay', gauges.delay.level],
    ['cpu', gauges.cpu.level],
  ];
  const found = levels
    .filter(([, level]) => level !== 'good')
    .sort(([, a], [, b]) => order.indexOf(b) - order.indexOf(a));
  return { level: found[0]?.[1] ?? 'good', causes: found.map(([cause]) => cause) };
}

/**
 * Whether a direction cannot carry what is sent over it, so that pictures must yield. Packets that are lost on the way in,
 * and recovered without harm to the sound, are no reason.
 */
export function strained({ gauges }: Judgement): Pick<Strain, 'up' | 'down' | 'losesUp'> {
  const isPoor = (measure: Measure): boolean => gauges[measure].level === 'poor';
  return {
    up: isPoor('loss-up') || isPoor('bandwidth-up'),
    down: isPoor('sound') || isPoor('bandwidth-down'),
    losesUp: gauges['loss-up'].level !== 'good',
  };
}

/** Where one reading points, by itself. */
function point(
  measure: Measure,
  now: QualityLevel,
  sample: QualitySample,
  shortest: number | null,
): QualityLevel {
  switch (measure) {
    case 'loss-up':
      return graded(sample.lossUp, loss, now);
    case 'loss-down':
      return graded(sample.lossDown, loss, now);
    case 'sound':
      return graded(sample.concealed, concealment, now);
    case 'delay':
      return graded(sample.oneWay, delay, now);
    case 'bandwidth-up': {
      const { availableUp, sentUp } = sample;
      const isTold = availableUp !== null && sentUp >= availableUp * full;
      return graded(isTold ? 1 - availableUp / wantedUp : null, lack, now);
    }
    case 'bandwidth-down': {
      const waits = sample.roundTrip === null || shortest === null ? null : sample.roundTrip - shortest;
      const isLossy = graded(sample.lossDown, loss, now) !== 'good' || now !== 'good';
      return isLossy ? graded(waits, queueing, now) : 'good';
    }
    case 'cpu': {
      const encoder = sample.limitation === 'cpu' ? 'fair' : 'good';
      const work = worse(graded(sample.coding, busy, now), graded(sample.framesDropped, dropped, now));
      return worse(encoder, work);
    }
  }
}

/** A level is entered at one value and left at a lower one. What was not measured counts as good. */
function graded(value: number | null, { fair, poor }: Threshold, now: QualityLevel): QualityLevel {
  if (value === null) return 'good';
  if (value >= poor.enter || (now === 'poor' && value > poor.leave)) return 'poor';
  return value >= fair.enter || (now !== 'good' && value > fair.leave) ? 'fair' : 'good';
}

/** Follows the readings once enough of them in a row agree: sooner to the worse than to the better. */
function step({ level, toward, streak }: Gauge, pointed: QualityLevel): Gauge {
  if (pointed === level) return { level, toward: level, streak: 0 };
  const isWorse = order.indexOf(pointed) > order.indexOf(level);
  const wasWorse = order.indexOf(toward) > order.indexOf(level);
  const goesOn = streak > 0 && isWorse === wasWorse;
  const count = goesOn ? streak + 1 : 1;
  if (count >= (isWorse ? worseAfter : betterAfter)) return { level: pointed, toward: pointed, streak: 0 };
  return { level, toward: pointed, streak: count };
}
