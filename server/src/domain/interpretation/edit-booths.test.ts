import { MeetingEdit } from '@entente/shared/meeting-edit';
import { expect, it } from 'vitest';
import { boothId, Sitting, who, type Who } from '../../../test/booth-sample.ts';
import { foreseenIds } from '../../../test/meeting-sample.ts';
import { meetingOnFile } from '../../http/meeting-on-file.ts';
import { decideLeave } from '../admission.ts';
import { decideEdit } from '../edit.ts';
import { audiencesOf } from '../project.ts';
import { decideLeaveAir, decideTakeAir } from './air.ts';
import { talkLines } from './airways.ts';
import { boothOf } from './booths.ts';
import { decideLine } from './console.ts';
import { decideAssign, decidePlanShifts } from './planning.ts';

/** An organiser reads the meeting as it stands, changes something and sends all of it back. */
function edit(sitting: Sitting, change: (on: MeetingEdit) => Partial<MeetingEdit>): string | null {
  const read = MeetingEdit.parse(JSON.parse(JSON.stringify(meetingOnFile(sitting.state).edit)));
  const sent = MeetingEdit.parse({ ...read, ...change(read) });
  return sitting.ask((state) => decideEdit(state, sent, { ids: foreseenIds(), stays: () => false }));
}

const retitle = (sitting: Sitting) => edit(sitting, () => ({ title: 'Another title' }));

/** The edit with something else about one person. */
const withPerson =
  (name: Who, change: Partial<MeetingEdit['participants'][number]>) =>
  ({ participants }: MeetingEdit): Partial<MeetingEdit> => ({
    participants: participants.map((one) => (one.id === who(name) ? { ...one, ...change } : one)),
  });

/** The edit with something else about one booth. */
const withBooth =
  (name: 'en' | 'sign', change: Partial<NonNullable<MeetingEdit['booths']>[number]>) =>
  ({ booths = [] }: MeetingEdit): Partial<MeetingEdit> => ({
    booths: booths.map((one) => (one.id === boothId(name) ? { ...one, ...change } : one)),
  });

/** Everybody, but assigned to no booth that is taken away. */
const withoutEnglish = (participants: MeetingEdit['participants']): MeetingEdit['participants'] =>
  participants.map(({ interpreting, ...one }) =>
    interpreting === undefined
      ? one
      : {
          ...one,
          interpreting: { ...interpreting, booths: interpreting.booths.filter((key) => key !== 'b1') },
        },
  );

it('[BTH-9] an edit keeps the booths, what was assigned and planned since, and who is on air', () => {
  const sitting = Sitting.full();
  const olga = who('olga');
  const assign = (name: 'finn' | 'emma', booths: ('sign' | 'fr')[], chief: boolean) =>
    sitting.ask((state) =>
      decideAssign(state, olga, {
        participantId: who(name),
        assignment: { booths: booths.map(boothId), chief, station: 'Hall', proficiency: { fr: 'A' } },
      }),
    );
  const shifts = [{ participantId: who('finn'), from: 0, until: 1_800_000 }];
  expect(assign('finn', ['sign', 'fr'], false)).toBeNull();
  expect(assign('emma', [], true)).toBeNull();
  expect(
    sitting.ask((state) => decidePlanShifts(state, olga, { boothId: boothId('sign'), shifts })),
  ).toBeNull();
  expect(sitting.ask((state, now) => decideTakeAir(state, who('eric'), { now }))).toBeNull();

  const before = sitting.state.interpretation;
  expect(retitle(sitting)).toBeNull();
  expect(sitting.state.definition.title).toBe('Another title');
  expect(sitting.state.interpretation.assignments).toEqual(before.assignments);
  expect(sitting.state.interpretation.booths).toEqual(before.booths);
  expect(sitting.state.interpretation.booths.get(boothId('sign'))?.shifts).toEqual(shifts);
  expect(sitting.state.interpretation.booths.get(boothId('en'))?.onAir?.interpreter).toBe('eric');
});

it('[MSG-10] [BTH-8] an interpreter who is made a delegate sits in no booth, and hears nothing of it', () => {
  const sitting = Sitting.full();
  sitting.ask((state, now) => decideLeave(state, who('emma'), { cause: 'left', now }));
  expect(
    edit(sitting, withPerson('emma', { role: 'delegate', delegation: 'd1', interpreting: undefined })),
  ).toBeNull();
  sitting.enter('emma');
  expect(boothOf(sitting.state, who('emma'))).toBeNull();
  expect(audiencesOf(sitting.state, who('emma'))).toEqual(['public', 'delegation:d1']);
  sitting.ask((state) => decideLine(state, who('finn'), 'chief'));
  expect(talkLines(sitting.state)).toEqual([{ from: 'finn', to: [] }]);
});

it('[BTH-12] an edit gives an interpreter the booths that it says, also those that they had at first', () => {
  const sitting = Sitting.full();
  const assigned = () => sitting.state.interpretation.assignments.get(who('finn'))?.booths;
  sitting.ask((state) =>
    decideAssign(state, who('olga'), {
      participantId: who('finn'),
      assignment: { booths: [boothId('en')], chief: false, proficiency: {} },
    }),
  );
  expect(assigned()).toEqual(['b1']);
  const back = withPerson('finn', { interpreting: { booths: ['b2'], chief: false, proficiency: {} } });
  expect(edit(sitting, back)).toBeNull();
  expect(assigned()).toEqual(['b2']);
});

it('[BTH-9] an edit does not turn a booth of voices on air into one of pictures', () => {
  const sitting = Sitting.full();
  const speaks = withBooth('en', { kind: 'sign' });
  const air = (name: Who) => sitting.ask((state, now) => decideTakeAir(state, who(name), { now }));
  air('emma');
  expect(edit(sitting, speaks)).toBe('BTH-9');
  sitting.ask((state, now) => decideLeaveAir(state, who('emma'), now));
  expect(edit(sitting, speaks)).toBeNull();
});

it('[BTH-11] an edit that gives a booth another language is followed by its consoles', () => {
  const sitting = Sitting.full();
  const air = (name: Who) => sitting.ask((state, now) => decideTakeAir(state, who(name), { now }));
  air('amal');
  sitting.ask((state, now) => decideLeaveAir(state, who('amal'), now));
  expect(
    edit(sitting, ({ booths = [], participants }) => ({
      channels: ['floor', 'en', 'fr'],
      booths: booths
        .filter(({ id }) => id !== boothId('en'))
        .map((one) => (one.id === boothId('ar') ? { ...one, language: 'en', second: undefined } : one)),
      participants: withoutEnglish(participants),
    })),
  ).toBeNull();
  expect(air('amal')).toBeNull();
  expect(sitting.state.interpretation.booths.get(boothId('ar'))?.onAir?.outgoing).toBe('en');
});
