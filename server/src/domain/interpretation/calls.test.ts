import { DelegationId, RoomId } from '@entente/shared/ids';
import type { Audience } from '@entente/shared/protocol/events';
import { describe, expect, it } from 'vitest';
import { boothId, Sitting, who, type Who } from '../../../test/booth-sample.ts';
import { decideLeave } from '../admission.ts';
import { decideEnterCaucus, decideReturn } from '../caucus.ts';
import { audiencesOf, project } from '../project.ts';
import { feeds } from './airways.ts';
import { decideAnswerCall, decideCallBooth, decideDismissBooth, decideReturnBooth } from './calls.ts';
import { decideSit } from './console.ts';
import { decideSlowDown, decideSound } from './signals.ts';
import { ask, onAir, reach, take } from '../../../test/booth-acts.ts';

describe('a booth in a side room', () => {
  const call = (sitting: Sitting, name: Who) =>
    sitting.ask((state, now) => decideCallBooth(state, who(name), { boothId: boothId('fr'), now }));
  const answer = (sitting: Sitting, name: Who, how: 'accept' | 'decline') =>
    sitting.ask((state, now) => decideAnswerCall(state, who(name), { answer: how, now }));
  const inCaucus = (): Sitting => {
    const sitting = Sitting.full();
    sitting.ask((state, now) => decideEnterCaucus(state, who('dora'), now));
    return sitting;
  };
  const room = ({ state }: Sitting) => state.interpretation.booths.get(boothId('fr'))?.room;

  it('[BTH-10] comes by its own consent, all of it, off air first, and gives the channel of that room', () => {
    const sitting = inCaucus();
    take(sitting, 'faye');
    expect(call(sitting, 'tuan')).toBe('BTH-10');
    expect(call(sitting, 'dora')).toBeNull();
    expect(answer(sitting, 'emma', 'accept')).toBe('not.found');
    expect(answer(sitting, 'finn', 'accept')).toBeNull();
    expect(onAir(sitting, 'fr')).toBeNull();
    expect(room(sitting)).toBe('d2');
    expect(take(sitting, 'faye')).toBeNull();
    const french = feeds(sitting.state).filter(({ channel }) => channel === 'fr');
    expect(french).toMatchObject([
      { room: 'plenary', source: null },
      { room: 'd2', source: { participantId: 'faye' } },
    ]);
    expect(french[0]?.holders).not.toContain('dora');
    expect(french[1]?.holders).toEqual(['dora', 'faye', 'finn']);
  });

  it('[BTH-10] goes back with the last of the delegation, by its own word, or when it is let go', () => {
    for (const end of [
      (sitting: Sitting) => sitting.ask((state, now) => decideReturn(state, who('dora'), now)),
      (sitting: Sitting) => sitting.ask((state, now) => decideReturnBooth(state, who('finn'), now)),
      (sitting: Sitting) =>
        sitting.ask((state, now) => decideDismissBooth(state, who('dora'), { boothId: boothId('fr'), now })),
    ]) {
      const sitting = inCaucus();
      call(sitting, 'dora');
      answer(sitting, 'faye', 'accept');
      take(sitting, 'faye');
      expect(end(sitting)).toBeNull();
      expect(room(sitting)).toBe('plenary');
      expect(onAir(sitting, 'fr')).toBeNull();
      for (const name of ['faye', 'finn'] as const)
        expect(sitting.state.roster.get(who(name))?.place).toEqual({ at: 'inside', open: [] });
    }
  });

  it('[BTH-10] is back when its last interpreter is lost, and the caucus goes on', () => {
    const sitting = inCaucus();
    call(sitting, 'dora');
    answer(sitting, 'faye', 'accept');
    for (const name of ['faye', 'finn'] as const)
      sitting.ask((state, now) => decideLeave(state, who(name), { cause: 'lost', now }));
    expect(room(sitting)).toBe('plenary');
    expect(sitting.state.sideRooms.size).toBe(1);
  });

  it('[BTH-10] stays where nobody answers in time, or it declines', () => {
    const sitting = inCaucus();
    call(sitting, 'dora');
    reach(sitting, 60_000);
    expect(answer(sitting, 'faye', 'accept')).toBe('not.found');
    call(sitting, 'dora');
    expect(answer(sitting, 'faye', 'decline')).toBeNull();
    expect(room(sitting)).toBe('plenary');
  });

  it('[SEC-4] is away for everybody outside, and whole for those in the room; of the call nobody else knows', () => {
    const sitting = inCaucus();
    call(sitting, 'dora');
    const seenBy = (name: Who) =>
      audiencesOf(sitting.state, who(name)).flatMap((audience) => [
        ...project(sitting.state, audience).values(),
      ]);
    for (const name of ['olga', 'chen', 'emma', 'tuan'] as const)
      expect(seenBy(name).some(({ kind }) => kind === 'booth-call')).toBe(false);
    for (const name of ['faye', 'finn', 'dora'] as const)
      expect(seenBy(name).some(({ kind }) => kind === 'booth-call')).toBe(true);
    answer(sitting, 'faye', 'accept');
    take(sitting, 'faye');
    for (const name of ['olga', 'chen', 'emma'] as const) {
      const booths = seenBy(name).filter(({ kind, id }) => kind === 'booth' && id === boothId('fr'));
      expect(booths).toEqual([
        {
          kind: 'booth',
          id: 'b2',
          boothKind: 'voice',
          language: 'fr',
          order: 2,
          away: true,
          seats: [],
          shifts: [],
        },
      ]);
    }
    expect(seenBy('dora')).toContainEqual(
      expect.objectContaining({ kind: 'channel', room: 'd2', carries: 'interpreted' }),
    );
    expect(JSON.stringify(seenBy('tuan'))).not.toContain('faye","boothId');
  });

  it('[SEC-4] [SEC-2] takes nothing along that it told of who spoke in the room, neither there nor back', () => {
    const sitting = inCaucus();
    const inside: Audience = `room:${RoomId.parse('d2')}`;
    sitting.speaks('tuan');
    const signal = (name: Who) => {
      sitting.ask((state, now) => decideSound(state, who(name), { insufficient: true, now }));
      sitting.ask((state, now) => decideSlowDown(state, who(name), now));
    };
    const told = (audience: Audience) =>
      [...project(sitting.state, audience).values()].filter(
        (record) => record.kind === 'slow-downs' || (record.kind === 'booth' && 'insufficient' in record),
      );
    signal('faye');
    expect(told('chair')).toHaveLength(2);
    call(sitting, 'dora');
    answer(sitting, 'faye', 'accept');
    expect([told('chair'), told(inside)]).toEqual([[], []]);
    sitting.speaks('dora');
    signal('faye');
    expect(told(inside)).toMatchObject([{ insufficient: { speaker: 'dora' } }]);
    sitting.ask((state, now) => decideReturnBooth(state, who('faye'), now));
    sitting.ask((state, now) => decideReturn(state, who('dora'), now));
    sitting.happen({ type: 'source-closed', participantId: who('tuan'), source: 'microphone' });
    sitting.speaks('dora');
    expect(told('chair')).toEqual([]);
    expect(project(sitting.state, `participant:${who('dora')}`).has('cue:slow-down')).toBe(false);
  });

  it('[SEC-4] is not told to those of the delegation who stayed: they know who of them confers', () => {
    const sitting = inCaucus();
    call(sitting, 'dora');
    answer(sitting, 'faye', 'accept');
    const known = project(sitting.state, `delegation:${DelegationId.parse('d2')}`);
    expect(known.get('caucus:d2')).toMatchObject({ members: ['dora'] });
  });

  it('[BTH-10] is back when its last interpreter sits down in another booth there', () => {
    const sitting = inCaucus();
    sitting.ask((state, now) => decideLeave(state, who('finn'), { cause: 'left', now }));
    for (const booth of ['fr', 'en'] as const)
      sitting.ask((state, now) => decideCallBooth(state, who('dora'), { boothId: boothId(booth), now }));
    answer(sitting, 'faye', 'accept');
    answer(sitting, 'emma', 'accept');
    expect(
      sitting.ask((state, now) => decideSit(state, who('faye'), { boothId: boothId('en'), now })),
    ).toBeNull();
    expect(room(sitting)).toBe('plenary');
    expect(sitting.state.interpretation.booths.get(boothId('en'))?.room).toBe('d2');
    sitting.enter('finn');
    expect(take(sitting, 'finn')).toBeNull();
  });

  it('[BTH-3] says once that a handover is over when all of it goes', () => {
    const sitting = inCaucus();
    call(sitting, 'dora');
    answer(sitting, 'faye', 'accept');
    take(sitting, 'finn');
    ask(sitting, 'finn', 'faye');
    sitting.ask((state, now) => decideReturn(state, who('dora'), now));
    expect(sitting.events.filter(({ type }) => type === 'handover-ended')).toHaveLength(1);
  });
});
