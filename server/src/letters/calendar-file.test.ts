import { AgendaItemId } from '@entente/shared/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, calendarFileName, type CalendarFileOptions } from './calendar-file.ts';
import { sampleInvitation, samplePerson } from './testing/sample-invitation.ts';

const file = (change: Partial<CalendarFileOptions> = {}): string =>
  calendarFile({
    ...{ invitation: sampleInvitation(), host: 'meetings.example.org', sequence: 3 },
    ...{ now: Date.UTC(2026, 10, 1), status: 'confirmed' },
    ...change,
  });

/** Content lines with their folds taken out (RFC 5545, 3.1). */
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

const titled = (title: string) => {
  const invitation = sampleInvitation();
  return { ...invitation, meeting: { ...invitation.meeting, title } };
};

describe('a calendar file', () => {
  it('is one event at an instant, with the link and a name that stays', () => {
    const lines = unfolded(file());
    for (const line of [
      'METHOD:PUBLISH',
      'UID:talks.claire@meetings.example.org',
      'SEQUENCE:3',
      'DTSTART:20261201T080000Z',
      'DTEND:20261201T090000Z',
      'SUMMARY:Talks on fisheries',
      'STATUS:CONFIRMED',
      'CLASS:PRIVATE',
      'URL;VALUE=URI:https://meetings.example.org/join#abcdefghijklmnop',
    ])
      expect(lines).toContain(line);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toContain('#abcdefghijklmnop');
    expect(lines.some((line) => line.startsWith('ATTENDEE'))).toBe(false);
  });

  it('lasts as long as the agenda', () => {
    const invitation = sampleInvitation();
    const agenda = [10, undefined, 80].map((minutes, index) => ({
      ...{ id: AgendaItemId.parse(`item-${index}`), order: index + 1, title: 'Item', minutes },
    }));
    const lines = unfolded(
      file({ invitation: { ...invitation, meeting: { ...invitation.meeting, agenda } } }),
    );
    expect(lines).toContain('DTEND:20261201T093000Z');
  });

  it('takes the same event back when it is cancelled', () => {
    const lines = unfolded(file({ status: 'cancelled', sequence: 4 }));
    for (const line of ['METHOD:CANCEL', 'UID:talks.claire@meetings.example.org', 'STATUS:CANCELLED'])
      expect(lines).toContain(line);
  });

  it('names no method without an organiser, whom every method demands', () => {
    const lines = unfolded(file({ invitation: sampleInvitation({ contact: null }) }));
    expect(lines.some((line) => /^(METHOD|ORGANIZER)/.test(line))).toBe(false);
  });

  it('folds at 75 octets without cutting a letter, and gives every title back', () => {
    const alphabet = fc.constantFrom('a', 'é', ';', ',', '\\', ':', '"', 'ع', '中', '🇻🇳', ' ');
    fc.assert(
      fc.property(fc.array(alphabet, { minLength: 1, maxLength: 160 }), (letters) => {
        const title = letters.join('').trim() || 'x';
        const text = file({ invitation: titled(title) });
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const summary = unfolded(text).find((line) => line.startsWith('SUMMARY:')) ?? '';
        expect(summary.slice(8).replaceAll(/\\([\\;,])/g, '$1')).toBe(title);
      }),
    );
  });

  it('lets no title begin a line of its own', () => {
    const lines = unfolded(file({ invitation: titled('a\u2028ATTENDEE:mailto:x\u0085b') }));
    expect(lines.some((line) => line.startsWith('ATTENDEE'))).toBe(false);
  });

  it('is saved under a name that every file system takes', () => {
    const person = { ...samplePerson, name: 'A/B:C' };
    expect(calendarFileName(sampleInvitation({ person }))).toBe('A B C - Talks on fisheries.ics');
  });
});
