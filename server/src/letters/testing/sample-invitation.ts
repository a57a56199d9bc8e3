import { DelegationId, MeetingId, ParticipantId } from '@entente/shared/ids';
import type { Person } from '../../domain/state.ts';
import type { Invitation } from '../invitation.ts';

const delegationId = DelegationId.parse('fr');

export const samplePerson: Person = {
  id: ParticipantId.parse('claire'),
  name: 'Claire Moreau',
  title: 'Ambassador',
  role: 'delegate',
  delegationId,
  languages: ['fr'],
  trusted: false,
};

/** An invitation to talks at 15:00 in Hanoi on 1 December 2026. */
export const sampleInvitation = (change: Partial<Invitation> = {}): Invitation => ({
  meeting: {
    id: MeetingId.parse('talks'),
    kind: 'bilateral',
    title: 'Talks on fisheries',
    start: '2026-12-01T15:00',
    startsAt: Date.UTC(2026, 11, 1, 8),
    timeZone: 'Asia/Ho_Chi_Minh',
    workingLanguages: ['en'],
    channels: ['floor', 'en'],
    marking: 'none',
    lobby: 'untrusted',
    floorPolicy: 'open',
    delegations: [
      {
        ...{ id: delegationId, officialName: 'French Republic', shortName: 'France', code: 'fr' },
        ...{ order: 1, votes: true },
      },
    ],
    agenda: [],
    booths: [],
  },
  person: samplePerson,
  locale: 'en',
  link: 'https://meetings.example.org/join#abcdefghijklmnop',
  contact: { name: 'Lan Nguyen', email: 'lan@example.org' },
  ...change,
});
