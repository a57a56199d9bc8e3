import { ParticipantId } from '@entente/shared/ids';
import { it, onTestFinished } from 'vitest';
import { Filmed } from '../testing/filmed.ts';
import { RehearsalRoom } from '../testing/rehearsal-room.ts';

const ada = ParticipantId.parse('ada');
const bo = ParticipantId.parse('bo');

it('[QUA-1] sends no packet of a picture past a limit to a client that goes on asking for it', async () => {
  const room = new RehearsalRoom(['ada', 'bo']);
  const filmed = await Filmed.open(room, { from: ada, to: bo });
  onTestFinished(() => filmed.close());
  const { receiver: hostile } = filmed;

  await filmed.ready();
  await hostile.next();
  room.happen({ type: 'stage-limit-set', limit: 'audio-only', participantId: bo });
  await hostile.silence(100);
  const quiet = hostile.silence(300);
  for (let asked = 0; asked < 20; asked += 1) {
    await filmed.ready();
    await filmed.show(asked % 2 === 0 ? 0 : 1280, 720);
  }
  await quiet;
  room.happen({ type: 'stage-limit-set', limit: 'full', participantId: bo });
  await hostile.next();
});
