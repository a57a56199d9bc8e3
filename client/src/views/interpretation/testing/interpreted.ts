import { BoothId } from '@entente/shared/ids';
import type { ChannelRecord, SpeakerRecord } from '@entente/shared/room/interpretation';
import type { ParticipantRecord } from '@entente/shared/room/records';
import { idOf, person, roomOf } from '../../testing/room.ts';
import type { RoomView } from '../../room-view.ts';
import { noInterpretation, type Interpretation } from '../interpretation.ts';

type Change = Partial<Omit<ChannelRecord, 'kind' | 'id' | 'language' | 'carries'>>;

/** A channel of the plenary, unless changed. */
export function channel(
  language: string,
  carries: ChannelRecord['carries'],
  { room = 'plenary', ...change }: Change = {},
): ChannelRecord {
  return { kind: 'channel', id: `${room}.${language}`, room, language, carries, ...change };
}

/** Who speaks in the plenary, unless changed; nobody without a name. */
export function speaker(
  name: string | null,
  language?: string,
  id: SpeakerRecord['id'] = 'plenary',
): SpeakerRecord {
  return {
    ...{ kind: 'speaker', id },
    ...(name === null ? {} : { participantId: idOf(name) }),
    ...(language === undefined ? {} : { language }),
  };
}

export const boothId = BoothId.parse('booth-fr');

/** A talk in English, French and Arabic with booths: Linh speaks English, Ines is on air in French, nobody in Arabic. */
export function interpretedRoom(
  change: Partial<Interpretation> = {},
  participants: readonly ParticipantRecord[] = [
    person('linh', 'vn', { languages: ['vi', 'en'], open: ['microphone'] }),
    person('paul', 'fr', { languages: ['fr'] }),
    person('ines', null, { role: 'interpreter', languages: ['fr', 'en'] }),
  ],
): RoomView {
  const room = roomOf(participants);
  return {
    ...room,
    meeting: room.meeting && {
      ...room.meeting,
      workingLanguages: ['en', 'fr', 'ar'],
      channels: ['floor', 'en', 'fr', 'ar'],
    },
    interpretation: {
      ...noInterpretation,
      speakers: [speaker('linh', 'en')],
      channels: [
        channel('ar', 'floor'),
        channel('en', 'direct'),
        channel('fr', 'interpreted', { interpreter: idOf('ines'), boothId, from: 'en' }),
      ],
      ...change,
    },
  };
}
