import type { LucideIcon } from 'lucide-react';
import styles from './badge.module.css';

export interface BadgeProps {
  readonly label: string;
  readonly icon?: LucideIcon;
  /** `live` is for an open microphone, on air and recording, and for nothing else. */
  readonly tone?: 'normal' | 'good' | 'warn' | 'live';
  /** `picture` on video, `surface` on panels. */
  readonly on?: 'picture' | 'surface';
  /** Shows the icon alone; the label is still read. Needs `icon`. */
  readonly hideLabel?: boolean;
}

/** A small state in words: "Reconnecting", "Restricted". */
export function Badge({ label, icon: Icon, tone = 'normal', on = 'surface', hideLabel = false }: BadgeProps) {
  return (
    <span className={styles['badge']} data-tone={tone} data-on={on}>
      {Icon && (
        <Icon
          size={14}
          strokeWidth={2}
          {...(hideLabel ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
        />
      )}
      {!hideLabel && label}
    </span>
  );
}
