import type { DocumentRecord, DocumentType } from '@entente/shared/room/documents';
import { FileText, Image, ScrollText, Trash2, Users, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../ui/menu.tsx';
import type { DocumentRights } from '../../views/document-rights.ts';
import type { AskedDocument, DocumentContext } from './document-actions.ts';
import styles from './documents.module.css';
import { useDocumentWords } from './use-document-words.ts';

export interface DocumentListProps {
  /** What these documents belong to: the name of the list. */
  readonly label: string;
  readonly documents: readonly DocumentRecord[];
  readonly context: DocumentContext;
  readonly rights: DocumentRights;
  /** Titles alone, side by side. */
  readonly isCompact?: boolean;
  readonly onAsk: (asked: AskedDocument) => void;
}

const icons: Readonly<Record<DocumentType, LucideIcon>> = {
  'application/pdf': FileText,
  'image/png': Image,
  'image/jpeg': Image,
  'image/webp': Image,
  'text/plain': ScrollText,
};

/** Documents, each with what it is and a way to read it. Nothing where there is none. */
export function DocumentList({ label, documents, ...rest }: DocumentListProps) {
  if (documents.length === 0) return null;
  return (
    <ul className={styles['list']} aria-label={label}>
      {documents.map((document) => (
        <DocumentRow key={document.id} document={document} {...rest} />
      ))}
    </ul>
  );
}

function DocumentRow({
  document,
  context,
  rights,
  isCompact = false,
  onAsk,
}: Omit<DocumentListProps, 'label' | 'documents'> & { readonly document: DocumentRecord }) {
  const { t } = useTranslation();
  const words = useDocumentWords(context);
  const Icon = icons[document.mediaType];
  const ask = (what: 'access' | 'removal') => () => {
    onAsk({ for: what, document });
  };
  const isGlossary = document.purpose === 'glossary';
  const entries = [
    rights.entrust && !isGlossary
      ? [{ id: 'access', icon: Users, label: t('documents.access.change'), onSelect: ask('access') }]
      : [],
    rights.remove(document)
      ? [{ id: 'removal', icon: Trash2, label: t('documents.remove'), onSelect: ask('removal') }]
      : [],
  ];
  return (
    <li className={styles['row']}>
      <button
        type="button"
        className={styles['open']}
        onClick={() => {
          onAsk({ for: 'reading', document });
        }}
      >
        <Icon className={styles['icon']} aria-hidden size={18} strokeWidth={1.8} />
        <span className={styles['text']}>
          <bdi className={styles['title']} lang={document.language}>
            {document.title}
          </bdi>
          {!isCompact && <span className={`${styles['facts'] ?? ''} num`}>{words.facts(document)}</span>}
        </span>
      </button>
      {entries.flat().length > 0 && (
        <Menu label={t('documents.actionsFor', { title: document.title })} groups={entries} />
      )}
    </li>
  );
}
