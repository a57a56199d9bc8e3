import { z } from 'zod';

export const roles = ['organiser', 'chair', 'delegate', 'interpreter', 'observer', 'viewer'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/**
 * The one table of who may do what. A command names its permission in the contract; nothing else decides it.
 * What also depends on the state (has this participant the floor?) is a rule of the domain, not a permission.
 */
export const permissions = {
  /** Be in the meeting at all: enter, leave, keep the session alive. */
  attend: ['organiser', 'chair', 'delegate', 'interpreter', 'observer', 'viewer'],
  /** Receive media: transports to listen and watch with. */
  receive: ['organiser', 'chair', 'delegate', 'interpreter', 'observer', 'viewer'],
  /** Send a microphone, camera or screen to the room, within the floor policy. */
  send: ['organiser', 'chair', 'delegate', 'interpreter', 'observer', 'viewer'],
  /** Decide who comes in from the lobby. */
  admit: ['organiser', 'chair'],
  /** Close another's microphone or camera. Nobody may open it: there is no such command. */
  silence: ['organiser', 'chair'],
  /** Send a participant out of the meeting. */
  remove: ['organiser', 'chair'],
  /** Give and withdraw the floor, choose the floor policy, run the agenda. */
  preside: ['organiser', 'chair'],
  /** Withdraw to the caucus of one's own delegation. */
  withdraw: ['chair', 'delegate'],
  /** Ask somebody for a word in the corridor, answer such a request, come back to the plenary. */
  confer: ['organiser', 'chair', 'delegate'],
  /** Call everybody who is away back to the plenary. */
  recall: ['organiser', 'chair'],
  /** See how everybody is connected, ask for media to be made anew, limit the pictures. */
  assist: ['organiser', 'chair'],
  /** Work at the console of a booth. */
  interpret: ['interpreter'],
  /** Assign interpreters and plan their shifts; of interpreters the chief alone (rule BTH-12). */
  roster: ['organiser', 'interpreter'],
  /** Record the plenary: start and stop. */
  record: ['organiser'],
  /** End the meeting for all. */
  end: ['organiser'],
  /** Write messages at all: to the secretariat, and to one's own delegation. */
  write: ['organiser', 'chair', 'delegate', 'interpreter', 'observer', 'viewer'],
  /** Write to all, and privately to one of those who may do so too (rule MSG-1). */
  converse: ['organiser', 'chair', 'delegate'],
  /** Remove a message to all. */
  moderate: ['organiser'],
  /** Add documents to the meeting. */
  distribute: ['organiser', 'chair'],
  /** Hand in a statement of one's own delegation. */
  submit: ['chair', 'delegate'],
  /** Say who may read a document, and remove any of them. */
  entrust: ['organiser'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether `role` holds `permission`, by the table above. */
export function permits(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}

/** Whether a role hears and sees, and sends nothing unless it has been given the floor. */
export const onlyListens = (role: Role): boolean => role === 'observer' || role === 'viewer';
