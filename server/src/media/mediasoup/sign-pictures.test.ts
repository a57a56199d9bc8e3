import { BoothId, ParticipantId } from '@entente/shared/ids';
import { it, onTestFinished } from 'vitest';
import { Filmed } from '../testing/filmed.ts';
import { RehearsalRoom } from '../testing/rehearsal-room.ts';

const sima = ParticipantId.parse('sima');
const bo = ParticipantId.parse('bo');
const boothId = BoothId.parse('ils');

it('[BTH-15] sends the picture of who signs through a limit for everybody, not off air, nor past one for the receiver', async () => {
  const room = new RehearsalRoom(['bo'], {
    definition: { booths: [{ id: boothId, kind: 'sign', language: 'ils', order: 1 }] },
    people: [
      {
        ...{ id: sima, name: 'sima', role: 'interpreter', languages: [], trusted: false },
        interpreting: { booths: [boothId], chief: false, proficiency: {} },
      },
    ],
  });
  const filmed = await Filmed.open(room, { from: sima, to: bo });
  onTestFinished(() => filmed.close());
  const { receiver } = filmed;
  const isSilent = async (): Promise<void> => {
    await receiver.silence(100);
    await receiver.silence(300);
  };

  await filmed.ready();
  await receiver.next();
  room.happen({ type: 'stage-limit-set', limit: 'audio-only' });
  await isSilent();
  room.happen({ type: 'air-taken', boothId, participantId: sima, outgoing: 'ils', at: 1 });
  await receiver.next();
  room.happen({ type: 'stage-limit-set', limit: 'audio-only', participantId: bo });
  await isSilent();
  room.happen({ type: 'stage-limit-set', limit: 'full', participantId: bo });
  await receiver.next();
  room.happen({ type: 'air-left', boothId, participantId: sima, at: 2 });
  await isSilent();
});
