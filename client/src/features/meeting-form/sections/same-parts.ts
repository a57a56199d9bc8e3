import type { Draft } from '../draft/draft.ts';
import type { SectionProps } from './section-props.ts';

/**
 * For `memo`: a section whose parts of the draft are the same, and all its other props, need not be drawn again. Lists of
 * hundreds of zones and states would otherwise be made anew at every key that is typed elsewhere.
 */
export const sameParts =
  (...parts: readonly (keyof Draft)[]) =>
  <P extends SectionProps>(before: P, after: P): boolean =>
    parts.every((part) => before.draft[part] === after.draft[part]) &&
    Object.keys(after).every(
      (prop) => prop === 'draft' || Reflect.get(before, prop) === Reflect.get(after, prop),
    );
