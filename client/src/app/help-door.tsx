import { Keyboard } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyList } from '../features/help/key-list.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { shortcutNames } from '../views/shortcuts.ts';
import { useShortcuts, type ShortcutActions } from './use-shortcuts.ts';

/** *Keyboard*: the help sheet, of the keys that do something now. */
export function HelpDoor({ active }: { readonly active: ShortcutActions }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useShortcuts(
    useMemo(
      () => ({
        help: () => {
          setOpen(true);
        },
      }),
      [],
    ),
  );
  const names = shortcutNames.filter((name) => name === 'devices' || name === 'help' || name in active);
  return (
    <>
      <Button
        label={t('help.title')}
        icon={Keyboard}
        hideLabel
        onPress={() => {
          setOpen(true);
        }}
      />
      <Dialog title={t('help.title')} isOpen={isOpen} onOpenChange={setOpen} closeLabel={t('app.close')}>
        <KeyList active={new Set(names)} />
      </Dialog>
    </>
  );
}
