import { createFreshLinks } from '../stores/fresh-links.ts';
import { OrganiserSession } from '../stores/organiser-session.ts';

/** One of each in a page: who is signed in, and the links that were made here. */
export const organiserSession = new OrganiserSession();
export const freshLinks = createFreshLinks();
