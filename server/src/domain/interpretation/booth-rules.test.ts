import type { Shift } from '@entente/shared/interpretation';
import { describe, expect, it } from 'vitest';
import { boothId, Sitting, who, type Who } from '../../../test/booth-sample.ts';
import { decideEnd } from '../meeting.ts';
import { allAudiences, audiencesOf, project } from '../project.ts';
import { talkLines } from './airways.ts';
import { decideLine, decideSit } from './console.ts';
import { decideAssign, decidePlanShifts } from './planning.ts';
import { decideSlowDown, decideSound, slowDownMs } from './signals.ts';
import { leaveAir, onAir, reach, take } from '../../../test/booth-acts.ts';

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

  it('[BTH-6] shows to all who sit in it that it has asked, and to no other, while the same person speaks', () => {
    const sitting = Sitting.full();
    const slow = (name: Who) => sitting.ask((state, now) => decideSlowDown(state, who(name), now));
    const cueOf = (of: 'en' | 'fr') =>
      project(sitting.state, `booth:${boothId(of)}`).get(`booth-cue:${boothId(of)}`);
    sitting.speaks('dora');
    expect(slow('emma')).toBeNull();
    expect(cueOf('en')).toEqual({ kind: 'booth-cue', id: 'b1', until: slowDownMs });
    expect(cueOf('fr')).toBeUndefined();
    const holders = allAudiences(sitting.state).filter((audience) =>
      project(sitting.state, audience).has('booth-cue:b1'),
    );
    expect(holders).toEqual(['booth:b1']);
    for (const name of ['emma', 'eric'] as const)
      expect(audiencesOf(sitting.state, who(name))).toContain('booth:b1');
    for (const name of ['dora', 'faye', 'chen', 'olga'] as const)
      expect(audiencesOf(sitting.state, who(name))).not.toContain('booth:b1');
    sitting.happen({ type: 'source-closed', participantId: who('dora'), source: 'microphone' });
    sitting.speaks('tuan');
    expect(cueOf('en')).toBeUndefined();
    expect(slow('eric')).toBeNull();
    expect(cueOf('en')).toBeDefined();
    reach(sitting, slowDownMs);
    expect(cueOf('en')).toBeUndefined();
  });

  it('[BTH-6] asks in words that are the same for everybody, and in the log of what happened, whoever of it asks', () => {
    const told = (name: Who) => {
      const sitting = Sitting.full();
      sitting.speaks('dora');
      sitting.ask((state, now) => decideSlowDown(state, who(name), now));
      const seen = allAudiences(sitting.state).map((audience) => [
        audience,
        project(sitting.state, audience),
      ]);
      return { happened: sitting.events.slice(-1), seen };
    };
    expect(told('emma').happened).toMatchObject([{ type: 'slow-down-asked' }]);
    expect(told('emma')).toEqual(told('eric'));
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

  it('[BTH-8] holds no line with those of a booth that one does not serve any more, nor again later', () => {
    const sitting = Sitting.full();
    const assign = (booths: ('en' | 'fr')[]) =>
      sitting.ask((state) =>
        decideAssign(state, who('olga'), {
          participantId: who('finn'),
          assignment: { booths: booths.map(boothId), chief: false, proficiency: {} },
        }),
      );
    sitting.ask((state) => decideLine(state, who('finn'), 'boothmate'));
    expect(talkLines(sitting.state)).toEqual([{ from: 'finn', to: ['faye'] }]);
    expect(assign(['en'])).toBeNull();
    expect(talkLines(sitting.state)).toEqual([]);
    expect(assign(['fr'])).toBeNull();
    expect(talkLines(sitting.state)).toEqual([]);
  });

  it('[BTH-13] [BTH-12] keeps no shift of who does not serve it any more, so that its plan can be saved again', () => {
    const sitting = Sitting.full();
    const plan = (shifts: readonly Shift[]) =>
      sitting.ask((state) => decidePlanShifts(state, who('emma'), { boothId: boothId('en'), shifts }));
    const planned = () => sitting.state.interpretation.booths.get(boothId('en'))?.shifts ?? [];
    plan([
      { participantId: who('emma'), from: 0, until: 30 },
      { participantId: who('eric'), from: 30, until: 60 },
    ]);
    sitting.ask((state) =>
      decideAssign(state, who('olga'), {
        participantId: who('eric'),
        assignment: { booths: [boothId('fr')], chief: false, proficiency: {} },
      }),
    );
    expect(planned().map(({ participantId }) => participantId)).toEqual(['emma']);
    expect(plan([...planned()])).toBeNull();
  });

  it('[MTG-2] [BTH-6] ends a cue with the meeting: nothing is due after it', () => {
    const sitting = Sitting.full();
    sitting.speaks('dora');
    sitting.ask((state, now) => decideSlowDown(state, who('emma'), now));
    sitting.ask(decideEnd);
    const before = sitting.events.length;
    reach(sitting, slowDownMs);
    expect(sitting.events.length).toBe(before);
  });
});
