import { RoomId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
import { ada, bo, cy, Rehearsal } from './testing/rehearsal.ts';

const corridor = RoomId.parse('corridor');
const other = RoomId.parse('other');

/** The steps of one commit: everything closed, then into the room. */
function withdraw(rehearsal: Rehearsal, roomId: RoomId, ...people: (typeof ada)[]): void {
  rehearsal.room.happen(
    ...people.map((participantId) => ({
      ...{ type: 'source-closed' as const, participantId, source: 'microphone' as const },
    })),
    { type: 'side-room-opened', roomId, room: 'corridor', at: 0 },
    ...people.map((participantId) => ({ type: 'side-room-entered' as const, roomId, participantId, at: 0 })),
  );
}

describe('media of a move between rooms', () => {
  it('[CAU-4] ends every subscription and discards every source of the mover at once', async () => {
    const rehearsal = new Rehearsal();
    const told = await rehearsal.talk();
    withdraw(rehearsal, corridor, ada);
    expect(await rehearsal.census()).toMatchObject({ transports: 4, sources: 0, subscriptions: 0 });
    await rehearsal.settled();
    expect(rehearsal.lostBy(bo)).toEqual([told.subscriptionId]);
  });

  it('[CAU-4] discards them also where both ends go together, and begins anew in the new room', async () => {
    const rehearsal = new Rehearsal();
    const before = await rehearsal.talk();
    withdraw(rehearsal, corridor, ada, bo);
    expect(await rehearsal.census()).toMatchObject({ sources: 0, subscriptions: 0 });
    await rehearsal.publish(ada, 'microphone', 2);
    await rehearsal.settled();
    expect(await rehearsal.census()).toMatchObject({ sources: 1, subscriptions: 0 });
    rehearsal.open(ada, 'microphone');
    await rehearsal.settled();
    expect(rehearsal.heardBy(bo)).toHaveLength(2);
    expect(rehearsal.heardBy(bo)[1]?.sourceId).not.toBe(before.sourceId);
  });

  it('[CAU-4] takes nothing that was published while its owner moved', async () => {
    const rehearsal = new Rehearsal();
    rehearsal.room.enter(ada, bo);
    await Promise.all([rehearsal.join(ada), rehearsal.join(bo)]);
    const publishing = rehearsal.publish(ada, 'microphone');
    withdraw(rehearsal, corridor, ada);
    expect(await publishing).toEqual({ ok: false, error: { code: 'media.refused' } });
    expect(await rehearsal.census()).toMatchObject({ sources: 0 });
  });

  it('[CAU-4] tells who was away while they went and came back that nothing of theirs is there any more', async () => {
    const rehearsal = new Rehearsal();
    const { sourceId } = await rehearsal.talk();
    rehearsal.room.connection(ada, false);
    rehearsal.room.connection(ada, true);
    withdraw(rehearsal, corridor, ada);
    rehearsal.room.happen({ type: 'side-room-left', roomId: corridor, participantId: ada, at: 1 });
    rehearsal.room.connection(ada, true);
    expect(rehearsal.room.heard(ada, 'published')).toEqual([{ sourceIds: [sourceId] }, { sourceIds: [] }]);
  });

  it('[CAU-4] closes a subscription that was being opened when the other went', async () => {
    const rehearsal = new Rehearsal();
    rehearsal.room.enter(ada, bo);
    await Promise.all([rehearsal.join(ada), rehearsal.join(bo)]);
    await rehearsal.publish(ada, 'microphone');
    rehearsal.open(ada, 'microphone');
    withdraw(rehearsal, corridor, ada);
    await rehearsal.settled();
    expect(rehearsal.heardBy(bo)).toEqual([]);
    expect(await rehearsal.census()).toMatchObject({ sources: 0, subscriptions: 0 });
  });

  it('[CAU-9] gives those who listen from a room the microphones of the plenary, and nothing back', async () => {
    const rehearsal = new Rehearsal();
    await rehearsal.talk();
    rehearsal.room.enter(cy);
    await rehearsal.join(cy);
    withdraw(rehearsal, corridor, cy);
    await rehearsal.publish(cy, 'microphone', 3);
    rehearsal.open(cy, 'microphone');
    await rehearsal.settled();
    const before = rehearsal.heardBy(cy).length;
    rehearsal.room.happen({
      type: 'background-set',
      roomId: corridor,
      participantId: cy,
      wanted: true,
      at: 0,
    });
    await rehearsal.publish(ada, 'camera', 4);
    rehearsal.open(ada, 'camera');
    await rehearsal.settled();
    expect(rehearsal.heardBy(cy).slice(before)).toMatchObject([
      { origin: { participantId: ada, source: 'microphone' } },
    ]);
    for (const person of [ada, bo])
      expect(
        rehearsal
          .heardBy(person)
          .some(({ origin }) => origin.from === 'participant' && origin.participantId === cy),
      ).toBe(false);
  });
});

describe('who is heard', () => {
  it('[SEC-2] is told in the room where it is so, and to no other room, not even that nothing has changed', async () => {
    const rehearsal = new Rehearsal();
    await rehearsal.talk();
    rehearsal.room.enter(cy);
    withdraw(rehearsal, other, cy);
    rehearsal.open(cy, 'microphone');
    const levels = (...people: [typeof ada, number][]) =>
      rehearsal.sfu.hear(people.map(([participantId, level]) => ({ participantId, level })));
    levels([cy, -10], [ada, -20]);
    expect(rehearsal.room.heard(other, 'levels')).toEqual([
      { speaking: [{ participantId: cy, level: -10 }] },
    ]);
    expect(rehearsal.room.heard('all', 'levels')).toEqual([
      { speaking: [{ participantId: ada, level: -20 }] },
    ]);
    levels([cy, -30], [ada, -20]);
    levels([ada, -20]);
    expect(rehearsal.room.heard('all', 'levels')).toHaveLength(1);
    expect(rehearsal.room.heard(other, 'levels').at(-1)).toEqual({ speaking: [] });
  });
});
