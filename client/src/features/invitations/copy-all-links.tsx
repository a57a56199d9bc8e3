import { Table } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Links } from '../../stores/fresh-links.ts';
import { Button } from '../../ui/button.tsx';
import { toasts } from '../../ui/toasts.ts';
import type { Invitee } from '../../views/invitations.ts';
import { commaSeparated } from '../../views/links-table.ts';
import { CopyByHand } from './copy-by-hand.tsx';
import { copyText } from './copy-text.ts';

export interface CopyAllLinksProps {
  readonly people: readonly Invitee[];
  readonly links: Links;
}

/** Copies the links that this page holds as a table, one line a person, and says how many it does not hold. */
export function CopyAllLinks({ people, links }: CopyAllLinksProps) {
  const { t } = useTranslation();
  const [byHand, setByHand] = useState<string | null>(null);
  const held = people.flatMap((person) => {
    const link = links.get(person.id);
    return link === undefined ? [] : [{ ...person, link }];
  });
  if (held.length === 0) return null;

  const copy = async (): Promise<void> => {
    const head = [t('links.participant'), t('invitations.delegation'), t('links.role'), t('links.state')];
    const table = commaSeparated([
      head,
      ...held.map(({ name, delegation, role, link }) => [name, delegation ?? '', t(`roles.${role}`), link]),
    ]);
    if (!(await copyText(table))) {
      setByHand(table);
      return;
    }
    const missing = people.filter(({ id, invitation }) => invitation === 'unused' && !links.has(id)).length;
    toasts.show({
      title: t('invitations.copiedAll', { count: held.length }),
      ...(missing === 0 ? {} : { detail: t('invitations.missing', { count: missing }) }),
      tone: 'good',
    });
  };

  return (
    <>
      <Button label={t('invitations.copyAll')} icon={Table} variant="quiet" onPress={() => void copy()} />
      {byHand !== null && (
        <CopyByHand
          title={t('invitations.copyAll')}
          text={byHand}
          onClose={() => {
            setByHand(null);
          }}
        />
      )}
    </>
  );
}
