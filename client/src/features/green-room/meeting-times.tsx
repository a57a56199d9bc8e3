import { zonedInstant } from '@entente/shared/zoned-time';
import { useFormatters } from '../../i18n/use-formatters.ts';
import styles from './green-room.module.css';

export interface MeetingTimesProps {
  /** Local date and time in `timeZone`. */
  readonly start: string;
  readonly timeZone: string;
}

/** When the meeting starts: on the reader's clock and, where it differs, on the meeting's own. */
export function MeetingTimes({ start, timeZone }: MeetingTimesProps) {
  const { own, official, same } = useFormatters().zoned(zonedInstant(start, timeZone), timeZone);
  return (
    <p className={`${styles['times'] ?? ''} num`}>
      <span>{own}</span>
      {!same && <span className="quiet">{official}</span>}
    </p>
  );
}
