import { BoothId, ParticipantId } from '@entente/shared/ids';
import { MeetingFile, type MeetingFileInput } from '@entente/shared/meeting-file';
import type { Decision } from '../src/domain/decision.ts';
import type { DomainEvent } from '../src/domain/events.ts';
import { begin, evolve } from '../src/domain/evolve.ts';
import { meetingFrom } from '../src/domain/meeting.ts';
import type { MeetingState } from '../src/domain/state.ts';
import { foreseenIds } from './meeting-sample.ts';

/**
 * Emma and Eric interpret into English, Faye and Finn into French, Amal both ways between Arabic and English. Eric and
 * Evan are on site, behind one connection. Sima signs. Emma is the chief.
 */
const crew = ['olga', 'chen', 'dora', 'tuan', 'vera'] as const;
export const interpreters = ['emma', 'eric', 'evan', 'faye', 'finn', 'amal', 'sima'] as const;
export const people = [...crew, ...interpreters] as const;
export type Who = (typeof people)[number];

export const who = (name: Who): ParticipantId => ParticipantId.parse(name);
export const boothOfLanguage = { en: 'b1', fr: 'b2', ar: 'b3', sign: 'b4' } as const;
export const boothId = (name: keyof typeof boothOfLanguage): BoothId => BoothId.parse(boothOfLanguage[name]);

export const boothFile: MeetingFileInput = {
  kind: 'multilateral',
  title: 'Consultations',
  start: '2026-12-01T15:00',
  timeZone: 'Europe/Paris',
  workingLanguages: ['en', 'fr', 'ar'],
  booths: [
    { key: 'en', language: 'en' },
    { key: 'fr', language: 'fr' },
    { key: 'ar', language: 'ar', second: 'en' },
    { key: 'sign', kind: 'sign', language: 'ils' },
  ],
  delegations: [
    { key: 'vn', officialName: 'Socialist Republic of Viet Nam', shortName: 'Viet Nam', code: 'vn' },
    { key: 'fr', officialName: 'French Republic', shortName: 'France', code: 'fr' },
  ],
  participants: [
    { name: 'olga', role: 'organiser' },
    { name: 'chen', role: 'chair', languages: ['en'] },
    { name: 'dora', role: 'delegate', delegation: 'fr', languages: ['fr'] },
    { name: 'tuan', role: 'delegate', delegation: 'vn', languages: ['en'] },
    { name: 'vera', role: 'viewer', languages: ['ar'] },
    { name: 'emma', role: 'interpreter', languages: ['en', 'fr'], interpreting: { chief: true } },
    { name: 'eric', role: 'interpreter', languages: ['en', 'fr'], interpreting: { station: 'Booth 1' } },
    { name: 'evan', role: 'interpreter', languages: ['en', 'ar'], interpreting: { station: 'Booth 1' } },
    {
      ...{ name: 'faye', role: 'interpreter', languages: ['fr', 'en'] },
      interpreting: { booths: ['fr', 'en'], proficiency: { fr: 'A', en: 'B' } },
    },
    { name: 'finn', role: 'interpreter', languages: ['fr', 'en'] },
    { name: 'amal', role: 'interpreter', languages: ['ar', 'en'] },
    { name: 'sima', role: 'interpreter', languages: ['ils', 'en'] },
  ],
  agenda: [{ title: 'Opening' }, { title: 'Personnel', closed: true }],
  settings: { floorPolicy: 'open', lobby: 'nobody' },
};

/** The first fact of that meeting, its people under their names as ids. */
export const boothsCreated = (change: Partial<MeetingFileInput> = {}) =>
  meetingFrom(MeetingFile.parse({ ...boothFile, ...change }), foreseenIds(people));

/** A meeting in which things are asked for one after another, at a time that the test moves. */
export class Sitting {
  now = 0;
  readonly events: DomainEvent[];
  state: MeetingState;

  constructor(change: Partial<MeetingFileInput> = {}) {
    const first = boothsCreated(change);
    this.events = [first];
    this.state = begin(first);
  }

  /** Everybody but Evan, who is heard by Eric's connection. */
  static full(): Sitting {
    const sitting = new Sitting();
    for (const name of people) if (name !== 'evan') sitting.enter(name);
    return sitting;
  }

  enter(name: Who): void {
    this.happen({ type: 'participant-entered', participantId: who(name) });
  }

  speaks(name: Who): void {
    this.happen({ type: 'source-opened', participantId: who(name), source: 'microphone' });
  }

  happen(...events: DomainEvent[]): void {
    this.events.push(...events);
    this.state = events.reduce(evolve, this.state);
  }

  /** Does what is decided; answers the rule or code that refused it, or null. */
  ask(decide: (state: MeetingState, now: number) => Decision<object>): string | null {
    const decision = decide(this.state, this.now);
    if (!decision.ok) return decision.error.rule ?? decision.error.code;
    this.happen(...decision.value.events);
    return null;
  }
}
