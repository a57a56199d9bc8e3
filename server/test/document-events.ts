import { AgendaItemId, DelegationId, DocumentId, ParticipantId } from '@entente/shared/ids';
import { Delivery, DocumentPurpose, documentTypes } from '@entente/shared/room/documents';
import fc from 'fast-check';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const participantId = id.map((text) => ParticipantId.parse(text));
const delegationId = id.map((text) => DelegationId.parse(text));
const documentId = id.map((text) => DocumentId.parse(text));
const itemId = id.map((text) => AgendaItemId.parse(text));
const text = fc.string({ unit: 'binary', maxLength: 40 });
const instant = fc.integer({ min: 0, max: 8_640_000_000_000_000 });
const language = fc.constantFrom('en', 'fr', 'ar', 'zh-Hant');

const documentAccess = fc.oneof(
  fc.record({ to: fc.constant('everyone' as const) }),
  fc.record({
    to: fc.constant('delegations' as const),
    delegationIds: fc.array(delegationId, { maxLength: 3 }),
    booths: fc.boolean(),
  }),
);
const statement = fc.record(
  { participantId, delegationId, delivery: fc.constantFrom(...Delivery.options) },
  { requiredKeys: ['delivery'] },
);

/** Any event of documents that the schema knows. */
export const documentEvent = fc.oneof(
  fc.record(
    {
      ...{ type: fc.constant('document-added' as const), documentId, itemId, title: text, fileName: text },
      ...{ mediaType: fc.constantFrom(...documentTypes), size: fc.nat(), statement, language },
      ...{ purpose: fc.constantFrom(...DocumentPurpose.options), access: documentAccess },
      ...{ by: participantId, at: instant },
    },
    {
      requiredKeys: [
        ...(['type', 'documentId', 'title', 'fileName', 'mediaType', 'size', 'purpose'] as const),
        ...(['access', 'at'] as const),
      ],
    },
  ),
  fc.record({ type: fc.constant('document-access-set' as const), documentId, access: documentAccess }),
  fc.record(
    { type: fc.constant('document-removed' as const), documentId, by: participantId, at: instant },
    { requiredKeys: ['type', 'documentId', 'at'] },
  ),
);
