import type { ParticipantId } from '@entente/shared/ids';
import { useTranslation } from 'react-i18next';
import type { Mate } from '../../views/booth/console.ts';
import { PressButton } from './press-button.tsx';
import styles from './press.module.css';

export interface HandOverProps {
  readonly air: 'off' | 'own' | 'mate';
  /** To whom it could be handed: the others who sit in the booth. */
  readonly mates: readonly Mate[];
  readonly to: ParticipantId | null;
  readonly onTo: (to: ParticipantId) => void;
  readonly isPending: boolean;
  readonly onHandOver: () => void;
  readonly onNow: () => void;
}

/** *Hand over* and *Now* of who is on air; *Take over* of who is not. */
export function HandOver({ air, mates, to, onTo, isPending, onHandOver, onNow }: HandOverProps) {
  const { t } = useTranslation();
  const isIdle = air === 'off' || mates.length === 0 || isPending;
  return (
    <>
      {air === 'own' && mates.length > 1 && (
        <select
          className={styles['press']}
          aria-label={t('booth.handOver.to')}
          value={to ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const chosen = mates.find(({ id }) => id === value);
            if (chosen !== undefined) onTo(chosen.id);
          }}
        >
          {mates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <PressButton
        label={t(air === 'mate' ? 'booth.handOver.takeOver' : 'booth.handOver.title')}
        keyHint="H"
        isDisabled={isIdle}
        onPress={onHandOver}
      />
      {/* It stays where it is: nothing moves under the hand when a boothmate goes on air. */}
      <PressButton
        label={t('booth.handing.now')}
        keyHint="N"
        isDisabled={air === 'off' || mates.length === 0}
        onPress={onNow}
      />
    </>
  );
}
