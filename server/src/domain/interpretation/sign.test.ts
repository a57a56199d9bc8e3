import { describe, expect, it } from 'vitest';
import { boothId, Sitting, who, type Who } from '../../../test/booth-sample.ts';
import { shareFor } from '../picture-limits.ts';
import { project } from '../project.ts';
import { decideLeaveAir, decideTakeAir } from './air.ts';
import { signersOf } from './sign.ts';

/** Everybody inside; Sima signs, or the one who is named goes on air. */
function signing(name: Who = 'sima'): Sitting {
  const sitting = Sitting.full();
  sitting.ask((state, now) => decideTakeAir(state, who(name), { now }));
  return sitting;
}

const limit = (sitting: Sitting, to: 'reduced' | 'audio-only', name?: Who): void => {
  const participantId = name === undefined ? undefined : who(name);
  sitting.happen({ type: 'stage-limit-set', limit: to, participantId });
};

const camera = ({ state }: Sitting, receiver: Who, of: Who) =>
  shareFor(state, who(receiver), { kind: 'camera', participantId: who(of) });

describe('who signs', () => {
  it('[BTH-15] comes before every other picture, for everybody, while on air', () => {
    const sitting = signing();
    expect([...signersOf(sitting.state)]).toEqual(['sima']);
    expect(camera(sitting, 'dora', 'sima')).toBe('first');
    expect(camera(sitting, 'dora', 'tuan')).toBe('full');
    const { state } = sitting;
    expect(shareFor(state, who('dora'), { kind: 'screen', participantId: who('sima') })).toBe('full');
    sitting.ask((before, now) => decideLeaveAir(before, who('sima'), now));
    expect(camera(sitting, 'dora', 'sima')).toBe('full');
  });

  it('[BTH-15] is not lowered by “reduced”, and not ended by “audio-only” for everybody', () => {
    const sitting = signing();
    limit(sitting, 'reduced');
    limit(sitting, 'reduced', 'dora');
    expect([camera(sitting, 'dora', 'sima'), camera(sitting, 'dora', 'tuan')]).toEqual(['first', 'small']);
    limit(sitting, 'audio-only');
    expect([camera(sitting, 'dora', 'sima'), camera(sitting, 'dora', 'tuan')]).toEqual(['first', 'none']);
  });

  it('[BTH-15] [QUA-1] is ended by “audio-only” for one person, for that person alone', () => {
    const sitting = signing();
    limit(sitting, 'audio-only', 'dora');
    expect(camera(sitting, 'dora', 'sima')).toBe('none');
    expect(camera(sitting, 'tuan', 'sima')).toBe('first');
  });

  it('[BTH-15] [QUA-1] is nobody off air, and nobody in a booth of voices: limits hold for their cameras', () => {
    const off = Sitting.full();
    limit(off, 'audio-only');
    expect(camera(off, 'dora', 'sima')).toBe('none');
    const voice = signing('finn');
    limit(voice, 'reduced');
    expect(signersOf(voice.state).size).toBe(0);
    expect(camera(voice, 'dora', 'finn')).toBe('small');
  });

  it('[BTH-15] is seen by the connection of the station, for who is on site', () => {
    const sitting = Sitting.full();
    sitting.happen(
      {
        ...{ type: 'interpreter-assigned', participantId: who('evan') },
        assignment: { booths: [boothId('sign')], chief: false, proficiency: {}, station: 'Booth 1' },
      },
      {
        ...{ type: 'air-taken', boothId: boothId('sign'), participantId: who('evan') },
        ...{ outgoing: 'ils', at: 1 },
      },
    );
    expect([...signersOf(sitting.state)]).toEqual(['eric']);
    expect(project(sitting.state, 'public').get('sign:plenary.ils')).toMatchObject({ interpreter: 'eric' });
  });
});
