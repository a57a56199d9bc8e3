import { BoothId, ParticipantId } from '@entente/shared/ids';
import type { LaidDown } from './rehearsal-room.ts';

/** The interpreters: Fay and Guy of the French booth, Eve of the English one, and Ed who shares Eve's connection. */
export const fay = ParticipantId.parse('fay');
export const guy = ParticipantId.parse('guy');
export const eve = ParticipantId.parse('eve');
export const ed = ParticipantId.parse('ed');

export const french = BoothId.parse('french');
export const english = BoothId.parse('english');

const interpreter = (id: ParticipantId, boothId: BoothId, station?: string) => ({
  ...{ id, name: id, role: 'interpreter' as const, languages: [], trusted: false },
  interpreting: {
    ...{ booths: [boothId], chief: false, proficiency: {} },
    ...(station === undefined ? {} : { station }),
  },
});

/** A meeting with booths for French and English, in which Arabic is spoken too. Ada, Bo and Cy speak no language yet. */
export const interpreted: LaidDown = {
  definition: {
    workingLanguages: ['ar', 'en', 'fr'],
    channels: ['floor', 'en', 'fr'],
    booths: [
      { id: french, kind: 'voice', language: 'fr', order: 1 },
      { id: english, kind: 'voice', language: 'en', order: 2 },
    ],
  },
  people: [
    interpreter(fay, french),
    interpreter(guy, french),
    interpreter(eve, english, 'desk'),
    interpreter(ed, english, 'desk'),
  ],
};
