import type { InvitationAction } from '@entente/shared/api';
import type { z } from 'zod';

/** What an organiser can do with a personal link. */
export type LinkAction = z.infer<typeof InvitationAction>['action'];
