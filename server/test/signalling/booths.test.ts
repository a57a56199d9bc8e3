import { BoothId } from '@entente/shared/ids';
import { booth, boothPlanning } from '@entente/shared/protocol/commands/interpretation';
import { commandNames, type CommandInputs, type CommandName } from '@entente/shared/protocol/contract';
import { describe, expect, it } from 'vitest';
import { id, type Name } from '../meeting-sample.ts';
import { wellFormed } from './well-formed.ts';
import { WireHouse } from './wire-house.ts';

const english = BoothId.parse('b1');

type Forged = readonly [CommandName, CommandInputs[CommandName]];

const ofBooths: readonly Forged[] = commandNames
  .filter((name) => Object.hasOwn(booth, name) || Object.hasOwn(boothPlanning, name))
  .map((name) => [name, wellFormed[name]]);

/** What somebody would try who knows the booth and who is in it. */
const inTheirName: readonly Forged[] = [
  ['air.take', { as: id('ines') }],
  ['handover.ask', { to: id('ines') }],
  ['handover.now', { to: id('ines') }],
  ['line.hold', { line: null }],
  ['booth.sound', { insufficient: false }],
  ['interpreter.assign', { participantId: id('dora'), booths: [english], chief: true, proficiency: {} }],
];

/** Everything that is of booths, and of it what a delegate may ask and is refused by a rule. */
const forgers: readonly (readonly [Name, Readonly<Partial<Record<CommandName, string>>>])[] = [
  ['dora', { 'booth.call': 'BTH-10', 'booth.dismiss': 'BTH-10' }],
  ['omar', {}],
  ['vera', {}],
];

describe('booths, for those who sit in none', () => {
  it.each(forgers)('%s forges every command of theirs, and changes nothing', async (name, byRule) => {
    await using house = await WireHouse.open({ settings: { lobby: 'nobody', floorPolicy: 'open' } });
    const { bench } = house;
    using ines = await house.inside('ines');
    using forger = await house.inside(name);
    expect(await forger.ask('channel.listen', { channel: 'fr' })).toBe('ok');
    expect(await ines.ask('air.take', {})).toBe('ok');
    const [before, seq] = [bench.room.state, bench.room.seq];
    for (const [command, input] of [...ofBooths, ...inTheirName]) {
      const ack = await forger.answer(command, input);
      const rule = byRule[command];
      expect(ack, command).toMatchObject({
        ok: false,
        error: rule === undefined ? { code: 'permission.denied' } : { code: 'rule.violated', rule },
      });
    }
    expect(bench.room.state).toBe(before);
    expect(bench.room.seq).toBe(seq);
    expect(bench.room.state.interpretation.booths.get(english)?.onAir?.interpreter).toBe('ines');
  });

  it('an interpreter of another booth, or of none, has no hand on it either', async () => {
    await using house = await WireHouse.open({ settings: { lobby: 'nobody', floorPolicy: 'open' } });
    const { bench } = house;
    using olga = await house.inside('olga');
    using ines = await house.inside('ines');
    const none = { participantId: id('ines'), booths: [], chief: false, proficiency: {} };
    expect(await olga.ask('interpreter.assign', none)).toBe('ok');
    const seq = bench.room.seq;
    for (const [command, input] of [...ofBooths, ...inTheirName]) {
      const ack = await ines.answer(command, input);
      // Off air one leaves no air, and lets no line go: nothing happens, and that is no fault.
      if (ack.ok) expect(['air.leave', 'line.hold']).toContain(command);
      else expect(['rule.violated', 'permission.denied', 'not.found']).toContain(ack.error.code);
    }
    expect(bench.room.seq).toBe(seq);
  });
});

it('[BTH-6] [ACO-1] the log tells of a slow-down and of an incident, and not who told of it', async () => {
  await using house = await WireHouse.open({ settings: { lobby: 'nobody', floorPolicy: 'open' } });
  using dora = await house.inside('dora');
  using ines = await house.inside('ines');
  using vera = await house.inside('vera');
  expect(await dora.ask('source.open', { source: 'microphone' })).toBe('ok');
  expect(await ines.ask('booth.slow-down', {})).toBe('ok');
  const incident = { kind: 'peak' as const, level: -2, from: { participantId: id('dora') } };
  expect(await vera.ask('hearing.incident', incident)).toBe('ok');
  const told = (await house.bench.log.read(house.bench.room.id)).filter(({ events }) =>
    events.some(({ type }) => /slow-down|incident/.test(type)),
  );
  expect(told.map(({ events }) => events.map(({ type }) => type))).toEqual([
    ['slow-down-asked'],
    ['acoustic-incident'],
  ]);
  expect(JSON.stringify(told)).not.toMatch(/ines|vera/);
});

it('[SEC-3] what is told in nobody’s name is stale by what its teller sees, and by nothing else', async () => {
  await using house = await WireHouse.open({ settings: { lobby: 'nobody', floorPolicy: 'open' } });
  using chen = await house.inside('chen');
  using dora = await house.inside('dora');
  using vera = await house.inside('vera');
  const ifSeq = house.bench.room.seq;
  const toChen = { to: { kind: 'participant' as const, participantId: id('chen') }, text: 'Between us' };
  expect(await dora.ask('message.send', toChen)).toBe('ok');
  const incident = { kind: 'peak' as const, level: -2, from: { participantId: id('dora') } };
  expect(await vera.ask('hearing.incident', incident, { ifSeq })).toBe('ok');
  expect(await chen.ask('source.open', { source: 'camera' })).toBe('ok');
  expect(await vera.ask('hearing.incident', incident, { ifSeq })).toBe('state.stale');
});
