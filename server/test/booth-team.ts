import { BoothId, ParticipantId } from '@entente/shared/ids';
import { MeetingFile } from '@entente/shared/meeting-file';
import type { DomainEvent } from '../src/domain/events.ts';
import { begin, evolve } from '../src/domain/evolve.ts';
import { meetingFrom } from '../src/domain/meeting.ts';
import type { MeetingState } from '../src/domain/state.ts';
import { foreseenIds, sampleFile } from './meeting-sample.ts';

/** `ed` and `eva` of the English booth, `fay` of the French, the chief `gus` who serves none, and whom they work for. */
export const team = ['olga', 'chen', 'dora', 'ed', 'eva', 'fay', 'gus', 'vera'] as const;
export type Member = (typeof team)[number];

export const member = (name: Member): ParticipantId => ParticipantId.parse(name);
export const english = BoothId.parse('b1');
export const french = BoothId.parse('b2');

const interpreter = (name: Member, booths: string[]) => ({
  ...{ name, role: 'interpreter' as const, languages: ['en', 'fr'], interpreting: { booths } },
});

const file = MeetingFile.parse({
  ...sampleFile,
  booths: [
    { key: 'en', language: 'en', second: 'fr' },
    { key: 'fr', language: 'fr' },
  ],
  participants: [
    { name: 'olga', role: 'organiser' },
    { name: 'chen', role: 'chair' },
    { name: 'dora', role: 'delegate', delegation: 'fr', languages: ['fr'] },
    interpreter('ed', ['en', 'fr']),
    interpreter('eva', ['en']),
    interpreter('fay', ['fr']),
    { name: 'gus', role: 'interpreter', languages: ['es', 'ru'], interpreting: { chief: true } },
    { name: 'vera', role: 'viewer' },
  ],
});

/** Everybody inside, and what happened then. */
export function withTeam(...events: DomainEvent[]): MeetingState {
  const entered: DomainEvent[] = team.map((name) => ({
    ...{ type: 'participant-entered', participantId: member(name) },
  }));
  return [...entered, ...events].reduce(evolve, begin(meetingFrom(file, foreseenIds(team))));
}
