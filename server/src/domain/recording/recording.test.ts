import { RecordingId } from '@entente/shared/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boothFile, people, Sitting, who } from '../../../test/booth-sample.ts';
import { sit, sittings } from '../../../test/booth-steps.ts';
import { itemId } from '../../../test/meeting-sample.ts';
import { decideAddItem, decideEditItem, decideMoveItem } from '../agenda.ts';
import { decideEnterCaucus } from '../caucus.ts';
import { replay } from '../evolve.ts';
import { feeds } from '../interpretation/airways.ts';
import { decideTakeAir } from '../interpretation/air.ts';
import { decideEnd } from '../meeting.ts';
import { allAudiences, audiencesOf, meetingCard, project } from '../project.ts';
import type { MeetingState } from '../state.ts';
import {
  decideDeleteRecording,
  decideRecordingFault,
  decideStartRecording,
  decideStopRecording,
  recordedChannels,
} from './recording.ts';

const first = RecordingId.parse('first');
const start = (sitting: Sitting, id = first) =>
  sitting.ask((state, now) => decideStartRecording(state, id, now));
const stop = (sitting: Sitting, id = first) =>
  sitting.ask((state, now) => decideStopRecording(state, id, now));
const move = (sitting: Sitting, item: string, from: 'pending' | 'current', to: 'current' | 'done') =>
  sitting.ask((state, now) => decideMoveItem(state, { itemId: itemId(item), from, to }, now));
const told = (state: MeetingState) => project(state, 'public').get('recording:recording');

describe('recording', () => {
  it('[REC-1] begins once, is told to everybody inside in the same commit, and before one joins', () => {
    const sitting = Sitting.full();
    expect(recordedChannels(sitting.state)).toEqual([]);
    expect(told(sitting.state)).toBeUndefined();
    expect(meetingCard(sitting.state).recording).toBeUndefined();
    sitting.now = 5_000;
    expect(start(sitting)).toBeNull();
    sitting.now = 9_000;
    expect(start(sitting, RecordingId.parse('second'))).toBeNull();
    expect(told(sitting.state)).toMatchObject({ recordingId: 'first', since: 5_000 });
    expect(meetingCard(sitting.state).recording).toBe(true);
    for (const name of people)
      if (name !== 'evan') expect(audiencesOf(sitting.state, who(name))).toContain('public');
  });

  it('[REC-1] stops as asked, unless another was started since', () => {
    const sitting = Sitting.full();
    start(sitting);
    expect(stop(sitting, RecordingId.parse('older'))).toBe('state.stale');
    expect(stop(sitting)).toBeNull();
    expect(stop(sitting)).toBeNull();
    expect(recordedChannels(sitting.state)).toEqual([]);
    expect(told(sitting.state)).toBeUndefined();
  });

  it('[REC-2] takes the floor and each language, and none of them behind closed doors', () => {
    const sitting = Sitting.full();
    start(sitting);
    expect(recordedChannels(sitting.state)).toEqual(['floor', 'en', 'fr', 'ar']);
    move(sitting, 'a2', 'pending', 'current');
    expect(recordedChannels(sitting.state)).toEqual([]);
    expect(told(sitting.state)).toMatchObject({ paused: true });
    move(sitting, 'a1', 'pending', 'current');
    expect(recordedChannels(sitting.state)).toEqual(['floor', 'en', 'fr', 'ar']);
    expect(told(sitting.state)).not.toHaveProperty('paused');
  });

  it('[REC-2] takes the floor of a meeting without booths', () => {
    const participants = boothFile.participants.filter(({ role }) => role !== 'interpreter');
    const sitting = new Sitting({ booths: [], participants });
    sitting.enter('dora');
    sitting.speaks('dora');
    expect(feeds(sitting.state).filter((feed) => feed.recorded)).toEqual([]);
    start(sitting);
    expect(feeds(sitting.state)).toEqual([
      {
        ...{ room: 'plenary', channel: 'floor', recorded: true, holders: [], listeners: [] },
        source: { participantId: who('dora'), kind: 'microphone' },
      },
    ]);
  });

  it('[REC-3] ends with the meeting, in the same commit', () => {
    const sitting = Sitting.full();
    start(sitting);
    sitting.now = 7_000;
    sitting.ask(decideEnd);
    expect(sitting.events).toContainEqual({
      ...{ type: 'recording-stopped', recordingId: 'first', at: 7_000, cause: 'ended' },
    });
    expect(sitting.state.recording).toEqual({ at: 'off', endedAt: 7_000, fault: null });
    expect(start(sitting)).toBe('meeting.ended');
  });

  it('[REC-4] a closed item cannot be opened while it is discussed, and can be closed at any time', () => {
    const sitting = Sitting.full();
    start(sitting);
    move(sitting, 'a2', 'pending', 'current');
    const edit = (item: string, closed?: true) =>
      sitting.ask((state) =>
        decideEditItem(state, { itemId: itemId(item), title: 'Edited', ...(closed && { closed }) }),
      );
    expect(edit('a2')).toBe('REC-4');
    expect(recordedChannels(sitting.state)).toEqual([]);
    move(sitting, 'a1', 'pending', 'current');
    expect(edit('a1', true)).toBeNull();
    expect(recordedChannels(sitting.state)).toEqual([]);
    expect(edit('a2')).toBeNull();
    const added = { itemId: itemId('a3'), title: 'Also closed', closed: true };
    sitting.ask((state) => decideAddItem(state, added, null));
    const records = [...project(sitting.state, 'public').values()];
    const closed = records.flatMap((one) => (one.kind === 'agenda-item' && one.closed ? [one.id] : []));
    expect(closed).toEqual(['a1', 'a3']);
  });

  it('[REC-5] ends by itself when it cannot be written, and tells the organisers why until the next start', () => {
    const sitting = Sitting.full();
    start(sitting);
    const code = 'recording.disk-full' as const;
    const fail = (recordingId: RecordingId) =>
      sitting.ask((state, now) => decideRecordingFault(state, { recordingId, code }, now));
    fail(RecordingId.parse('older'));
    expect(sitting.state.recording.at).toBe('on');
    fail(first);
    expect(sitting.state.phase).toBe('open');
    const faults = (audience: 'public' | 'chair' | 'secretariat') =>
      project(sitting.state, audience).get('recording-fault:recording-fault');
    expect(faults('secretariat')).toMatchObject({ code });
    expect(faults('public')).toBeUndefined();
    expect(faults('chair')).toBeUndefined();
    start(sitting, RecordingId.parse('second'));
    expect(faults('secretariat')).toBeUndefined();
  });

  it('[REC-6] what goes on is not deleted', () => {
    const sitting = Sitting.full();
    start(sitting);
    const remove = () => sitting.ask((state, now) => decideDeleteRecording(state, first, now));
    expect(remove()).toBe('REC-6');
    stop(sitting);
    expect(remove()).toBeNull();
  });

  it('[REC-2] never takes from a side room', () => {
    const sitting = Sitting.full();
    start(sitting);
    sitting.ask((state, now) => decideEnterCaucus(state, who('dora'), now));
    sitting.speaks('dora');
    sitting.ask((state, now) => decideTakeAir(state, who('emma'), { now }));
    const recorded = feeds(sitting.state).filter((feed) => feed.recorded);
    expect(recorded.map(({ room }) => room)).toEqual(['plenary', 'plenary', 'plenary', 'plenary']);
    expect(recorded.some(({ source }) => source?.participantId === who('dora'))).toBe(false);
  });
});

describe('whatever is asked for, in whatever order', () => {
  const always = (check: (state: MeetingState) => void) =>
    fc.assert(
      fc.property(sittings, (steps) => sit(steps).published.forEach(check)),
      { numRuns: 150 },
    );

  it('[REC-2] nothing of a side room or of a closed item is recorded, nor what nobody was told of', () => {
    always((state) => {
      const recorded = feeds(state).filter((feed) => feed.recorded);
      if (recorded.length === 0) return;
      expect(told(state)).toBeDefined();
      expect(told(state)).not.toHaveProperty('paused');
      expect(state.agenda.some(({ closed, progress }) => closed && progress.status === 'current')).toBe(
        false,
      );
      for (const { room, source } of recorded) {
        expect(room).toBe('plenary');
        const place = source === null ? undefined : state.roster.get(source.participantId)?.place;
        expect(place?.at === 'inside' ? place.roomId : undefined).toBeUndefined();
      }
    });
  });

  it('[REC-3] nothing is recorded when the meeting is over', () => {
    always((state) => {
      if (state.phase === 'ended') expect(state.recording.at).toBe('off');
    });
  });

  it('[REC-5] why a recording ended by itself is told to organisers alone', () => {
    always((state) => {
      for (const audience of allAudiences(state))
        if (audience !== 'secretariat')
          expect(project(state, audience).has('recording-fault:recording-fault')).toBe(false);
    });
  });

  it('a replay of the log leads to the same recording', () => {
    fc.assert(
      fc.property(sittings, (steps) => {
        const { sitting } = sit(steps);
        expect(replay(sitting.events)?.recording).toEqual(sitting.state.recording);
      }),
      { numRuns: 50 },
    );
  });
});
