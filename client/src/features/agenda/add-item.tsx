import { AgendaItemId } from '@entente/shared/ids';
import { agendaLimits } from '@entente/shared/agenda-limits';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import type { AgendaLine } from '../../views/agenda.ts';
import type { AgendaActions } from './agenda-actions.ts';
import { ItemDialog } from './item-dialog.tsx';

export interface AddItemProps {
  readonly lines: readonly AgendaLine[];
  readonly onAdd: AgendaActions['onAdd'];
}

/** Never an id: those hold no space. */
const atEnd = 'at end';

/** *Add item*, while the agenda has room for one. */
export function AddItem({ lines, onAdd }: AddItemProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const [isOpen, setOpen] = useState(false);
  const [place, setPlace] = useState(atEnd);
  if (lines.length >= agendaLimits.items) return null;
  const close = (): void => {
    setOpen(false);
    setPlace(atEnd);
  };
  const places = lines
    .filter(({ item }) => item.status === 'pending')
    .map(({ item: { id, order, title } }) => ({
      ...{ id, label: t('agenda.before', { number: format.number(order), title }) },
    }));
  return (
    <>
      <Button
        variant="quiet"
        icon={Plus}
        label={t('agenda.add')}
        onPress={() => {
          setOpen(true);
        }}
      />
      {isOpen && (
        <ItemDialog
          title={t('agenda.addTitle')}
          submitLabel={t('agenda.add')}
          onClose={close}
          onSubmit={(words) => {
            onAdd(words, place === atEnd ? null : AgendaItemId.parse(place));
            close();
          }}
        >
          {places.length > 0 && (
            <Select
              label={t('agenda.place')}
              options={[{ id: atEnd, label: t('agenda.atEnd') }, ...places]}
              value={place}
              onChange={setPlace}
            />
          )}
        </ItemDialog>
      )}
    </>
  );
}
