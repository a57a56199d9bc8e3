import { describe, expect, it } from 'vitest';
import { after, entered, id } from '../../test/meeting-sample.ts';
import { decideLeave } from './admission.ts';
import { evolve } from './evolve.ts';
import { decideStageLimit, limited, noLimits, ownLimit, shareFor } from './picture-limits.ts';
import { project } from './project.ts';

const state = after({}, ...entered('olga', 'dora', 'tuan'));

describe('limiting the pictures', () => {
  it('[QUA-1] [QUA-2] is for everybody or for somebody inside, and nothing if it is so already', () => {
    const forAll = { type: 'stage-limit-set', limit: 'reduced' } as const;
    const forDora = { ...forAll, participantId: id('dora') };
    expect(decideStageLimit(state, 'everyone', 'reduced')).toMatchObject({ value: { events: [forAll] } });
    expect(decideStageLimit(state, id('dora'), 'reduced')).toMatchObject({ value: { events: [forDora] } });
    expect(decideStageLimit(evolve(state, forAll), 'everyone', 'reduced')).toMatchObject({
      value: { events: [] },
    });
    expect(decideStageLimit(evolve(state, forDora), id('dora'), 'reduced')).toMatchObject({
      value: { events: [] },
    });
    expect(decideStageLimit(state, id('dora'), 'full')).toMatchObject({ value: { events: [] } });
    expect(decideStageLimit(state, id('omar'), 'reduced')).toMatchObject({ error: { code: 'not.found' } });
  });

  it.each([
    ['full', 'full', { microphone: 'full', camera: 'full', screen: 'full' }],
    ['reduced', 'full', { microphone: 'full', camera: 'small', screen: 'full' }],
    ['reduced', 'audio-only', { microphone: 'full', camera: 'none', screen: 'none' }],
    ['audio-only', 'reduced', { microphone: 'full', camera: 'none', screen: 'none' }],
  ] as const)('[QUA-1] of %s for all and %s for one leaves that one the stricter', (all, own, shares) => {
    const set = { type: 'stage-limit-set' as const };
    const limits = limited(limited(noLimits, { ...set, limit: all }), {
      ...{ ...set, limit: own, participantId: id('dora') },
    });
    const bound = { ...state, limits };
    const left = (['microphone', 'camera', 'screen'] as const).map((kind) => [
      kind,
      shareFor(bound, id('dora'), { kind, participantId: id('tuan') }),
    ]);
    expect(Object.fromEntries(left)).toEqual(shares);
    expect(shareFor(bound, id('tuan'), { kind: 'camera', participantId: id('dora') })).toBe(
      { full: 'full', reduced: 'small', 'audio-only': 'none' }[all],
    );
  });

  it('[MTG-2] is refused when the meeting is over', () => {
    const over = evolve(state, { type: 'meeting-ended', at: 1 });
    expect(decideStageLimit(over, 'everyone', 'reduced')).toMatchObject({ error: { code: 'meeting.ended' } });
  });

  it('[QUA-1] closes no microphone and no camera: the room keeps what each has open', () => {
    const talking = evolve(state, { type: 'source-opened', participantId: id('dora'), source: 'microphone' });
    const limited = evolve(talking, { type: 'stage-limit-set', limit: 'audio-only' });
    expect(limited.roster).toBe(talking.roster);
    expect(limited.floor).toBe(talking.floor);
  });

  it('stays with a seat that is left, and is lifted by “full”', () => {
    const limited = evolve(state, {
      ...{ type: 'stage-limit-set', limit: 'audio-only' },
      participantId: id('dora'),
    });
    const left = decideLeave(limited, id('dora'), { cause: 'lost', now: 1 });
    const gone = left.ok ? left.value.events.reduce(evolve, limited) : limited;
    expect(ownLimit(gone.limits, id('dora'))).toBe('audio-only');
    const lifted = evolve(limited, { type: 'stage-limit-set', limit: 'full', participantId: id('dora') });
    expect(ownLimit(lifted.limits, id('dora'))).toBe('full');
    expect(lifted.limits.people.size).toBe(0);
  });
});

it('[QUA-3] one person’s limit is seen by who presides and by nobody else, everybody’s by all', () => {
  const limited = evolve(evolve(state, { type: 'stage-limit-set', limit: 'reduced' }), {
    type: 'stage-limit-set',
    limit: 'audio-only',
    participantId: id('dora'),
  });
  const limits = (audience: Parameters<typeof project>[1]) =>
    [...project(limited, audience).keys()].filter((key) => key.startsWith('stage-limit:'));
  expect(limits('public')).toEqual(['stage-limit:everyone']);
  expect(limits('chair')).toEqual(['stage-limit:dora']);
  expect(limits('secretariat')).toEqual(['stage-limit:dora']);
  expect(limits('booth')).toEqual([]);
  const lifted = evolve(limited, { type: 'stage-limit-set', limit: 'full' });
  expect(project(lifted, 'public').has('stage-limit:everyone')).toBe(false);
});
