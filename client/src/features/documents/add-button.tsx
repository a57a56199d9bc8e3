import type { AgendaItemId } from '@entente/shared/ids';
import { FilePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import type { DocumentRights } from '../../views/document-rights.ts';
import type { AskedDocument } from './document-actions.ts';

export interface AddButtonProps {
  readonly rights: DocumentRights;
  /** What it will belong to, unless changed; null: the meeting. */
  readonly itemId: AgendaItemId | null;
  readonly onAsk: (asked: AskedDocument) => void;
}

/** The way to a new document; nothing for who may add none. */
export function AddButton({ rights: { add }, itemId, onAsk }: AddButtonProps) {
  const { t } = useTranslation();
  if (add === null) return null;
  return (
    <div>
      <Button
        label={t(add.what === 'any' ? 'documents.add' : 'documents.handIn')}
        icon={FilePlus}
        onPress={() => {
          onAsk({ for: 'adding', itemId });
        }}
      />
    </div>
  );
}
