import { useTranslation } from 'react-i18next';
import { shortcutNames, shortcuts, type Shortcut } from '../../views/shortcuts.ts';
import styles from './key-list.module.css';

export interface KeyListProps {
  /** The keys that do something for this reader now. */
  readonly active: ReadonlySet<Shortcut>;
}

/** The keyboard map of the chamber: what is done by a single key, and how the keyboard moves. */
export function KeyList({ active }: KeyListProps) {
  const { t } = useTranslation();
  const general = ['tab', 'arrows', 'enter', 'escape'] as const;
  return (
    <>
      <p>{t('help.intro')}</p>
      <dl className={styles['keys']}>
        {shortcutNames
          .filter((name) => active.has(name))
          .map((name) => (
            <div key={name} className={styles['line']}>
              <dt>
                <kbd>{shortcuts[name] === ' ' ? t('help.space') : shortcuts[name].toUpperCase()}</kbd>
              </dt>
              <dd>{t(`help.${name}`)}</dd>
            </div>
          ))}
        {general.map((name) => (
          <div key={name} className={styles['line']}>
            <dt>
              <kbd>{t(`help.keys.${name}`)}</kbd>
            </dt>
            <dd>{t(`help.general.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
