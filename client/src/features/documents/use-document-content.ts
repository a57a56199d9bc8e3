import type { Refusal } from '@entente/shared/errors';
import type { DocumentId } from '@entente/shared/ids';
import { useCallback, useEffect, useState } from 'react';
import type { DocumentActions } from './document-actions.ts';

export type DocumentContent =
  | { readonly at: 'loading' }
  | { readonly at: 'ready'; readonly blob: Blob }
  | { readonly at: 'failed'; readonly refusal: Refusal };

/** The bytes of a document, asked for once; and a way to ask again after a failure. */
export function useDocumentContent(
  id: DocumentId,
  load: DocumentActions['load'],
): { readonly content: DocumentContent; readonly retry: () => void } {
  const [content, setContent] = useState<DocumentContent>({ at: 'loading' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void load(id).then((answer) => {
      if (!isWanted) return;
      setContent(answer.ok ? { at: 'ready', blob: answer.value } : { at: 'failed', refusal: answer.error });
    });
    return () => {
      isWanted = false;
    };
  }, [id, load, tries]);
  const retry = useCallback(() => {
    setContent({ at: 'loading' });
    setTries((before) => before + 1);
  }, []);
  return { content, retry };
}
