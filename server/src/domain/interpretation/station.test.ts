import { describe, expect, it } from 'vitest';
import { leaveAir, onAir, take } from '../../../test/booth-acts.ts';
import { boothId, Sitting, who, type Who } from '../../../test/booth-sample.ts';
import { decideEnter, decideLeave } from '../admission.ts';
import { talkLines } from './airways.ts';
import { decideLine } from './console.ts';
import { decideAssign } from './planning.ts';

const line = (sitting: Sitting, name: Who) =>
  sitting.ask((state) => decideLine(state, who(name), 'boothmate'));
const enter = (sitting: Sitting, name: Who) =>
  sitting.ask((state, now) => decideEnter(state, who(name), now));
const places = (sitting: Sitting, name: Who, booth: 'ar' | 'sign') =>
  sitting.ask((state) =>
    decideAssign(state, who('olga'), {
      participantId: who(name),
      assignment: { booths: [boothId(booth)], chief: false, proficiency: {}, station: 'Booth 1' },
    }),
  );

describe('people behind one connection', () => {
  it('[BTH-1] are on air in one booth of voices: one microphone does not give two channels', () => {
    const sitting = Sitting.full();
    expect(places(sitting, 'evan', 'ar')).toBeNull();
    expect(take(sitting, 'eric')).toBeNull();
    expect(take(sitting, 'eric', 'evan')).toBe('BTH-1');
    leaveAir(sitting, 'eric');
    expect(take(sitting, 'eric', 'evan')).toBeNull();
    expect(take(sitting, 'eric')).toBe('BTH-1');
    expect([onAir(sitting, 'en'), onAir(sitting, 'ar')]).toEqual([null, 'evan']);
  });

  it('[BTH-1] may be on air by voice and by hand at once; each goes off air by their own word first', () => {
    const sitting = Sitting.full();
    places(sitting, 'eric', 'sign');
    expect(take(sitting, 'eric')).toBeNull();
    expect(take(sitting, 'eric', 'evan')).toBeNull();
    expect([onAir(sitting, 'en'), onAir(sitting, 'sign')]).toEqual(['evan', 'eric']);
    leaveAir(sitting, 'eric');
    expect([onAir(sitting, 'en'), onAir(sitting, 'sign')]).toEqual(['evan', null]);
  });

  it('[BTH-8] hold no line while one of them is on air: it is the same microphone', () => {
    const sitting = Sitting.full();
    take(sitting, 'eric', 'evan');
    expect(line(sitting, 'eric')).toBe('BTH-8');
    leaveAir(sitting, 'eric');
    expect(line(sitting, 'eric')).toBeNull();
    expect(talkLines(sitting.state)).toHaveLength(1);
    take(sitting, 'eric', 'evan');
    expect(talkLines(sitting.state)).toEqual([]);
  });

  it('[BTH-5] lose the air when one of them comes in by another connection, by which nothing is sent yet', () => {
    const sitting = Sitting.full();
    take(sitting, 'eric', 'evan');
    sitting.now = 3_000;
    expect(enter(sitting, 'evan')).toBeNull();
    expect(onAir(sitting)).toBeNull();
    expect(sitting.state.interpretation.airTime.get(who('evan'))?.ms).toBe(3_000);
    expect(take(sitting, 'evan')).toBeNull();
    enter(sitting, 'evan');
    expect(onAir(sitting)).toBe('evan');
  });

  it('[BTH-5] keep it when somebody else comes in, and when one of them leaves the lobby', () => {
    const sitting = Sitting.full();
    take(sitting, 'eric', 'evan');
    sitting.ask((state, now) => decideLeave(state, who('tuan'), { cause: 'left', now }));
    enter(sitting, 'tuan');
    sitting.happen({ type: 'participant-waiting', participantId: who('evan'), at: 0 });
    sitting.ask((state, now) => decideLeave(state, who('evan'), { cause: 'left', now }));
    expect(onAir(sitting)).toBe('evan');
  });
});
