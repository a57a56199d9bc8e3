import { RecordingId } from '@entente/shared/ids';
import { RecordingIndex } from '@entente/shared/recordings';
import { describe, expect, it } from 'vitest';
import { Sitting, who } from '../../../test/booth-sample.ts';
import { itemId } from '../../../test/meeting-sample.ts';
import { decideMoveItem } from '../agenda.ts';
import { decideEnterCaucus } from '../caucus.ts';
import type { DomainEvent } from '../events.ts';
import { decideLeaveAir, decideTakeAir } from '../interpretation/air.ts';
import { decideStartRecording, decideStopRecording } from '../recording/recording.ts';
import { recordingIndex } from './recording-index.ts';

const recordingId = RecordingId.parse('first');

/** A sitting whose every step is one entry of a log. */
class Logged {
  readonly sitting = Sitting.full();
  readonly entries: { readonly at: number; readonly events: readonly DomainEvent[] }[];

  constructor() {
    this.entries = [{ at: 0, events: [...this.sitting.events] }];
  }

  at(seconds: number, act: (sitting: Sitting) => void): void {
    const before = this.sitting.events.length;
    this.sitting.now = seconds * 1000;
    act(this.sitting);
    this.entries.push({ at: this.sitting.now, events: this.sitting.events.slice(before) });
  }

  index = (asOf: number) => recordingIndex(this.entries, recordingId, asOf * 1000);
}

const starts = (sitting: Sitting) =>
  void sitting.ask((state, now) => decideStartRecording(state, recordingId, now));
const moves = (item: string, to: 'current' | 'done') => (sitting: Sitting) => {
  const from = sitting.state.agenda.find(({ id }) => id === itemId(item))?.progress.status ?? 'pending';
  sitting.ask((state, now) => decideMoveItem(state, { itemId: itemId(item), from, to }, now));
};

describe('the index of a recording', () => {
  it('[REC-7] tells who spoke, in which language, and who was on air, from the start of the recording', () => {
    const log = new Logged();
    log.at(10, (sitting) => sitting.speaks('dora'));
    log.at(20, starts);
    log.at(25, (sitting) => sitting.ask((state, now) => decideTakeAir(state, who('emma'), { now })));
    log.at(40, (sitting) => {
      sitting.happen({ type: 'source-closed', participantId: who('dora'), source: 'microphone' });
      sitting.speaks('tuan');
    });
    log.at(50, (sitting) => sitting.ask((state, now) => decideLeaveAir(state, who('emma'), now)));
    log.at(60, (sitting) => sitting.ask((state, now) => decideStopRecording(state, recordingId, now)));
    log.at(70, (sitting) => sitting.speaks('chen'));
    const index = RecordingIndex.parse(log.index(99));
    expect(index).toMatchObject({ since: 20_000, lengthMs: 40_000, channels: ['floor', 'en', 'fr', 'ar'] });
    expect(index.floor).toEqual([
      { fromMs: 0, toMs: 20_000, participantId: 'dora', name: 'dora', delegation: 'France', language: 'fr' },
      {
        fromMs: 20_000,
        toMs: 40_000,
        participantId: 'tuan',
        name: 'tuan',
        delegation: 'Viet Nam',
        language: 'en',
      },
    ]);
    expect(
      index.interpreters.map(({ fromMs, toMs, name, channel, from }) => [fromMs, toMs, name, channel, from]),
    ).toEqual([
      [5_000, 20_000, 'emma', 'en', 'fr'],
      [20_000, 30_000, 'emma', 'en', 'en'],
    ]);
  });

  it('[REC-7] tells nothing of a closed item but when it was, nor of a caucus', () => {
    const log = new Logged();
    log.at(0, starts);
    log.at(10, moves('a2', 'current'));
    log.at(11, (sitting) => sitting.speaks('dora'));
    log.at(20, moves('a1', 'current'));
    log.at(30, (sitting) => {
      sitting.ask((state, now) => decideEnterCaucus(state, who('dora'), now));
      sitting.speaks('dora');
    });
    const index = log.index(40);
    expect(index?.closed).toEqual([{ fromMs: 10_000, toMs: 20_000 }]);
    expect(index?.floor.map(({ fromMs, toMs, name }) => [fromMs, toMs, name])).toEqual([
      [20_000, 30_000, 'dora'],
    ]);
    expect(index?.lengthMs).toBe(40_000);
  });

  it('[REC-7] there is none of a recording that never was', () => {
    expect(new Logged().index(1)).toBeNull();
  });
});
