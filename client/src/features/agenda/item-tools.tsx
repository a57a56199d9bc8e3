import {
  ArrowDown,
  ArrowUp,
  CheckCheck,
  CirclePause,
  Clock4,
  Pencil,
  Play,
  Trash2,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { movesOf, neighboursOf, type AgendaMoveName } from '../../views/agenda-moves.ts';
import type { AgendaLine } from '../../views/agenda.ts';
import type { AgendaActions } from './agenda-actions.ts';
import { ItemDialog } from './item-dialog.tsx';

const icons: Readonly<Record<AgendaMoveName, LucideIcon>> = {
  start: Play,
  resume: Play,
  reopen: Play,
  suspend: CirclePause,
  finish: CheckCheck,
  defer: Clock4,
  putBack: Undo2,
};

export interface ItemToolsProps {
  readonly line: AgendaLine;
  readonly lines: readonly AgendaLine[];
  readonly run: AgendaActions;
}

/** What who presides can do with one item, and the questions that some of it asks first. */
export function ItemTools({ line: { item }, lines, run }: ItemToolsProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const [asks, setAsks] = useState<'nothing' | 'edit' | 'remove'>('nothing');
  const number = format.number(item.order);
  const close = (): void => {
    setAsks('nothing');
  };

  const place = (id: 'up' | 'down', icon: LucideIcon): MenuEntry[] => {
    const before = neighboursOf(lines, item.id)[id];
    if (before === undefined) return [];
    return [{ id, icon, label: t(`agenda.${id}`), onSelect: () => run.onPlace(item, before) }];
  };
  const asking = (id: 'edit' | 'remove', icon: LucideIcon): MenuEntry => ({
    ...{ id, icon, label: t(`agenda.${id}`) },
    onSelect: () => {
      setAsks(id);
    },
  });

  return (
    <>
      <Menu
        label={t('agenda.actionsFor', { number })}
        groups={[
          movesOf(item.status).map(({ name, to }) => ({
            ...{ id: name, icon: icons[name], label: t(`agenda.move.${name}`) },
            onSelect: () => {
              run.onMove(item, to);
            },
          })),
          [...place('up', ArrowUp), ...place('down', ArrowDown), asking('edit', Pencil)],
          item.status === 'pending' ? [asking('remove', Trash2)] : [],
        ]}
      />
      {asks === 'edit' && (
        <ItemDialog
          title={t('agenda.editTitle', { number })}
          submitLabel={t('agenda.save')}
          initial={item}
          onClose={close}
          onSubmit={(words) => {
            close();
            run.onEdit(item, words);
          }}
        />
      )}
      {asks === 'remove' && (
        <ConfirmDialog
          title={t('agenda.removeTitle', { number })}
          isOpen
          onOpenChange={close}
          confirmLabel={t('agenda.remove')}
          cancelLabel={t('app.cancel')}
          tone="danger"
          onConfirm={() => {
            close();
            run.onRemove(item);
          }}
        >
          {t('agenda.removeExplain', { title: item.title })}
        </ConfirmDialog>
      )}
    </>
  );
}
