import { locales } from '@entente/shared/languages';
import { MeetingKind } from '@entente/shared/meeting-kind';
import { roles } from '@entente/shared/permissions';
import { describe, expect, it } from 'vitest';
import { composeLetter } from './compose-letter.ts';
import { sampleInvitation, samplePerson } from './testing/sample-invitation.ts';
import { textsOf } from './texts-of.ts';

const invisible = /[\u2066-\u2069\u200e\u200f]/;

describe('a letter', () => {
  it('says who, what, when in both zones, for whom, and whom to ask', () => {
    const { subject, text } = composeLetter(sampleInvitation());
    expect(subject).toBe('Invitation: Talks on fisheries');
    for (const part of [
      'Dear Claire Moreau, Ambassador,',
      'Subject: Talks on fisheries',
      'Time: Tuesday 1 December 2026 at 15:00 (Indochina Time)',
      'The same time elsewhere: Tuesday 1 December 2026 at 09:00 (Central European Time)',
      'Delegation: French Republic',
      'You take part as: delegate',
      'Questions: Lan Nguyen, lan@example.org',
    ])
      expect(text.replaceAll(/Tuesday, /g, 'Tuesday ').replaceAll('December 1,', '1 December')).toContain(
        part,
      );
    expect(text).not.toMatch(invisible);
  });

  it.each(locales)('in %s has the link bare on a line of its own, and no word left in English', (locale) => {
    const { subject, text } = composeLetter(sampleInvitation({ locale }));
    expect(text.split('\n')).toContain('https://meetings.example.org/join#abcdefghijklmnop');
    expect(subject).toContain('Talks on fisheries');
    if (locale !== 'en') expect(text).not.toMatch(/Dear|You |The link|undefined/);
  });

  it('in Arabic begins each line from the right and isolates what is written the other way', () => {
    const { text } = composeLetter(sampleInvitation({ locale: 'ar' }));
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('https:'));
    for (const line of lines) expect(line).toMatch(/^\u200f/);
    expect(text).toContain('\u2068Claire Moreau, Ambassador\u2069');
  });

  it('isolates an Arabic title in an English letter, and nothing else', () => {
    const { meeting } = sampleInvitation();
    const { text } = composeLetter(sampleInvitation({ meeting: { ...meeting, title: 'محادثات' } }));
    expect(text).toContain('Subject: \u2068محادثات\u2069');
    expect(text.match(/\u2068/g)).toHaveLength(1);
  });

  it('leaves out what is not known', () => {
    const { delegationId: _d, title: _t, ...person } = samplePerson;
    const { text } = composeLetter(
      sampleInvitation({ contact: null, person: { ...person, role: 'viewer' } }),
    );
    expect(text).toContain('Dear Claire Moreau,');
    expect(text).not.toMatch(/Delegation:|Questions:|undefined/);
    expect(text).toContain('(UTC)');
  });
});

it.each(locales)('has every kind and role in %s, each in words of its own', (locale) => {
  const texts = textsOf(locale);
  expect(new Set(MeetingKind.options.map((kind) => texts.invited[kind])).size).toBe(3);
  expect(new Set(roles.map((role) => texts.roles[role])).size).toBe(roles.length);
});
