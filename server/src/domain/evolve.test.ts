import { describe, expect, it } from 'vitest';
import { after, created, entered, id } from '../../test/meeting-sample.ts';
import type { DomainEvent } from './events.ts';
import { begin, evolve, replay } from './evolve.ts';

const participantId = id('dora');
const placeAfter = (...events: DomainEvent[]) => after({}, ...events).roster.get(participantId)?.place;

describe('evolve', () => {
  it.each<[string, DomainEvent[], object]>([
    [
      'waits since',
      [{ type: 'participant-waiting', participantId, at: 5 }],
      { at: 'waiting', since: 5, before: 'outside' },
    ],
    ['is inside with nothing open', entered('dora'), { at: 'inside', open: [] }],
    [
      'is refused',
      [{ type: 'participant-refused', participantId, reason: 'late' }],
      { at: 'refused', reason: 'late' },
    ],
    ['is removed', [{ type: 'participant-removed', participantId }], { at: 'removed' }],
    ['is cleared', [{ type: 'participant-cleared', participantId }], { at: 'left' }],
    [
      'left the room',
      [...entered('dora'), { type: 'participant-left', participantId, cause: 'lost' }],
      { at: 'left' },
    ],
    [
      'left the lobby',
      [
        { type: 'participant-waiting', participantId, at: 5 },
        { type: 'participant-left', participantId, cause: 'left' },
      ],
      { at: 'outside' },
    ],
    [
      'opened sources, each once and in one order',
      [
        ...entered('dora'),
        { type: 'source-opened', participantId, source: 'screen' },
        { type: 'source-opened', participantId, source: 'camera' },
        { type: 'source-opened', participantId, source: 'camera' },
      ],
      { at: 'inside', open: ['camera', 'screen'] },
    ],
    [
      'closed a source',
      [
        ...entered('dora'),
        { type: 'source-opened', participantId, source: 'camera' },
        { type: 'source-closed', participantId, source: 'camera' },
      ],
      { at: 'inside', open: [] },
    ],
    [
      'opened a source outside, which is nothing',
      [{ type: 'source-opened', participantId, source: 'camera' }],
      { at: 'outside' },
    ],
  ])('knows where somebody is who %s', (_, events, place) => {
    expect(placeAfter(...events)).toEqual(place);
  });

  it('knows who has the floor', () => {
    const floors: [DomainEvent, object][] = [
      [
        { type: 'floor-given', participantId },
        { policy: 'chaired', holder: participantId },
      ],
      [
        { type: 'floor-withdrawn', participantId },
        { policy: 'chaired', holder: null },
      ],
      [{ type: 'floor-policy-set', policy: 'open' }, { policy: 'open' }],
      [
        { type: 'floor-policy-set', policy: 'chaired' },
        { policy: 'chaired', holder: null },
      ],
    ];
    for (const [event, floor] of floors) expect(after({}, event).floor).toEqual(floor);
    expect(after({ floorPolicy: 'open' }).floor).toEqual({ policy: 'open' });
  });

  it('leaves what it did not change the same object', () => {
    const before = after({}, ...entered('olga'));
    const next = evolve(before, { type: 'participant-entered', participantId });
    expect(next.definition).toBe(before.definition);
    expect(next.floor).toBe(before.floor);
    expect(next.roster.get(id('olga'))).toBe(before.roster.get(id('olga')));
    expect(before.roster.get(participantId)?.place).toEqual({ at: 'outside' });
  });
});

describe('replay', () => {
  it('begins with the meeting', () => {
    expect(replay([])).toBeNull();
    expect(replay([created()])).toEqual(begin(created()));
    expect(() => replay(entered('dora'))).toThrow('does not begin with meeting-created');
  });
});
