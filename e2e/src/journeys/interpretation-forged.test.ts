import { BoothId, ParticipantId } from '@entente/shared/ids';
import { expect, it, onTestFinished } from 'vitest';
import { copiesOf, hears, hearsNothingOf } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { on } from '../harness/interpreted.ts';
import { watchForLeaks } from '../harness/leak.ts';
import { interpretedSession } from '../harness/meetings.ts';
import { Speaker } from '../harness/speaker.ts';

const house = openHouse();
/** One packet of a booth is louder than this, dB; what Opus makes of another's tone, and of its beginning, is softer. */
const nothing = -45;

it('[INT-1] [BTH-1] [BTH-2] [BTH-11] lets through who is on air and nobody else, whatever the others send and ask for', async () => {
  const { invitations } = await house.product.createMeeting(interpretedSession());
  const named = (name: string) => {
    const found = invitations.find((one) => one.name === name);
    if (found === undefined) throw new Error(`${name} was not invited`);
    return found;
  };
  const comes = async (name: string): Promise<Speaker> => {
    const arrived = await Speaker.arrive(named(name).link);
    onTestFinished(() => arrived[Symbol.asyncDispose]());
    return arrived;
  };
  const linh = await house.person(named('Linh Tran'));
  await linh.join({ microphone: false, camera: false });
  await linh.listenTo('English');
  const [agus, ines, ivan, fay] = [
    await comes('Agus Wirawan'),
    await comes('Ines Booth'),
    await comes('Ivan Booth'),
    await comes('Fay Booth'),
  ];
  const leaksOf = async (...people: readonly Speaker[]) => {
    const watches = await Promise.all(people.map((person) => watchForLeaks(linh.page, on('en', person))));
    return async () => {
      for (const loudest of watches) expect(await loudest()).toBeLessThan(nothing);
    };
  };

  // All three speak into their booth all the while, as no client of ours does off air; who is no interpreter has none.
  const beforeAnybody = await leaksOf(ines, ivan, fay);
  for (const interpreter of [ines, ivan, fay]) await interpreter.speakInBooth();
  await expect(agus.speakInBooth()).rejects.toThrow('media.refused');

  const booth = ines.person.records().find((record) => record.kind === 'booth' && record.language === 'en');
  const boothId = BoothId.parse(booth?.id);
  const [inesId, agusId] = [ParticipantId.parse(ines.person.id), ParticipantId.parse(agus.person.id)];
  for (const forged of [
    () => agus.person.ask('booth.sit', { boothId }),
    () => agus.person.ask('air.take', {}),
    () => agus.person.ask('air.take', { as: inesId }),
    () => agus.person.ask('air.leave', {}),
    () => agus.person.ask('booth.outgoing', { language: 'en' }),
    () => agus.person.ask('handover.now', { to: agusId }),
    () => agus.person.ask('line.hold', { line: 'boothmate' }),
    () => agus.person.ask('booth.sound', { insufficient: true }),
    () =>
      agus.person.ask('interpreter.assign', {
        participantId: agusId,
        booths: [boothId],
        chief: true,
        proficiency: {},
      }),
    () => agus.person.ask('booth.plan', { boothId, shifts: [] }),
  ])
    await expect(forged(), String(forged)).rejects.toThrow('permission.denied');
  for (const [forged, rule] of [
    [() => fay.person.ask('booth.sit', { boothId }), 'BTH-2'],
    [() => fay.person.ask('air.take', { as: inesId }), 'BTH-2'],
    [() => fay.person.ask('booth.outgoing', { language: 'en' }), 'BTH-11'],
    [() => fay.person.ask('handover.now', { to: inesId }), 'BTH-'],
    [
      () =>
        fay.person.ask('interpreter.assign', {
          participantId: agusId,
          booths: [boothId],
          chief: true,
          proficiency: {},
        }),
      'BTH-12',
    ],
  ] as const)
    await expect(forged(), String(forged)).rejects.toThrow(rule);
  await Promise.all(
    [ines, ivan, fay].map((one) => hearsNothingOf(linh.page, on('en', one), { period: 700 })),
  );
  await beforeAnybody();

  await ines.person.ask('air.take', {});
  await hears(linh.page, on('en', ines));
  await expect(ivan.person.ask('air.take', {})).rejects.toThrow('BTH-1');
  const besideInes = await leaksOf(ivan, fay);
  await hearsNothingOf(linh.page, on('en', ivan), { period: 700 });
  expect(await copiesOf(linh.page, on('en', ines))).toBe(1);
  await besideInes();

  // What somebody sends who has gone off air ends with the air, and the boothmate has it alone.
  await ines.person.ask('air.leave', {});
  await hearsNothingOf(linh.page, on('en', ines), { period: 300 });
  await ivan.person.ask('air.take', {});
  await hears(linh.page, on('en', ivan));
  const besideIvan = await leaksOf(ines, fay);
  await hearsNothingOf(linh.page, on('en', ines), { period: 700 });
  await besideIvan();
});
