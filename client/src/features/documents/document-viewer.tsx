import type { DocumentRecord } from '@entente/shared/room/documents';
import { Download } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { DocumentActions, DocumentContext } from './document-actions.ts';
import styles from './documents.module.css';
import { PicturePages } from './picture-pages.tsx';
import { TextPages } from './text-pages.tsx';
import { useDocumentContent, type DocumentContent } from './use-document-content.ts';
import { useDocumentWords } from './use-document-words.ts';
import { ZoomTools } from './zoom-tools.tsx';
import { fitted, type Zoom } from './zoom.ts';
import { useZoomKeys } from './use-zoom-keys.ts';

// The reader of PDF is large, and most talks open none.
const PdfPages = lazy(async () => ({ default: (await import('./pdf/pdf-pages.tsx')).PdfPages }));

export interface DocumentViewerProps {
  readonly document: DocumentRecord;
  /** It has been removed, or is no longer open to the reader. */
  readonly isWithdrawn: boolean;
  readonly context: DocumentContext;
  readonly load: DocumentActions['load'];
  readonly onSave: DocumentActions['save'];
  readonly onClose: () => void;
}

/** A document over the page: the talk goes on behind it. */
export function DocumentViewer({
  document,
  isWithdrawn,
  context,
  load,
  onSave,
  onClose,
}: DocumentViewerProps) {
  const { t } = useTranslation();
  const words = useDocumentWords(context);
  const { content, retry } = useDocumentContent(document.id, load);
  const [zoom, setZoom] = useState<Zoom>(fitted);
  useZoomKeys(zoom, setZoom);
  const isGone = isWithdrawn || (content.at === 'failed' && content.refusal.code === 'not.found');
  const isShown = !isGone && content.at === 'ready';
  return (
    <Dialog
      title={document.title}
      isOpen
      onOpenChange={onClose}
      closeLabel={t('documents.viewer.close')}
      width="page"
    >
      <div className={styles['viewer']}>
        <div className={styles['bar']}>
          <p className={`${styles['facts'] ?? ''} num`}>{words.facts(document)}</p>
          {isShown && (
            <>
              <ZoomTools zoom={zoom} onZoom={setZoom} />
              <Button
                label={t('documents.viewer.download')}
                icon={Download}
                onPress={() => {
                  onSave(document, content.blob);
                }}
              />
            </>
          )}
        </div>
        {isGone ? (
          <Notice tone="warn" title={t('documents.viewer.withdrawnTitle')} announce="at-once">
            {t('documents.viewer.withdrawn')}
          </Notice>
        ) : (
          <div className={styles['content']}>
            <Content {...{ document, content, zoom, retry }} />
          </div>
        )}
      </div>
    </Dialog>
  );
}

function Content({
  document,
  content,
  zoom,
  retry,
}: {
  readonly document: DocumentRecord;
  readonly content: DocumentContent;
  readonly zoom: Zoom;
  readonly retry: () => void;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const loading = <Loading look="page" label={t('documents.viewer.loading')} />;
  switch (content.at) {
    case 'loading':
      return loading;
    case 'failed':
      return (
        <Notice tone="error" action={<Button label={t('app.retry')} onPress={retry} />}>
          {errorText(content.refusal)}
        </Notice>
      );
    case 'ready': {
      const { blob } = content;
      const { title, language } = document;
      switch (document.mediaType) {
        case 'application/pdf':
          return (
            <Suspense fallback={loading}>
              <PdfPages {...{ blob, title, zoom }} />
            </Suspense>
          );
        case 'text/plain':
          return <TextPages {...{ blob, title, zoom, language }} />;
        case 'image/png':
        case 'image/jpeg':
        case 'image/webp':
          return <PicturePages {...{ blob, title, zoom }} />;
      }
    }
  }
}
