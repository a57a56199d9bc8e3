import { DocumentList, type DocumentListProps } from './document-list.tsx';
import styles from './documents.module.css';

export interface DocumentGroupsProps extends Omit<DocumentListProps, 'label' | 'documents'> {
  readonly groups: readonly Pick<DocumentListProps, 'label' | 'documents'>[];
}

/** Documents under headings; a group without any is not there. */
export function DocumentGroups({ groups, ...rest }: DocumentGroupsProps) {
  return groups
    .filter(({ documents }) => documents.length > 0)
    .map(({ label, documents }) => (
      <div key={label} className={styles['group']} data-compact={rest.isCompact}>
        <h3>
          <bdi>{label}</bdi>
        </h3>
        <DocumentList {...{ label, documents }} {...rest} />
      </div>
    ));
}
