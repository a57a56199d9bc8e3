import { CheckCheck, Play, SkipForward } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Button } from '../../ui/button.tsx';
import type { AgendaView } from '../../views/agenda.ts';
import type { AgendaActions } from './agenda-actions.ts';

/**
 * Acts on the first click of a double click alone: by the second the next item may be under way, and the click would
 * speak of that one. The keyboard counts no clicks.
 */
const once = (act: () => void) => ({
  onClick: ({ detail }: MouseEvent) => {
    if (detail <= 1) act();
  },
});

export interface LeadButtonProps {
  readonly view: AgendaView;
  readonly run: AgendaActions;
}

/** The one thing to do now: the next item, the end of the last one, or back to a suspended one. */
export function LeadButton({ view: { current, next, lines }, run }: LeadButtonProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const suspended = lines.find(({ item }) => item.status === 'suspended');
  const lead = { variant: 'primary', fullWidth: true } as const;
  if (next !== null)
    return <Button {...lead} icon={SkipForward} label={t('agenda.next')} {...once(run.onNext)} />;
  if (current !== null)
    return <Button {...lead} icon={CheckCheck} label={t('agenda.finish')} {...once(run.onNext)} />;
  if (suspended === undefined) return null;
  const { item } = suspended;
  return (
    <Button
      {...lead}
      icon={Play}
      label={t('agenda.resumeItem', { number: format.number(item.order) })}
      {...once(() => {
        run.onMove(item, 'current');
      })}
    />
  );
}
