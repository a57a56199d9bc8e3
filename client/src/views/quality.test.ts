import type { PersonQuality, QualityLevel } from '@entente/shared/quality';
import { expect, it } from 'vitest';
import { limitForAll, qualityLines } from './quality.ts';
import { idOf, person, roomOf } from './testing/room.ts';

const report = (name: string, level: QualityLevel, lossDown = 0): PersonQuality => ({
  ...{ participantId: idOf(name), since: 0, level, causes: [], remedies: [], lossDown },
});
const names = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'];
const nobody = { reconnecting: new Set<never>(), speaking: new Set<never>(), you: idOf('Ada') };

it('whoever needs help comes first: poor, fair, unknown, good; then the greater loss, then the name', () => {
  const reports = [
    ...[report('Ada', 'good'), report('Bo', 'fair'), report('Cy', 'poor', 0.1)],
    ...[report('Di', 'poor', 0.3), report('Ed', 'good', 0.001)],
  ];
  const lines = qualityLines(roomOf(names.map((name) => person(name, null))), {
    ...{ ...nobody, reports: new Map(reports.map((one) => [one.participantId, one])) },
  });
  expect(lines.map(({ participant }) => participant.name)).toEqual(['Di', 'Cy', 'Bo', 'Flo', 'Ada', 'Ed']);
});

it('who is reconnecting is poor, whatever was reported before', () => {
  const [line] = qualityLines(roomOf([person('Bo', null)]), {
    ...{ ...nobody, reconnecting: new Set([idOf('Bo')]) },
    reports: new Map([[idOf('Bo'), report('Bo', 'good')]]),
  });
  expect(line).toMatchObject({ level: 'poor', causes: ['reconnecting'] });
});

it('limits are those of the record, for all and for one', () => {
  const room = roomOf([person('Bo', null)], {
    limits: [
      { kind: 'stage-limit', id: 'everyone', limit: 'reduced' },
      { kind: 'stage-limit', id: idOf('Bo'), limit: 'audio-only' },
    ],
  });
  expect(limitForAll(room)).toBe('reduced');
  expect(qualityLines(room, { ...nobody, reports: new Map() })[0]?.limit).toBe('audio-only');
  expect(limitForAll(roomOf([]))).toBe('full');
});
