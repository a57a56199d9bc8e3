import type { DocumentFacts } from '@entente/shared/api';
import { DocumentAdded } from '@entente/shared/api';
import { ApiError } from '@entente/shared/errors';
import type { DocumentId } from '@entente/shared/ids';

export interface Upload {
  readonly url: string;
  readonly meetingId: string;
  readonly token: string | undefined;
  readonly facts: unknown;
  readonly bytes: Uint8Array | null;
  readonly name?: string;
}

/** Sends a form as a browser does. */
export async function upload({ url, meetingId, token, facts, bytes, name = 'paper.pdf' }: Upload) {
  const form = new FormData();
  form.set('facts', JSON.stringify(facts));
  if (bytes !== null) form.set('file', new Blob([new Uint8Array(bytes)]), name);
  const response = await fetch(`${url}/api/meetings/${meetingId}/documents`, {
    method: 'POST',
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: form,
  });
  const body: unknown = await response.json();
  return {
    status: response.status,
    id: DocumentAdded.safeParse(body).data?.documentId,
    error: ApiError.safeParse(body).data?.error,
  };
}

/** A document for everybody, unless changed. */
export const facts = (change: Partial<DocumentFacts> = {}): DocumentFacts => ({
  ...{ title: 'Draft', purpose: 'document', access: { to: 'everyone' } },
  ...change,
});

export const idIn = ({ id }: { id: DocumentId | undefined }): DocumentId => {
  if (id === undefined) throw new Error('it was refused');
  return id;
};

/** A PDF of one empty page, as small as it can be. */
export const pdfBytes = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
