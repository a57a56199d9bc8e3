import type { Draft } from '../draft/draft.ts';

/** What every section of the form gets. */
export interface SectionProps {
  readonly draft: Draft;
  readonly change: (by: (draft: Draft) => Draft) => void;
  /** What is wrong at a field, in the reader's language; null if nothing is, or if it is not yet time to say so. */
  readonly faultAt: (field: string) => string | null;
}
