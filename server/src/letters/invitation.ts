import type { Locale } from '@entente/shared/languages';
import type { Definition, Person } from '../domain/state.ts';

export interface Contact {
  readonly name: string;
  readonly email: string;
}

/** All that a letter and its calendar file are made of. The link is in the caller's hands and is kept nowhere. */
export interface Invitation {
  readonly meeting: Definition;
  readonly person: Person;
  readonly locale: Locale;
  readonly link: string;
  /** Whom to ask; null where nobody with an account made the meeting. */
  readonly contact: Contact | null;
}
