import { Keyboard } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsoleKeyList } from '../../features/booth/console-key-list.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { ConsoleView } from '../../views/booth/console.ts';
import type { ConsoleKey } from '../../views/booth/keys.ts';
import { useShortcuts } from '../use-shortcuts.ts';

export interface ConsoleHelpProps {
  readonly view: ConsoleView;
  readonly hasFloor: boolean;
}

/** *Keyboard*: the keys of the console. */
export function ConsoleHelp({ view, hasFloor }: ConsoleHelpProps) {
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
  const without = new Set<ConsoleKey>([
    ...(view.booth.second === undefined ? (['second'] as const) : []),
    ...(hasFloor ? [] : (['floor'] as const)),
    ...(view.booth.boothKind === 'sign' ? (['cough'] as const) : []),
  ]);
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
        <ConsoleKeyList without={without} />
      </Dialog>
    </>
  );
}
