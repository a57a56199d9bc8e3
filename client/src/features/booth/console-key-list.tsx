import { useTranslation } from 'react-i18next';
import { consoleKeyNames, consoleKeys, type ConsoleKey } from '../../views/booth/keys.ts';
import styles from './console-key-list.module.css';

/** The keys of the console, one for each deed. */
export function ConsoleKeyList({ without }: { readonly without: ReadonlySet<ConsoleKey> }) {
  const { t } = useTranslation();
  const capOf = (name: ConsoleKey): string => {
    const key: string = consoleKeys[name];
    if (key === ' ') return t('help.space');
    if (key === 'enter') return t('help.keys.enter');
    return key === 'escape' ? t('help.keys.escape') : key.toUpperCase();
  };
  return (
    <>
      <p>{t('help.intro')}</p>
      <dl className={styles['keyList']}>
        <div>
          <dt>
            <kbd>1 – 9</kbd>
          </dt>
          <dd>{t('booth.keys.incoming')}</dd>
        </div>
        {consoleKeyNames
          .filter((name) => !without.has(name))
          .map((name) => (
            <div key={name}>
              <dt>
                <kbd>{capOf(name)}</kbd>
              </dt>
              <dd>{t(`booth.keys.${name}`)}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
