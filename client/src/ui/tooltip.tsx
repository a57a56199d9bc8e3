import { useState, type ReactElement } from 'react';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import styles from './tooltip.module.css';

interface WithTooltipProps {
  readonly text: string;
  /** One focusable control. Its own name must not depend on the tooltip. */
  readonly children: ReactElement;
}

/** Shows what an icon means on hover and on keyboard focus; Escape hides it. */
export function WithTooltip({ text, children }: WithTooltipProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  // In the landmark of its control: what stands beside all landmarks is not found by going from one to the next.
  const landmark = place?.closest<HTMLElement>('main, header, footer, aside, nav, section[aria-label]');
  return (
    <span ref={setPlace} className={styles['around']}>
      <PortalProvider getContainer={() => landmark ?? document.body}>
        <TooltipTrigger delay={400} closeDelay={100}>
          {children}
          <Tooltip className={styles['tooltip'] ?? ''} offset={8}>
            {text}
          </Tooltip>
        </TooltipTrigger>
      </PortalProvider>
    </span>
  );
}
