import type { Locale } from '@entente/shared/languages';
import { directed, inserted } from './direction.ts';
import type { Invitation } from './invitation.ts';
import { otherZone } from './other-zone.ts';
import { textsOf } from './texts-of.ts';

export interface LetterWords {
  readonly subject: string;
  /** Plain text; lines end with `\n`. */
  readonly text: string;
}

/** The words of one person's invitation, in that person's language. */
export function composeLetter({ meeting, person, locale, link, contact }: Invitation): LetterWords {
  const texts = textsOf(locale);
  const { labels } = texts;
  const value = (plain: string) => inserted(plain, locale);
  const line = (label: string, plain: string) => texts.line(label, value(plain));
  const delegation = meeting.delegations.find(({ id }) => id === person.delegationId);
  const name = person.title === undefined ? person.name : `${person.name}, ${person.title}`;
  const timeIn = (zone: string) =>
    texts.timeIn(
      value(timeOf(meeting.startsAt, zone, locale)),
      value(zoneName(meeting.startsAt, zone, locale)),
    );
  const other = otherZone({
    ...{ instant: meeting.startsAt, official: meeting.timeZone, code: delegation?.code },
  });

  const facts = [
    line(labels.meeting, meeting.title),
    texts.line(labels.time, timeIn(meeting.timeZone)),
    ...(other === null ? [] : [texts.line(labels.otherTime, timeIn(other))]),
    ...(delegation === undefined ? [] : [line(labels.delegation, delegation.officialName)]),
    texts.line(labels.role, texts.roles[person.role]),
  ];
  const lines = [
    texts.greeting(value(name)),
    '',
    texts.invited[meeting.kind],
    '',
    ...facts,
    '',
    texts.line(labels.link, '').trimEnd(),
  ].map((each) => directed(each, locale));
  const after = [
    '',
    texts.personal,
    '',
    texts.needed,
    ...(contact === null ? [] : ['', texts.contact(value(`${contact.name}, ${contact.email}`))]),
  ].map((each) => directed(each, locale));
  return {
    subject: texts.subject(meeting.title),
    // The link is alone on its line, without any mark: it is copied from there.
    text: `${[...lines, link, ...after].join('\n')}\n`,
  };
}

/** The day before the month, as diplomatic papers have it. */
const datesOf = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);

function timeOf(instant: number, timeZone: string, locale: Locale): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(datesOf(locale), { ...day, ...clock, timeZone }).format(instant);
}

function zoneName(instant: number, timeZone: string, locale: Locale): string {
  if (timeZone === 'UTC') return 'UTC';
  const format = new Intl.DateTimeFormat(datesOf(locale), { timeZone, timeZoneName: 'longGeneric' });
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
