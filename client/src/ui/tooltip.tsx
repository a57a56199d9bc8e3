import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import styles from './tooltip.module.css';

interface WithTooltipProps {
  readonly text: string;
  /** One focusable control. Its own name must not depend on the tooltip. */
  readonly children: ReactElement;
}

/** Shows what an icon means on hover and on keyboard focus; Escape hides it. */
export function WithTooltip({ text, children }: WithTooltipProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={100}>
      {children}
      <Tooltip className={styles['tooltip'] ?? ''} offset={8}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}
