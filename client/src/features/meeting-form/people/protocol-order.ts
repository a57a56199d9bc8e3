import type { DraftPerson } from '../draft/draft.ts';

/** Where somebody stands among the people of the same delegation, from 0, and how many they are. */
export interface Precedence {
  readonly at: number;
  readonly of: number;
}

const sameDelegation = (
  people: readonly DraftPerson[],
  { delegation }: DraftPerson,
): readonly DraftPerson[] => people.filter((each) => each.delegation === delegation);

export function precedenceOf(people: readonly DraftPerson[], person: DraftPerson): Precedence {
  const among = sameDelegation(people, person);
  return { at: among.findIndex(({ key }) => key === person.key), of: among.length };
}

/**
 * The list with somebody one place further up (-1) or down (1) in the delegation, and whoever stood there in their place;
 * everybody else stays. At the end of the delegation the list is as it was.
 */
export function promoted(
  people: readonly DraftPerson[],
  person: DraftPerson,
  step: -1 | 1,
): readonly DraftPerson[] {
  const other = sameDelegation(people, person)[precedenceOf(people, person).at + step];
  if (other === undefined) return people;
  return people.map((each) => {
    if (each.key === person.key) return other;
    return each.key === other.key ? person : each;
  });
}
