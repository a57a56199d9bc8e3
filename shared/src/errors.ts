import { z } from 'zod';

/**
 * Every refusal has one of these codes. `status` is its HTTP status; `audience` says who acts on it:
 * `shown` is told to the reader, `ends` closes the connection and is told, `hidden` is a client's fault
 * that a person can do nothing about (the client logs it and shows `server.internal`'s words if it must).
 */
export const errorTable = {
  'auth.required': { status: 401, audience: 'shown' },
  'auth.wrong-credentials': { status: 401, audience: 'shown' },
  'auth.throttled': { status: 429, audience: 'shown' },
  'auth.weak-password': { status: 422, audience: 'shown' },
  'first-run.closed': { status: 410, audience: 'shown' },
  'session.expired': { status: 401, audience: 'ends' },
  'session.revoked': { status: 401, audience: 'ends' },
  'session.superseded': { status: 409, audience: 'ends' },
  'origin.refused': { status: 403, audience: 'shown' },
  'permission.denied': { status: 403, audience: 'shown' },
  'invitation.unknown': { status: 404, audience: 'shown' },
  'invitation.bound-elsewhere': { status: 409, audience: 'shown' },
  'invitation.withdrawn': { status: 410, audience: 'shown' },
  'input.invalid': { status: 422, audience: 'shown' },
  'input.too-large': { status: 413, audience: 'shown' },
  'document.type-refused': { status: 415, audience: 'shown' },
  'rate.exceeded': { status: 429, audience: 'shown' },
  'command.unknown': { status: 404, audience: 'hidden' },
  'command.malformed': { status: 400, audience: 'hidden' },
  'protocol.mismatch': { status: 426, audience: 'ends' },
  'state.stale': { status: 409, audience: 'shown' },
  'rule.violated': { status: 409, audience: 'shown' },
  'not.found': { status: 404, audience: 'shown' },
  'meeting.not-found': { status: 404, audience: 'ends' },
  'meeting.ended': { status: 410, audience: 'ends' },
  'meeting.cancelled': { status: 410, audience: 'ends' },
  'admission.required': { status: 403, audience: 'shown' },
  'admission.refused': { status: 403, audience: 'ends' },
  'participant.removed': { status: 403, audience: 'ends' },
  'mail.not-configured': { status: 409, audience: 'shown' },
  'mail.no-address': { status: 422, audience: 'shown' },
  'mail.address-refused': { status: 422, audience: 'shown' },
  'mail.unreachable': { status: 503, audience: 'shown' },
  'mail.refused': { status: 502, audience: 'shown' },
  'mail.later': { status: 503, audience: 'shown' },
  'media.refused': { status: 409, audience: 'hidden' },
  'media.unavailable': { status: 503, audience: 'shown' },
  'recording.disk-full': { status: 507, audience: 'shown' },
  'recording.failed': { status: 500, audience: 'shown' },
  'server.unavailable': { status: 503, audience: 'shown' },
  'server.internal': { status: 500, audience: 'shown' },
} as const satisfies Record<string, { status: number; audience: 'shown' | 'ends' | 'hidden' }>;

export type ErrorCode = keyof typeof errorTable;
export const errorCodes = Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]];
export const ErrorCode = z.enum(errorCodes);

/** One thing wrong with an input: where (`agenda.2.minutes`, empty for the whole) and what, as a stable word. */
export const Fault = z.object({ path: z.string(), fault: z.string() });
export type Fault = z.infer<typeof Fault>;

/**
 * Why something was not done. `rule` is the id of the rule of procedure (`ADM-1`), `ref` the reference under which a
 * bug was logged, `faults` what is wrong with an input, `retryAfter` seconds until another try is sensible.
 */
export const Refusal = z.object({
  code: ErrorCode,
  rule: z.string().optional(),
  ref: z.string().optional(),
  faults: z.array(Fault).optional(),
  retryAfter: z.number().optional(),
});
export type Refusal = z.infer<typeof Refusal>;

/** What HTTP answers where it is not 2xx. */
export const ApiError = z.object({ error: Refusal });

/**
 * The words of a fault where a schema gives none: what is wrong with the entry, without the parser's own terms. Set once
 * for every schema, since each one that parses what comes from outside reads this file.
 */
z.config({
  customError: (issue) => {
    if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
    if (issue.code === 'invalid_type') return `is not of the type ${issue.expected}`;
    if (issue.code === 'unrecognized_keys') return `holds unknown entries: ${issue.keys.join(', ')}`;
    if (issue.code === 'invalid_value') return `is none of ${issue.values.map(String).join(', ')}`;
    return undefined;
  },
});

/** Turns a failed parse into the refusal `input.invalid`, one fault for each issue. */
export function invalid(error: z.core.$ZodError): Refusal {
  const faults = error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    fault: issue.message,
  }));
  return { code: 'input.invalid', faults };
}
