import {
  DocumentAccessChange,
  DocumentAdded,
  MeetingDocuments,
  type DocumentFacts,
} from '@entente/shared/api';
import type { DocumentId, MeetingId } from '@entente/shared/ids';
import type { DocumentAccess } from '@entente/shared/room/documents';
import { z } from 'zod';
import { call, download } from './http-call.ts';

const Nothing = z.unknown();

interface OfDocument {
  readonly meeting: MeetingId;
  readonly document: DocumentId;
}

const pathOf = ({ meeting, document }: OfDocument): string => `meetings/${meeting}/documents/${document}`;

/** The calls about documents: by a seat's token from within a meeting, by an organiser's from outside. */
export const documentsApi = {
  list: (token: string, meeting: MeetingId) =>
    call('GET', `meetings/${meeting}/documents`, { answer: MeetingDocuments, token }),
  add: (
    token: string,
    {
      meeting,
      facts,
      file,
    }: { readonly meeting: MeetingId; readonly facts: DocumentFacts; readonly file: File },
  ) => {
    const form = new FormData();
    form.set('facts', JSON.stringify(facts));
    form.set('file', file);
    return call('POST', `meetings/${meeting}/documents`, { answer: DocumentAdded, form, token });
  },
  bytes: (token: string, of: OfDocument) => download(pathOf(of), token),
  setAccess: (token: string, { access, ...of }: OfDocument & { readonly access: DocumentAccess }) =>
    call('PUT', `${pathOf(of)}/access`, {
      answer: Nothing,
      body: DocumentAccessChange.parse({ access }),
      token,
    }),
  remove: (token: string, of: OfDocument) =>
    call('POST', `${pathOf(of)}/remove`, { answer: Nothing, body: {}, token }),
};
