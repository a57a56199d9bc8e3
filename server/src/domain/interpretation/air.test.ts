import { describe, expect, it } from 'vitest';
import { boothId, Sitting, who, type Who } from '../../../test/booth-sample.ts';
import { decideLeave } from '../admission.ts';
import { project } from '../project.ts';
import { decideIncoming } from './air.ts';
import { feeds } from './airways.ts';
import { decideCancelHandover, decideHandoverNow, handoverMs } from './handover.ts';
import { accept, ask, leaveAir, onAir, reach, take } from '../../../test/booth-acts.ts';

describe('the air', () => {
  it('[BTH-1] has one of a booth; another asks for a handover', () => {
    const sitting = Sitting.full();
    expect(take(sitting, 'emma')).toBeNull();
    expect(take(sitting, 'emma')).toBeNull();
    expect(take(sitting, 'eric')).toBe('BTH-1');
    expect(leaveAir(sitting, 'eric')).toBeNull();
    expect(onAir(sitting)).toBe('emma');
    expect(leaveAir(sitting, 'emma')).toBeNull();
    expect(onAir(sitting)).toBeNull();
    expect(take(sitting, 'eric')).toBeNull();
  });

  it.each(['olga', 'chen', 'dora', 'vera'] as const)(
    '[BTH-2] is not for %s, who sits in no booth',
    (name) => {
      expect(take(Sitting.full(), name)).toBe('BTH-2');
    },
  );

  it('[BTH-2] is not for who is outside, or has no booth', () => {
    const sitting = new Sitting();
    expect(take(sitting, 'emma')).toBe('BTH-2');
    sitting.enter('emma');
    sitting.happen({
      ...{ type: 'interpreter-assigned', participantId: who('emma') },
      assignment: { booths: [], chief: false, proficiency: {} },
    });
    expect(take(sitting, 'emma')).toBe('BTH-2');
  });

  it('[BTH-2] is taken for somebody of the same station, by whose connection they are heard, and for nobody else', () => {
    const sitting = Sitting.full();
    expect(take(sitting, 'eric', 'evan')).toBeNull();
    expect(onAir(sitting)).toBe('evan');
    const feed = feeds(sitting.state).find(({ channel }) => channel === 'en');
    expect(feed?.source).toEqual({ participantId: 'eric', kind: 'booth' });
    expect(leaveAir(sitting, 'eric')).toBeNull();
    expect(take(sitting, 'emma', 'eric')).toBe('BTH-2');
    expect(take(sitting, 'eric', 'emma')).toBe('BTH-2');
  });

  it('[BTH-5] ends with the seat, for who is heard by the same connection too', () => {
    const sitting = Sitting.full();
    take(sitting, 'eric', 'evan');
    ask(sitting, 'eric', 'emma');
    sitting.now = 5_000;
    sitting.ask((state, now) => decideLeave(state, who('eric'), { cause: 'lost', now }));
    expect(onAir(sitting)).toBeNull();
    expect(sitting.state.interpretation.booths.get(boothId('en'))?.handover).toBeNull();
    expect(sitting.state.interpretation.airTime.get(who('evan'))).toEqual({ ms: 5_000, until: 5_000 });
    expect(feeds(sitting.state).find(({ channel }) => channel === 'en')?.source).toBeNull();
  });

  it('[BTH-11] of a booth of pictures has no sound: no channel is fed by it', () => {
    const sitting = Sitting.full();
    expect(take(sitting, 'sima')).toBeNull();
    expect(feeds(sitting.state).some(({ source }) => source?.participantId === who('sima'))).toBe(false);
    expect(project(sitting.state, 'public').get('sign:plenary.ils')).toMatchObject({ interpreter: 'sima' });
  });

  it('counts the time on air of each, over several turns, and anew after a night', () => {
    const sitting = Sitting.full();
    const hour = 3_600_000;
    for (const [from, until] of [
      [0, 10],
      [20, 50],
    ] as const) {
      sitting.now = from;
      take(sitting, 'emma');
      sitting.now = until;
      leaveAir(sitting, 'emma');
    }
    expect(sitting.state.interpretation.airTime.get(who('emma'))?.ms).toBe(40);
    sitting.now = 9 * hour;
    take(sitting, 'emma');
    sitting.now = 10 * hour;
    leaveAir(sitting, 'emma');
    expect(sitting.state.interpretation.airTime.get(who('emma'))?.ms).toBe(hour);
  });
});

describe('a handover', () => {
  it.each([
    ['emma', 'eric'],
    ['eric', 'emma'],
  ] as const)(
    '[BTH-3] asked by %s is accepted by %s alone, in one commit, on the same channel',
    (asker, other) => {
      const sitting = Sitting.full();
      take(sitting, 'emma');
      expect(ask(sitting, asker, 'eric')).toBeNull();
      expect(accept(sitting, asker)).toBe('not.found');
      expect(accept(sitting, 'faye')).toBe('not.found');
      expect(onAir(sitting)).toBe('emma');
      const before = sitting.events.length;
      expect(accept(sitting, other)).toBeNull();
      expect(onAir(sitting)).toBe('eric');
      expect(sitting.events.slice(before).map(({ type }) => type)).toEqual([
        ...['handover-ended', 'air-left', 'air-taken'],
      ]);
    },
  );

  it('[BTH-3] that nobody answers leaves the one on air', () => {
    const sitting = Sitting.full();
    take(sitting, 'emma');
    ask(sitting, 'emma', 'eric');
    reach(sitting, handoverMs - 1);
    expect(sitting.state.interpretation.booths.get(boothId('en'))?.handover).not.toBeNull();
    reach(sitting, handoverMs);
    expect(sitting.state.interpretation.booths.get(boothId('en'))?.handover).toBeNull();
    expect(onAir(sitting)).toBe('emma');
    expect(accept(sitting, 'eric')).toBe('not.found');
  });

  it('[BTH-3] is one question at a time, and who asks for what the other has asked for agrees', () => {
    const sitting = Sitting.full();
    take(sitting, 'emma');
    ask(sitting, 'emma', 'eric');
    expect(ask(sitting, 'emma', 'eric')).toBeNull();
    expect(onAir(sitting)).toBe('emma');
    expect(ask(sitting, 'eric')).toBeNull();
    expect(onAir(sitting)).toBe('eric');
  });

  it('[BTH-3] can be taken back and declined, and needs somebody on air', () => {
    const sitting = Sitting.full();
    expect(ask(sitting, 'emma', 'eric')).toBe('BTH-3');
    take(sitting, 'emma');
    for (const by of ['emma', 'eric'] as const) {
      ask(sitting, 'emma', 'eric');
      expect(sitting.ask((state, now) => decideCancelHandover(state, who(by), now))).toBeNull();
      expect(sitting.events.at(-1)).toMatchObject({ answer: by === 'emma' ? 'withdrawn' : 'declined' });
    }
    expect(onAir(sitting)).toBe('emma');
  });

  it('[BTH-3] that would make a second step of relay is refused with the reason', () => {
    const sitting = Sitting.full();
    for (const name of ['emma', 'faye'] as const) take(sitting, name);
    sitting.ask((state, now) => decideIncoming(state, who('amal'), { channel: 'en', now }));
    take(sitting, 'amal');
    sitting.ask((state, now) => decideIncoming(state, who('eric'), { channel: 'fr', now }));
    ask(sitting, 'emma', 'eric');
    expect(accept(sitting, 'eric')).toBe('INT-2');
    expect(onAir(sitting)).toBe('emma');
  });

  it('[BTH-4] happens at once by the one on air, and by a boothmate who takes over', () => {
    const sitting = Sitting.full();
    take(sitting, 'emma');
    const now = (name: Who, to?: Who) =>
      sitting.ask((state, at) =>
        decideHandoverNow(state, who(name), { now: at, ...(to === undefined ? {} : { to: who(to) }) }),
      );
    expect(now('emma', 'eric')).toBeNull();
    expect(onAir(sitting)).toBe('eric');
    expect(now('emma')).toBeNull();
    expect(onAir(sitting)).toBe('emma');
    expect(now('faye')).toBe('BTH-3');
    expect(now('emma', 'faye')).toBe('not.found');
  });
});
