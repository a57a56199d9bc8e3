import { boothDocuments, type BoothDocuments } from '../booth-documents.ts';
import type { RoomView } from '../room-view.ts';
import { interpretedSpeaker } from './speaker.ts';

/** What there is to read at the console while the present speaker speaks. */
export const papersOf = (room: RoomView): BoothDocuments =>
  boothDocuments(room, interpretedSpeaker(room)?.person.id ?? null);
