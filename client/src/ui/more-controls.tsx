import { Ellipsis } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { LabelsShown } from './labels-shown.ts';
import styles from './more-controls.module.css';
import { useNarrowScreen } from './narrow-screen.ts';

export interface MoreControlsProps {
  /** Name of the button that shows them where there is little room. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Controls that are used now and then: in the row where there is room, else behind a button, with their names. */
export function MoreControls({ label, children }: MoreControlsProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isNarrow = useNarrowScreen();
  if (!isNarrow) return <>{children}</>;
  return (
    <>
      <Button
        label={label}
        icon={Ellipsis}
        hideLabel
        aria-expanded={isOpen}
        aria-controls={id}
        onPress={() => {
          setOpen(!isOpen);
        }}
      />
      <div id={id} className={styles['more']} hidden={!isOpen}>
        <LabelsShown value="all">{children}</LabelsShown>
      </div>
    </>
  );
}
