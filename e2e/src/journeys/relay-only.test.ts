import { afterAll, expect, it } from 'vitest';
import { hears } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { talk } from '../harness/meetings.ts';
import { candidateTypes, sees } from '../harness/sees.ts';
import { Turn } from '../harness/turn.ts';

let turn: Turn | null = null;
const house = openHouse(async () => {
  turn = await Turn.start();
  return { ENTENTE_TURN_URLS: turn.url, ENTENTE_TURN_SECRET: turn.secret };
});
afterAll(() => turn?.[Symbol.asyncDispose]());

it('carries a talk when nothing but the TURN relay may be used', async () => {
  const { invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0], { relayOnly: true });
  const claire = await house.person(invitations[1], { relayOnly: true });
  await Promise.all([linh.join(), claire.join()]);
  await hears(claire.page, linh.voice);
  await hears(linh.page, claire.voice);
  await sees(claire.page, linh.voice.id);
  await sees(linh.page, claire.voice.id);
  for (const { page } of [linh, claire]) expect(await candidateTypes(page)).toEqual(['relay', 'relay']);
});
