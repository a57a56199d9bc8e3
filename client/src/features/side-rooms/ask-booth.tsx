import type { BoothId } from '@entente/shared/ids';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../i18n/use-language-name.ts';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import type { AskableBooth } from '../../views/booth/askable.ts';
import styles from './ask-booth.module.css';

export interface AskBoothProps {
  readonly booths: readonly AskableBooth[];
  readonly onAsk: (id: BoothId) => void;
  /** Takes back what was asked, or lets the booth go that is there. */
  readonly onLetGo: (id: BoothId) => void;
}

/** *Ask a booth*: interpretation in the side room that one is in. */
export function AskBooth({ booths, onAsk, onLetGo }: AskBoothProps) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  return (
    <Popover label={t('rooms.askBooth')} trigger={<Button label={t('rooms.askBooth')} icon={Languages} />}>
      <ul className={styles['booths']}>
        {booths.map(({ id, languages, state }) => {
          const name = languages.map(languageName).join(' / ');
          return (
            <li key={id} className={styles['booth']}>
              <span>
                <bdi>{name}</bdi> <small className="quiet">{t(`rooms.booth.${state}`)}</small>
              </span>
              {state === 'free' && (
                <Button
                  label={t('rooms.booth.ask', { name })}
                  onPress={() => {
                    onAsk(id);
                  }}
                />
              )}
              {(state === 'asked' || state === 'there') && (
                <Button
                  label={state === 'asked' ? t('rooms.takeBack') : t('rooms.booth.letGo', { name })}
                  onPress={() => {
                    onLetGo(id);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Popover>
  );
}
