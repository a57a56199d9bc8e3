import { SealedRecord } from '@entente/shared/meeting-record';
import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { hears } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { talk } from '../harness/meetings.ts';
import { until } from '../harness/until.ts';

const house = openHouse();

/** How loud a pitch leaves the page, dB. */
const heard = async ({ page }: Delegate, hertz: number): Promise<number> =>
  (await page.evaluate(() => window.ententeEars.output()))?.find((tone) => Math.abs(tone.hertz - hertz) <= 15)
    ?.level ?? -120;

it('turns down what one hears, at once and for the next time, and limits it meanwhile', async () => {
  const { invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0]);
  const claire = await house.person(invitations[1]);
  await Promise.all([linh.join({ camera: false }), claire.join({ camera: false, microphone: false })]);
  await hears(claire.page, linh.voice);
  const { hertz } = linh.voice;
  // Levelled to the common loudness: -23 dBFS is -33 in a line of the spectrum.
  const level = () => heard(claire, hertz);
  const usual = await until('it is levelled', level, (now) => Math.abs(now + 33) < 2);

  await claire.button('Devices').click();
  await claire.page.getByText('Hearing guard on · no incident').waitFor();
  await claire.page.getByText(/-\d\d LUFS/).waitFor();
  await claire.page.getByRole('slider', { name: 'Volume' }).fill('30');
  await until('it is softer', level, (now) => Math.abs(usual - now - 16) < 2);

  await claire.page.reload();
  await hears(claire.page, linh.voice);
  await until('it is as soft as before', level, (now) => Math.abs(usual - now - 16) < 2);
  expect(claire.faults).toEqual([]);
});

it('[ACO-1] keeps a feedback from the ears, says whose it was, and tells the record of it once', async () => {
  const { meetingId, invitations } = await house.product.createMeeting(talk(3));
  const [linh, claire, minh] = await Promise.all(invitations.map((one) => house.person(one)));
  if (linh === undefined || claire === undefined || minh === undefined) throw new Error('three were invited');
  await linh.join({ camera: false });
  for (const listener of [claire, minh]) await listener.join({ camera: false, microphone: false });
  for (const { page } of [claire, minh]) await hears(page, linh.voice);

  await linh.page.evaluate(() => {
    window.ententeTone.howl();
  });
  // A notice goes away again: both are looked for at the same time.
  await Promise.all(
    [claire, minh].map(({ page }) =>
      page.getByText('Feedback was cut before it became loud. It came from Linh Tran.').waitFor(),
    ),
  );
  const incidents = async () => {
    const record = SealedRecord.parse(await house.product.call(`GET /api/meetings/${meetingId}/record`, {}));
    return record.chronicle.filter(({ what }) => what === 'acoustic-incident');
  };
  const told = await until('the record tells of it', incidents, (now) => now.length > 0);
  expect(told).toEqual([
    expect.objectContaining({ kind: 'feedback', from: { participantId: linh.voice.id } }),
  ]);
  // Both pages told of it.
  expect(claire.faults.concat(minh.faults)).toEqual([]);
});
