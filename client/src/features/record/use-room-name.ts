import { useTranslation } from 'react-i18next';
import type { RecordNames } from './names.ts';

/** "Caucus (France)": a corridor is nobody's. */
export function useRoomName(names: RecordNames) {
  const { t } = useTranslation();
  return (kind: 'caucus' | 'corridor', delegationId: string | null): string => {
    const room = t(`record.rooms.${kind}`);
    return delegationId === null ? room : `${room} (${names.delegation(delegationId)})`;
  };
}
