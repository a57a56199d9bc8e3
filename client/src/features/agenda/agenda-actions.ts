import type { AgendaItemId } from '@entente/shared/ids';
import type { AgendaItemRecord, AgendaStatus } from '@entente/shared/room/records';

/** What is written about an item; without `minutes` no time is planned for it. */
export interface ItemWords {
  readonly title: string;
  readonly minutes?: number;
  /** Behind closed doors; open if left out. */
  readonly closed?: true;
}

/** What who presides does with the agenda. `before` is the item that another comes to stand before, null the end. */
export interface AgendaActions {
  readonly onNext: () => void;
  readonly onMove: (item: AgendaItemRecord, to: AgendaStatus) => void;
  readonly onAdd: (words: ItemWords, before: AgendaItemId | null) => void;
  readonly onEdit: (item: AgendaItemRecord, words: ItemWords) => void;
  readonly onPlace: (item: AgendaItemRecord, before: AgendaItemId | null) => void;
  readonly onRemove: (item: AgendaItemRecord) => void;
}
