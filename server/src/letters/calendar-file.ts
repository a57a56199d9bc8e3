import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import { composeLetter } from './compose-letter.ts';
import type { Invitation } from './invitation.ts';
import { textsOf } from './texts-of.ts';

export interface CalendarFileOptions {
  readonly invitation: Invitation;
  /** Host of this server: calendars tell events of different servers apart by it. */
  readonly host: string;
  /** Never smaller than in an earlier file of the same meeting (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  /** ms since the epoch */
  readonly now: number;
  readonly status: 'confirmed' | 'cancelled';
}

/** How long a meeting is taken to last whose agenda tells no minutes. */
const usualMinutes = 60;

/**
 * The calendar file of one person. Its times are in UTC: a meeting is one instant, every calendar shows it in its
 * owner's zone, and no table of a zone's clock changes can grow old in it; the letter beside it names the official time.
 * The method is PUBLISH and not REQUEST: the link is personal, and a reply would carry it around. PUBLISH and CANCEL
 * demand an organiser (RFC 5546, 3.2); without one the file names no method.
 */
export function calendarFile({ invitation, host, sequence, now, status }: CalendarFileOptions): string {
  const { meeting, person, locale, link, contact } = invitation;
  const planned = meeting.agenda.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const minutes = planned > 0 ? planned : usualMinutes;
  const calendar = ical({
    prodId: { company: 'Entente', product: 'Entente', language: locale.toUpperCase() },
  });
  if (contact !== null)
    calendar.method(status === 'cancelled' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH);
  calendar.createEvent({
    id: `${meeting.id}.${person.id}@${host}`,
    sequence,
    stamp: new Date(now),
    start: new Date(meeting.startsAt),
    end: new Date(meeting.startsAt + minutes * 60_000),
    summary: meeting.title,
    location: textsOf(locale).place,
    description: composeLetter(invitation).text,
    url: link,
    status: status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // A shared calendar then shows that the time is taken, and not the link.
    class: ICalEventClass.PRIVATE,
    ...(contact === null ? {} : { organizer: contact }),
  });
  return calendar.toString();
}

/** A name that every file system takes. */
export const calendarFileName = ({ meeting, person }: Invitation): string =>
  `${[person.name, meeting.title]
    .join(' - ')
    .replace(/[\p{C}\s\\/:*?"<>|]+/gu, ' ')
    .trim()
    .slice(0, 100)}.ics`;
