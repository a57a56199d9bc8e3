import { DelegationId, ParticipantId } from '@entente/shared/ids';
import { MeetingEdit, type MeetingEditInput } from '@entente/shared/meeting-edit';
import { expect, it } from 'vitest';
import { decideEnter } from '../src/domain/admission.ts';
import { decideEdit } from '../src/domain/edit.ts';
import type { MeetingState } from '../src/domain/state.ts';
import { meetingOnFile } from '../src/http/meeting-on-file.ts';
import { RoomBench } from '../src/rooms/testing/room-bench.ts';
import { foreseenIds, id, type Name } from './meeting-sample.ts';

const newcomer = ParticipantId.parse('newcomer');
const ids = {
  ...foreseenIds(),
  participant: () => newcomer,
  delegation: () => DelegationId.parse('d-new'),
};

const edit = (change: (edit: MeetingEdit) => Partial<MeetingEditInput>) => (state: MeetingState) => {
  const { edit: now } = meetingOnFile(state);
  return decideEdit(state, MeetingEdit.parse({ ...now, ...change(now) }), { ids, stays: () => false });
};

const enter = (name: Name) => (state: MeetingState, now: number) => decideEnter(state, id(name), now);

it('reaches who is inside at once, with a delegation that is new', async () => {
  await using bench = await RoomBench.open({ lobby: 'nobody' });
  await bench.commit(enter('chen'));
  const chair = bench.connect('chen');
  await bench.commit(
    edit(({ delegations, participants }) => ({
      title: 'Renamed in the sitting',
      delegations: [...delegations, { key: 'sea', officialName: 'Seaborne Union', shortName: 'Seaborne' }],
      participants: [...participants, { name: 'Nia', role: 'delegate', delegation: 'sea' }],
    })),
  );
  expect(chair.mirror.held).toEqual(bench.due('chen'));
  expect(JSON.stringify(chair.mirror.held)).toContain('Renamed in the sitting');
  expect(JSON.stringify(chair.mirror.held)).toContain('Nia');

  await bench.commit((state, now) => decideEnter(state, newcomer, now));
  expect(bench.room.state.roster.get(newcomer)?.place.at).toBe('inside');
  expect(chair.mirror.held).toEqual(bench.due('chen'));
});

it('[MTG-6] ends the connection of who waits and is taken off the roster, for good', async () => {
  await using bench = await RoomBench.open({ lobby: 'everyone' });
  const dora = bench.connect('dora');
  await bench.commit(enter('dora'));
  await bench.commit(
    edit(({ participants }) => ({ participants: participants.filter(({ name }) => name !== 'dora') })),
  );
  expect(dora.ending).toEqual({ code: 'session.revoked' });
  bench.room.detach(dora);
  expect(bench.connect('dora').ending).toEqual({ code: 'session.revoked' });
  expect(await bench.commit(enter('dora'))).toEqual({ ok: false, error: { code: 'session.revoked' } });
});

it('[MTG-6] asks nothing more of who waited without a connection and was taken off the roster', async () => {
  await using bench = await RoomBench.open({ lobby: 'everyone' });
  const dora = bench.connect('dora');
  await bench.commit(enter('dora'));
  bench.room.detach(dora);
  await bench.commit(
    edit(({ participants }) => ({ participants: participants.filter(({ name }) => name !== 'dora') })),
  );
  const { seq } = bench.room;
  bench.clock.advance(60_000);
  await bench.settled();
  expect(bench.room.seq).toBe(seq);
});

it('stands after a restart, in the room and in the list', async () => {
  await using bench = await RoomBench.open({ lobby: 'nobody' });
  await bench.commit(enter('chen'));
  await bench.commit(edit(() => ({ title: 'Renamed', agenda: [] })));
  const before = bench.room.state;
  // As if the process had died between the log and the list.
  await bench.store.meetings.update(bench.room.id, {
    ...{
      kind: 'briefing',
      title: 'Stale',
      start: '2026-01-01T00:00',
      timeZone: 'UTC',
      startsAt: 0,
      people: 0,
    },
  });
  await bench.restart();
  expect(bench.room.state).toMatchObject({ revision: 1, definition: { title: 'Renamed', agenda: [] } });
  expect([...bench.room.state.roster.keys()]).toEqual([...before.roster.keys()]);
  expect(await bench.store.meetings.get(bench.room.id)).toMatchObject({
    ...{ kind: 'multilateral', title: 'Renamed', people: 7 },
  });
});
