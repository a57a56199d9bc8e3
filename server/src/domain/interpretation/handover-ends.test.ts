import { describe, expect, it } from 'vitest';
import { accept, ask, onAir, take } from '../../../test/booth-acts.ts';
import { boothId, Sitting, who, type Who } from '../../../test/booth-sample.ts';
import { decideLeave, decideRemove } from '../admission.ts';
import { decideEnterCaucus } from '../caucus.ts';
import { decideIncoming, decideLeaveAir } from './air.ts';
import { boothOf } from './booths.ts';
import { decideAnswerCall, decideCallBooth } from './calls.ts';
import { decideSit } from './console.ts';
import { decideAssign } from './planning.ts';

const sit = (sitting: Sitting, name: Who, booth: 'en' | 'fr') =>
  sitting.ask((state, now) => decideSit(state, who(name), { boothId: boothId(booth), now }));
const assign = (sitting: Sitting, name: Who, ...booths: ('en' | 'fr')[]) =>
  sitting.ask((state) =>
    decideAssign(state, who('olga'), {
      participantId: who(name),
      assignment: { booths: booths.map(boothId), chief: false, proficiency: {} },
    }),
  );

/** Emma is on air in the English booth; Faye, who serves it too, is to take over as one of them asks. */
function asked(by: 'emma' | 'faye'): Sitting {
  const sitting = Sitting.full();
  sit(sitting, 'faye', 'en');
  take(sitting, 'emma');
  expect(ask(sitting, by, 'faye')).toBeNull();
  return sitting;
}

/** Each way in which one of the two goes while the question stands. */
const goes: readonly (readonly [string, (sitting: Sitting) => string | null])[] = [
  ['who would take over sits down in another booth', (sitting) => sit(sitting, 'faye', 'fr')],
  ['who would take over is assigned to another booth', (sitting) => assign(sitting, 'faye', 'fr')],
  ['who would take over serves no booth any more', (sitting) => assign(sitting, 'faye')],
  [
    'who would take over leaves',
    (sitting) => sitting.ask((state, now) => decideLeave(state, who('faye'), { cause: 'lost', now })),
  ],
  [
    'who would take over is removed',
    (sitting) => sitting.ask((state, now) => decideRemove(state, who('faye'), now)),
  ],
  [
    'the one on air leaves',
    (sitting) => sitting.ask((state, now) => decideLeave(state, who('emma'), { cause: 'left', now })),
  ],
  [
    'the one on air goes off air',
    (sitting) => sitting.ask((state, now) => decideLeaveAir(state, who('emma'), now)),
  ],
  [
    'the booth goes along into a side room',
    (sitting) => {
      sitting.ask((state, now) => decideEnterCaucus(state, who('dora'), now));
      sitting.ask((state, now) => decideCallBooth(state, who('dora'), { boothId: boothId('en'), now }));
      return sitting.ask((state, now) => decideAnswerCall(state, who('eric'), { answer: 'accept', now }));
    },
  ],
];

describe('a handover that was asked', () => {
  it.each((['emma', 'faye'] as const).flatMap((by) => goes.map(([words, go]) => ({ by, words, go }))))(
    '[BTH-3] [BTH-2] by $by puts nobody on air once $words',
    ({ by, go }) => {
      const sitting = asked(by);
      expect(go(sitting)).toBeNull();
      for (const name of ['faye', 'emma', 'eric'] as const) accept(sitting, name);
      const air = onAir(sitting);
      expect(air).not.toBe('faye');
      if (air !== null) expect(boothOf(sitting.state, air)?.plan.id).toBe(boothId('en'));
    },
  );

  it('[INT-3] [BTH-3] makes no circle by way of somebody who has sat down elsewhere', () => {
    const sitting = asked('faye');
    sit(sitting, 'faye', 'fr');
    accept(sitting, 'emma');
    accept(sitting, 'faye');
    sitting.ask((state, now) => decideIncoming(state, who('finn'), { channel: 'en', now }));
    take(sitting, 'finn');
    sitting.ask((state, now) => decideIncoming(state, who('faye'), { channel: 'fr', now }));
    expect([onAir(sitting, 'en'), onAir(sitting, 'fr')]).toEqual(['emma', 'finn']);
  });

  it('[BTH-3] is over at once for who sits down elsewhere, so that the one on air may ask another', () => {
    const sitting = asked('emma');
    sit(sitting, 'faye', 'fr');
    expect(sitting.events.slice(-2).map(({ type }) => type)).toEqual(['handover-ended', 'console-taken']);
    expect(ask(sitting, 'emma', 'eric')).toBeNull();
  });
});
