import { isIP } from 'node:net';
import { z } from 'zod';

/** What one setting is: how its text is read, and what it is without one. */
const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `is not a whole number; give one from ${min} to ${max}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `is out of range; give a number from ${min} to ${max}`);

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

const address = (text: string): boolean => isIP(text) !== 0;

/** An address, or a range of them as in 10.1.0.0/16. */
const network = (text: string): boolean => {
  const [base = '', bits, ...rest] = text.split('/');
  const largest = isIP(base) === 6 ? 128 : 32;
  return (
    address(base) &&
    rest.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= largest))
  );
};

const origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    'is not a web address; give one as in https://meetings.example.org',
  )
  .refine(
    (text) => !URL.canParse(text) || (new URL(text).pathname === '/' && new URL(text).search === ''),
    'has a path; Entente serves a whole host, so give the address without one',
  )
  .transform((text) => new URL(text).origin);

/** An e-mail address, or a name and one: `Entente <meetings@example.org>`. */
const sender = z.string().refine((text) => {
  const [, named] = /^[^<>"\p{Cc}]*<([^<>]+)>$/u.exec(text) ?? [];
  return z.email().safeParse(named ?? text).success;
}, 'is not a sender; give one as in meetings@example.org or Entente <meetings@example.org>');

/**
 * Every setting, by the name of its environment variable. `docs/OPERATING.md` holds the same names in its table. A
 * setting that is absent or empty has its default.
 */
export const settings = {
  /** TCP port of the web server. Default 4000. */
  ENTENTE_PORT: whole(0, 65_535).prefault('4000'),
  /** Address that the web server listens on. Default 127.0.0.1: only this machine, or a proxy on it. */
  ENTENTE_HOST: z.string().default('127.0.0.1'),
  /** What people type to get here; links, cookies and origins follow from it. Default http://localhost:PORT. */
  ENTENTE_PUBLIC_URL: origin.optional(),
  /** Folder of the embedded database and of what the command line needs. Default `.data` in the project. */
  ENTENTE_DATA: z.string().optional(),
  /** Further origins whose pages may call this server, comma separated; only development needs it. */
  ENTENTE_ALLOWED_ORIGINS: list
    .refine(
      (all) => all.every((one) => URL.canParse(one) && new URL(one).origin === one),
      'is not a list of origins; give one as in http://localhost:5173',
    )
    .optional(),
  /** PostgreSQL instead of the embedded database. */
  ENTENTE_DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      'is not a PostgreSQL address; give one as in postgres://user:password@host/entente',
    )
    .optional(),
  /** Whose word about a client's address is taken: a number of proxies, or their addresses. Default: nobody's. */
  ENTENTE_TRUST_PROXY: z
    .string()
    .refine(
      (text) => /^([1-9]|10)$/.test(text) || text.split(',').every((part) => network(part.trim())),
      'is neither a number of proxies nor a list of addresses; give 1, or as in 10.0.0.5,10.1.0.0/16',
    )
    .transform((text) => (/^\d+$/.test(text) ? Number(text) : text.split(',').map((part) => part.trim())))
    .optional(),
  /** Addresses that media is received on, comma separated. Default: loopback, and this machine's first address. */
  ENTENTE_MEDIA_LISTEN: list
    .refine(
      (all) => all.length > 0 && all.every(address),
      'is not a list of IP addresses; give one as in 0.0.0.0',
    )
    .optional(),
  /** Address that clients send media to, where it is not the one listened on (NAT, 0.0.0.0). */
  ENTENTE_MEDIA_ANNOUNCED: z.string().optional(),
  /** First media port; each worker takes one, UDP and TCP. Default 44400; 0 takes free ones. */
  ENTENTE_MEDIA_PORT: whole(0, 65_000).prefault('44400'),
  /** Media workers. Default: one for each core. */
  ENTENTE_MEDIA_WORKERS: whole(1, 128).optional(),
  /** The media worker binary. Default: what the set-up put into the cache. */
  ENTENTE_MEDIA_WORKER_BIN: z.string().optional(),
  /** TURN servers that are offered to clients, comma separated, as in turn:turn.example.org:3478?transport=udp. */
  ENTENTE_TURN_URLS: list
    .refine(
      (urls) => urls.length > 0 && urls.every((url) => /^turns?:[^\s]+$/.test(url)),
      'is not a list of TURN addresses; give one as in turn:turn.example.org:3478',
    )
    .optional(),
  /** The secret shared with the TURN server, from which time-limited credentials are made. */
  ENTENTE_TURN_SECRET: z.string().optional(),
  /** Life of a TURN credential in seconds. Default 43200: twelve hours. */
  ENTENTE_TURN_TTL: whole(60, 604_800).prefault('43200'),
  /** The mail server that sends invitations, as in smtp://user:password@mail.example.org:587. Default: none are sent. */
  ENTENTE_SMTP_URL: z
    .string()
    .refine(
      (text) =>
        URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== '',
      'is not the address of a mail server; give one as in smtp://user:password@mail.example.org:587',
    )
    .optional(),
  /** The sender of invitations, as in Entente <meetings@example.org>. */
  ENTENTE_SMTP_FROM: sender.optional(),
  /** How long the seat of somebody whose connection broke is kept, in seconds. Default 20. */
  ENTENTE_GRACE: whole(1, 3600).prefault('20'),
  /** Life of an access token in seconds; it is renewed by itself. Default 300. */
  ENTENTE_TOKEN_LIFE: whole(5, 3600).prefault('300'),
  /** Requests a minute that one address may make to what anybody may call. Default 600. */
  ENTENTE_RATE: whole(1, 1_000_000).prefault('600'),
  /** How much is written to the log: error, warn, info, debug or silent. Default info. */
  ENTENTE_LOG_LEVEL: z
    .enum(['error', 'warn', 'info', 'debug', 'silent'], {
      error: 'is not a level; give error, warn, info, debug or silent',
    })
    .default('info'),
  /** Where the log goes: `-` for standard error, or a file. Default `-`. */
  ENTENTE_LOG_FILE: z.string().default('-'),
} as const;

export const Settings = z.object(settings);
export type Settings = z.infer<typeof Settings>;
export type SettingName = keyof typeof settings;
