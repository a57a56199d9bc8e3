import type { MeetingKind } from '@entente/shared/meeting-kind';
import type { Role } from '@entente/shared/permissions';

/**
 * The words of an invitation in one language. Whoever reads it may be anybody of any rank, so no form of address says
 * man or woman. Inserted values are already isolated where their direction of writing may differ.
 */
export interface LetterTexts {
  readonly subject: (title: string) => string;
  readonly greeting: (name: string) => string;
  readonly invited: Readonly<Record<MeetingKind, string>>;
  /** Stands before its value: "Time: …". */
  readonly line: (label: string, value: string) => string;
  readonly labels: Readonly<
    Record<'meeting' | 'time' | 'otherTime' | 'delegation' | 'role' | 'link', string>
  >;
  readonly roles: Readonly<Record<Role, string>>;
  /** A time and the zone that it is told in. */
  readonly timeIn: (time: string, zone: string) => string;
  readonly personal: string;
  readonly needed: string;
  readonly contact: (who: string) => string;
  /** Where the calendar says that the meeting is. */
  readonly place: string;
}
