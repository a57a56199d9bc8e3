/** What is typed into the form of the one-time link. */
export interface FirstOrganiser {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly repeat: string;
}

/** The server's rule, told before it is asked. */
const shortest = 12;

/** In characters as a person counts them, near enough: not in UTF-16 units. */
export const lengthOf = (text: string): number => Array.from(text).length;

/** The fields that cannot be sent as they are. */
export function faultsOf({
  name,
  email,
  password,
  repeat,
}: FirstOrganiser): ReadonlySet<keyof FirstOrganiser> {
  const faults = new Set<keyof FirstOrganiser>();
  if (name.trim() === '') faults.add('name');
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) faults.add('email');
  if (lengthOf(password) < shortest) faults.add('password');
  if (password !== repeat) faults.add('repeat');
  return faults;
}
