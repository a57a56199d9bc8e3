import { MeetingEdit } from '@entente/shared/meeting-edit';
import { expect, it } from 'vitest';
import { boothId, Sitting, who } from '../../../test/booth-sample.ts';
import { foreseenIds } from '../../../test/meeting-sample.ts';
import { meetingOnFile } from '../../http/meeting-on-file.ts';
import { decideEdit } from '../edit.ts';
import { decideTakeAir } from './air.ts';
import { decideAssign, decidePlanShifts } from './planning.ts';

/** An organiser reads the meeting as it stands, changes the title and sends all of it back. */
function retitle(sitting: Sitting): string | null {
  const edit: unknown = JSON.parse(JSON.stringify(meetingOnFile(sitting.state).edit));
  const sent = MeetingEdit.parse({ ...(edit as object), title: 'Another title' });
  return sitting.ask((state) => decideEdit(state, sent, { ids: foreseenIds(), stays: () => false }));
}

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
