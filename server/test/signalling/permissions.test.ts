import { commandNames, contract, type CommandName } from '@entente/shared/protocol/contract';
import { permits, type Role } from '@entente/shared/permissions';
import { describe, expect, it } from 'vitest';
import { decideEnter, decideRemove } from '../../src/domain/admission.ts';
import { id, type Name } from '../meeting-sample.ts';
import { wellFormed } from './well-formed.ts';
import { WireHouse } from './wire-house.ts';

/** One person of each role; the organiser asks last, since that may end the meeting. */
const people = [
  ['viewer', 'vera'],
  ['observer', 'omar'],
  ['interpreter', 'ines'],
  ['delegate', 'dora'],
  ['chair', 'chen'],
  ['organiser', 'olga'],
] as const satisfies readonly (readonly [Role, Name])[];

/** Who may, said again by hand: a slip in the table of the contract shows here. */
const all = 'viewer observer interpreter delegate chair organiser';
const whoMay: Record<CommandName, string> = {
  'meeting.enter': all,
  'meeting.leave': all,
  'meeting.end': 'organiser',
  'session.renew': all,
  'lobby.admit': 'chair organiser',
  'lobby.refuse': 'chair organiser',
  'lobby.admit-all': 'chair organiser',
  'source.open': all,
  'source.close': all,
  'participant.silence': 'chair organiser',
  'participant.remove': 'chair organiser',
  'floor.give': 'chair organiser',
  'floor.withdraw': 'chair organiser',
  'floor.set-policy': 'chair organiser',
  'caucus.enter': 'delegate chair',
  'caucus.background': 'delegate chair',
  'plenary.return': 'delegate chair organiser',
  'word.request': 'delegate chair organiser',
  'word.answer': 'delegate chair organiser',
  'word.withdraw': 'delegate chair organiser',
  'rooms.recall': 'chair organiser',
  'rooms.cancel-recall': 'chair organiser',
  'media.join': all,
  'media.connect': all,
  'media.restart-ice': all,
  'media.publish': all,
  'media.unpublish': all,
  'media.ready': all,
  'media.show': all,
  'message.send': all,
  'message.take-back': all,
  'message.remove': 'organiser',
  'agenda.next': 'chair organiser',
  'agenda.move': 'chair organiser',
  'agenda.add': 'chair organiser',
  'agenda.edit': 'chair organiser',
  'agenda.place': 'chair organiser',
  'agenda.remove': 'chair organiser',
  'check.report': all,
  'correction.ask': all,
  'lobby.admit-delegation': 'chair organiser',
  'participant.trust': 'chair organiser',
  'correction.accept': 'chair organiser',
  'correction.decline': 'chair organiser',
  'probe.open': all,
  'probe.connect': all,
  'probe.publish': all,
  'probe.ready': all,
  'probe.close': all,
  'quality.report': all,
  'quality.ask-reconnect': 'chair organiser',
  'stage.limit': 'chair organiser',
  'channel.listen': all,
  'hearing.incident': all,
  'speech.set-language': all,
  'booth.sit': 'interpreter',
  'air.take': 'interpreter',
  'air.leave': 'interpreter',
  'booth.incoming': 'interpreter',
  'booth.outgoing': 'interpreter',
  'handover.ask': 'interpreter',
  'handover.accept': 'interpreter',
  'handover.cancel': 'interpreter',
  'handover.now': 'interpreter',
  'line.hold': 'interpreter',
  'booth.slow-down': 'interpreter',
  'booth.sound': 'interpreter',
  'booth.answer': 'interpreter',
  'booth.return': 'interpreter',
  'booth.call': 'delegate chair organiser',
  'booth.dismiss': 'delegate chair organiser',
  'interpreter.assign': 'interpreter organiser',
  'booth.plan': 'interpreter organiser',
  'recording.start': 'organiser',
  'recording.stop': 'organiser',
};

describe('every role and every command', () => {
  it.each(commandNames)('%s is for those who may, and nobody else', async (name) => {
    await using house = await WireHouse.open();
    const may: Role[] = [];
    for (const [role, who] of people) {
      using person = await house.inside(who);
      const code = await person.ask(name, wellFormed[name]);
      expect(code, role).not.toBe('server.internal');
      expect(code === 'permission.denied', role).toBe(!permits(role, contract[name].permission));
      if (code !== 'permission.denied') may.push(role);
    }
    expect(may.join(' ')).toBe(whoMay[name]);
  });
});

describe('every standing and every command', () => {
  it.each(['outside', 'waiting', 'left', 'removed'] as const)(
    'gives who is %s nothing that is for those inside',
    async (standing) => {
      await using house = await WireHouse.open({ settings: { lobby: 'everyone' } });
      const { bench } = house;
      // A chair, so that permission is not what refuses.
      await bench.commit((state, now) => decideEnter(state, id('olga'), now));
      if (standing !== 'outside') await bench.commit((state, now) => decideEnter(state, id('chen'), now));
      if (standing === 'removed' || standing === 'waiting')
        await bench.commit((state) => decideRemove(state, id('chen'), 0));
      using chen = await house.connect('chen');
      if (standing === 'waiting') await chen.ask('meeting.enter', {});
      if (standing === 'left') await chen.ask('meeting.leave', {});
      expect(bench.standing('chen')).toBe(standing);
      for (const name of commandNames) {
        const { permission, standing: needed } = contract[name];
        if (needed === 'any') continue;
        const expected = permits('chair', permission) ? 'admission.required' : 'permission.denied';
        expect(await chen.ask(name, wellFormed[name]), name).toBe(expected);
      }
      expect(chen.heard.some(({ name }) => name === 'state' && standing !== 'left')).toBe(false);
      expect(bench.standing('chen')).toBe(standing);
    },
  );
});
