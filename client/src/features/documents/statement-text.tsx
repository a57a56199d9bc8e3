import type { DocumentRecord } from '@entente/shared/room/documents';
import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { DocumentActions } from './document-actions.ts';
import styles from './documents.module.css';
import { TextPages } from './text-pages.tsx';
import { useDocumentContent } from './use-document-content.ts';
import { fitted } from './zoom.ts';

export interface StatementTextProps {
  /** What whoever speaks is most likely reading out; null where nothing was handed in. */
  readonly statement: DocumentRecord | null;
  readonly load: DocumentActions['load'];
  readonly onOpen: (document: DocumentRecord) => void;
}

/**
 * The text before an interpreter, and whether it will be kept to. Plain text stands here itself; what has pages opens over
 * the screen.
 */
export function StatementText({ statement, load, onOpen }: StatementTextProps) {
  const { t } = useTranslation();
  return (
    <section className={styles['statement']} aria-label={t('documents.booth.statement')}>
      {statement === null ? (
        <p className="quiet">{t('documents.booth.noStatement')}</p>
      ) : (
        <>
          <div className={styles['bar']}>
            <h3 className={styles['title']}>
              <bdi lang={statement.language}>{statement.title}</bdi>
            </h3>
            {statement.statement !== undefined && (
              <Badge
                label={t(`documents.deliveries.${statement.statement.delivery}`)}
                tone={statement.statement.delivery === 'verbatim' ? 'good' : 'warn'}
              />
            )}
          </div>
          {statement.mediaType === 'text/plain' ? (
            <Words key={statement.id} statement={statement} load={load} />
          ) : (
            <Button
              label={t('documents.booth.open')}
              icon={FileText}
              onPress={() => {
                onOpen(statement);
              }}
            />
          )}
        </>
      )}
    </section>
  );
}

function Words({
  statement,
  load,
}: {
  readonly statement: DocumentRecord;
  readonly load: DocumentActions['load'];
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { content, retry } = useDocumentContent(statement.id, load);
  switch (content.at) {
    case 'loading':
      return <Loading label={t('documents.viewer.loading')} />;
    case 'failed':
      return (
        <Notice tone="error" action={<Button label={t('app.retry')} onPress={retry} />}>
          {errorText(content.refusal)}
        </Notice>
      );
    case 'ready':
      return (
        <TextPages blob={content.blob} title={statement.title} zoom={fitted} language={statement.language} />
      );
  }
}
