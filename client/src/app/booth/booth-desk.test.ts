import { BoothId } from '@entente/shared/ids';
import { err, ok } from '@entente/shared/result';
import type { CommandName } from '@entente/shared/protocol/contract';
import type { BoothRecord } from '@entente/shared/room/interpretation';
import { expect, it } from 'vitest';
import { OwnSource } from '../../media/own-source.ts';
import { fakeTrack } from '../../media/testing/fake-tracks.ts';
import type { Ask } from '../../signalling/ask.ts';
import { createEmitter } from '../../stores/emitter.ts';
import { preferenceStore } from '../../stores/preferences.ts';
import type { RoomState } from '../../stores/room-store.ts';
import { createStore } from '../../stores/store.ts';
import { noInterpretation } from '../../views/interpretation/interpretation.ts';
import { idOf, person, roomOf } from '../../views/testing/room.ts';
import type { SeatEvents } from '../seat-events.ts';
import { BoothDesk } from './booth-desk.ts';

const sourceOf = <K extends 'booth' | 'microphone' | 'camera'>(kind: K) =>
  new OwnSource({
    kind,
    capture: async () => ok(fakeTrack(kind === 'camera' ? 'video' : 'audio')),
    onDeviceLost: () => undefined,
  });

/** Ines on air in a booth; the server refuses everything, so that nothing changes but by the test. */
function onAir(boothKind: BoothRecord['boothKind']) {
  const [id, language] = [idOf('ines'), boothKind === 'sign' ? 'ils' : 'fr'];
  const booth: BoothRecord = {
    ...{ kind: 'booth', id: BoothId.parse('b1'), boothKind, language, order: 1, shifts: [] },
    seats: [{ participantId: id, incoming: 'floor', outgoing: language, airMs: 0 }],
    onAir: { participantId: id, outgoing: language, since: 0 },
  };
  const room = roomOf([person('ines', null, { role: 'interpreter' })], {
    interpretation: { ...noInterpretation, booths: [booth] },
  });
  const state: RoomState = {
    ...{ welcome: null, standing: 'inside', you: null, isReadmitted: false, room, seq: 1, clockOffset: 0 },
    reconnecting: new Set(),
  };
  const asked: CommandName[] = [];
  const ask: Ask = async (name) => {
    asked.push(name);
    return err({ code: 'rule.violated', rule: 'BTH-6' });
  };
  const events = createEmitter<SeatEvents>();
  const desk = new BoothDesk(
    {
      grant: { you: { id, name: 'ines', role: 'interpreter', locale: 'en', languages: [] } },
      ...{ preferences: preferenceStore(sessionStorage), room: { state: createStore(state) }, events },
      own: { microphone: sourceOf('microphone'), camera: sourceOf('camera') },
      ...{ media: { carry: () => () => undefined }, signalling: { ask } },
    },
    sourceOf('booth'),
  );
  return { desk, events, asked };
}

it('goes off air with the device that is on air, and with no other', () => {
  const voice = onAir('voice');
  voice.events.emit('device-lost', { kind: 'camera' });
  expect([voice.desk.hasLostAir.get(), voice.asked]).toEqual([false, []]);
  voice.desk.deviceLost('microphone');
  expect([voice.desk.hasLostAir.get(), voice.asked]).toEqual([true, ['air.leave']]);

  const sign = onAir('sign');
  sign.desk.deviceLost('microphone');
  expect([sign.desk.hasLostAir.get(), sign.asked]).toEqual([false, []]);
  sign.events.emit('device-lost', { kind: 'camera' });
  expect([sign.desk.hasLostAir.get(), sign.asked]).toEqual([true, ['air.leave']]);
});

it('tells why something was refused until something else is done', async () => {
  const { desk } = onAir('voice');
  desk.hold('boothmate');
  expect(desk.trouble.get()).toMatchObject({ about: 'line', refusal: { rule: 'BTH-8' } });
  const answered = desk.ask('signal', 'booth.slow-down', {});
  expect(desk.trouble.get()).toBeNull();
  expect(await answered).toBeNull();
  expect(desk.trouble.get()).toMatchObject({ about: 'signal', refusal: { rule: 'BTH-6' } });
});
