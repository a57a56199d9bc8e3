import { describe, expect, it } from 'vitest';
import { boothId, Sitting, who, type Who } from '../../../test/booth-sample.ts';
import { decideLeave } from '../admission.ts';
import { decideEnterCaucus, decideReturn } from '../caucus.ts';
import { due } from '../due.ts';
import { audiencesOf, project } from '../project.ts';
import { decideIncoming, decideLeaveAir, decideTakeAir } from './air.ts';
import { feeds, talkLines } from './airways.ts';
import { decideAnswerCall, decideCallBooth, decideDismissBooth, decideReturnBooth } from './calls.ts';
import { decideLine, decideSit } from './console.ts';
import {
  decideAcceptHandover,
  decideAskHandover,
  decideCancelHandover,
  decideHandoverNow,
  handoverMs,
} from './handover.ts';
import { decideAssign, decidePlanShifts } from './planning.ts';
import { decideSlowDown, decideSound, slowDownMs } from './signals.ts';

const take = (sitting: Sitting, name: Who, as?: Who) =>
  sitting.ask((state, now) =>
    decideTakeAir(state, who(name), { now, ...(as === undefined ? {} : { as: who(as) }) }),
  );
const leaveAir = (sitting: Sitting, name: Who) =>
  sitting.ask((state, now) => decideLeaveAir(state, who(name), now));
const onAir = ({ state }: Sitting, language: 'en' | 'fr' | 'ar' | 'sign' = 'en') =>
  state.interpretation.booths.get(boothId(language))?.onAir?.interpreter ?? null;
const ask = (sitting: Sitting, name: Who, to?: Who) =>
  sitting.ask((state, now) =>
    decideAskHandover(state, who(name), { now, ...(to === undefined ? {} : { to: who(to) }) }),
  );
const accept = (sitting: Sitting, name: Who) =>
  sitting.ask((state, now) => decideAcceptHandover(state, who(name), now));
const reach = (sitting: Sitting, now: number) => {
  sitting.now = now;
  for (const one of due(sitting.state)) if (one.at <= now) sitting.ask(one.decide);
};

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

describe('a booth', () => {
  it('[BTH-6] asks who speaks to slow down, without a name, and counts once', () => {
    const sitting = Sitting.full();
    const slow = (name: Who) => sitting.ask((state, now) => decideSlowDown(state, who(name), now));
    expect(slow('emma')).toBe('BTH-6');
    sitting.speaks('dora');
    for (const name of ['emma', 'eric', 'faye'] as const) expect(slow(name)).toBeNull();
    expect(project(sitting.state, 'chair').get('slow-downs:plenary')).toMatchObject({ booths: 2 });
    const cue = project(sitting.state, `participant:${who('dora')}`).get('cue:slow-down');
    expect(cue).toEqual({ kind: 'cue', id: 'slow-down', until: slowDownMs });
    expect(audiencesOf(sitting.state, who('tuan'))).not.toContain('participant:dora');
    expect(slow('chen')).toBe('BTH-2');
    reach(sitting, slowDownMs);
    expect(audiencesOf(sitting.state, who('dora'))).not.toContain('participant:dora');
    expect(project(sitting.state, 'chair').has('slow-downs:plenary')).toBe(false);
  });

  it('[BTH-7] tells whose sound does not suffice, until it does', () => {
    const sitting = Sitting.full();
    const sound = (name: Who, insufficient: boolean) =>
      sitting.ask((state, now) => decideSound(state, who(name), { insufficient, now }));
    sitting.speaks('dora');
    expect(sound('emma', true)).toBeNull();
    expect(project(sitting.state, 'chair').get('booth:b1')).toMatchObject({
      insufficient: { speaker: 'dora' },
    });
    expect([...project(sitting.state, 'public').values()].some((record) => 'insufficient' in record)).toBe(
      false,
    );
    expect(sound('eric', false)).toBeNull();
    expect(project(sitting.state, 'chair').get('booth:b1')).not.toHaveProperty('insufficient');
    expect(sound('chen', true)).toBe('BTH-2');
  });

  it('[BTH-8] speaks among itself off air only, and is heard by whom it is for alone', () => {
    const sitting = Sitting.full();
    const line = (name: Who, to: 'boothmate' | 'chief' | 'technician' | null) =>
      sitting.ask((state) => decideLine(state, who(name), to));
    expect(line('eric', 'boothmate')).toBeNull();
    expect(talkLines(sitting.state)).toEqual([{ from: 'eric', to: ['emma'] }]);
    expect(line('finn', 'chief')).toBeNull();
    expect(talkLines(sitting.state)).toContainEqual({ from: 'finn', to: ['emma'] });
    expect(line('finn', 'technician')).toBeNull();
    expect(talkLines(sitting.state)).toContainEqual({ from: 'finn', to: ['olga'] });
    expect(take(sitting, 'eric')).toBeNull();
    expect(talkLines(sitting.state).some(({ from }) => from === who('eric'))).toBe(false);
    expect(line('eric', 'boothmate')).toBe('BTH-8');
    expect(line('dora', 'boothmate')).toBe('BTH-2');
    expect(line('finn', null)).toBeNull();
    expect(talkLines(sitting.state)).toEqual([]);
  });

  it('[BTH-9] is one at a time, of those assigned, and not left while on air', () => {
    const sitting = Sitting.full();
    const sit = (name: Who, booth: 'en' | 'fr' | 'ar') =>
      sitting.ask((state, now) => decideSit(state, who(name), { boothId: boothId(booth), now }));
    expect(sit('emma', 'fr')).toBe('BTH-2');
    take(sitting, 'faye');
    expect(sit('faye', 'en')).toBe('BTH-9');
    leaveAir(sitting, 'faye');
    expect(sit('faye', 'en')).toBeNull();
    take(sitting, 'faye');
    expect([onAir(sitting, 'en'), onAir(sitting, 'fr')]).toEqual(['faye', null]);
  });

  it('[BTH-12] is planned by organisers and the chief alone, and only organisers make a chief', () => {
    const sitting = Sitting.full();
    const assign = (by: Who, of: Who, chief = false) =>
      sitting.ask((state) =>
        decideAssign(state, who(by), {
          participantId: who(of),
          assignment: { booths: [boothId('ar')], chief, proficiency: {} },
        }),
      );
    expect(assign('faye', 'finn')).toBe('BTH-12');
    expect(assign('emma', 'finn')).toBeNull();
    expect(assign('emma', 'finn', true)).toBe('BTH-12');
    expect(assign('olga', 'finn', true)).toBeNull();
    expect(assign('olga', 'dora')).toBe('not.found');
    take(sitting, 'emma');
    expect(assign('olga', 'emma', true)).toBe('BTH-9');
  });

  it('[BTH-9] is not taken from who is on air, nor the connection by which they are heard', () => {
    const sitting = Sitting.full();
    take(sitting, 'eric', 'evan');
    const without = (of: Who) =>
      sitting.ask((state) =>
        decideAssign(state, who('olga'), {
          participantId: who(of),
          assignment: { booths: [boothId('en')], chief: false, proficiency: {} },
        }),
      );
    expect(without('eric')).toBe('BTH-9');
    expect(without('evan')).toBe('BTH-9');
    leaveAir(sitting, 'eric');
    expect(without('eric')).toBeNull();
  });

  it('[BTH-13] has shifts that do not overlap, of people who are assigned to it', () => {
    const sitting = Sitting.full();
    const plan = (by: Who, ...shifts: [Who, number, number][]) =>
      sitting.ask((state) =>
        decidePlanShifts(state, who(by), {
          boothId: boothId('en'),
          shifts: shifts.map(([name, from, until]) => ({ participantId: who(name), from, until })),
        }),
      );
    expect(plan('olga', ['eric', 30, 60], ['emma', 0, 30])).toBeNull();
    expect(sitting.state.interpretation.booths.get(boothId('en'))?.shifts.map(({ from }) => from)).toEqual([
      0, 30,
    ]);
    expect(plan('olga', ['eric', 20, 60], ['emma', 0, 30])).toBe('BTH-13');
    expect(plan('olga', ['eric', 20, 20])).toBe('BTH-13');
    expect(plan('olga', ['finn', 0, 30])).toBe('not.found');
    expect(plan('faye', ['emma', 0, 30])).toBe('BTH-12');
  });
});

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
});
