import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

export type NoticeTone = 'info' | 'good' | 'warn' | 'error';

export interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly title?: string;
  /** Makes the title a heading, where the notice is all that the page has to say. */
  readonly level?: 1 | 2;
  /** What happened and what to do. */
  readonly children: ReactNode;
  /** Usually one `Button`. */
  readonly action?: ReactNode;
  /** How a screen reader hears it when it appears. An error interrupts; `none` is for what was there from the start. */
  readonly announce?: 'none' | 'politely' | 'at-once';
}

const icons = { info: Info, good: CircleCheck, warn: TriangleAlert, error: OctagonAlert };
const roles = { none: undefined, politely: 'status', 'at-once': 'alert' };

/** A message in the page, which stays as long as it is true. */
export function Notice({ tone = 'info', title, level, children, action, announce }: NoticeProps) {
  const Icon = icons[tone];
  const Title = level === undefined ? 'strong' : (`h${level}` as const);
  return (
    <div
      className={styles['notice']}
      data-tone={tone}
      role={roles[announce ?? (tone === 'error' ? 'at-once' : 'none')]}
    >
      <Icon aria-hidden size={20} className={styles['icon']} />
      <div className={styles['text']}>
        {title !== undefined && <Title className={styles['title']}>{title}</Title>}
        <div>{children}</div>
      </div>
      {action !== undefined && <div className={styles['action']}>{action}</div>}
    </div>
  );
}
