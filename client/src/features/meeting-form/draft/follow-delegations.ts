import { LanguageTag } from '@entente/shared/languages';
import { languageOf } from '../states/states.ts';
import { emptyDelegation, nextKey, type Draft, type DraftDelegation } from './draft.ts';

/** The languages of the delegations, and English: what most talks need, until the organiser says otherwise. */
function languagesFor(delegations: readonly DraftDelegation[]): LanguageTag[] {
  const tags = delegations.flatMap(({ from, code }) => {
    const tag = LanguageTag.safeParse(from === 'list' && code !== '' ? languageOf(code) : null);
    return tag.success ? [tag.data] : [];
  });
  return [...new Set([...tags, 'en'])].slice(0, 12);
}

/** The draft with these delegations, and what follows from them. */
export function withDelegations(draft: Draft, delegations: readonly DraftDelegation[]): Draft {
  const kept = new Set(delegations.map(({ key }) => key));
  return {
    ...draft,
    delegations: [...delegations],
    people: draft.people.map((person) =>
      kept.has(person.delegation) ? person : { ...person, delegation: '' },
    ),
    languages: draft.languagesChosen ? draft.languages : languagesFor(delegations),
  };
}

/** A talk is of two: a third card goes if it is empty, and a missing one is added. */
export function withKind(draft: Draft, kind: Draft['kind']): Draft {
  const delegations = [...draft.delegations];
  if (kind === 'bilateral') {
    while (delegations.length < 2) delegations.push(emptyDelegation(nextKey(delegations)));
  }
  return withDelegations({ ...draft, kind }, delegations);
}
