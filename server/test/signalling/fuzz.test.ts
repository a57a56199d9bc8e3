import { commandNames } from '@entente/shared/protocol/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wellFormed } from './well-formed.ts';
import { WireHouse } from './wire-house.ts';

const endless = { points: 1_000_000, seconds: 1 };
const limits = { session: endless, state: endless, media: endless, unknown: endless };

/** Names that mean something to the libraries beneath, besides any others. */
const hostile = [
  'error',
  'message',
  'ping',
  'open',
  'data',
  '__proto__',
  'constructor',
  'toString',
  'newListener',
];
/** Names that the client's library keeps to itself, and refuses to send. */
const reserved = new Set([
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
]);

/** `[[[...]]]`, deep, but not deeper than the client of this test can encode; see the packets below. */
const nested = (depth: number): unknown =>
  Object.assign(JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as object, {
    [fc.toStringMethod]: () => `nested ${depth} deep`,
  });
const proto: unknown = JSON.parse(
  '{"__proto__":{"role":"organiser"},"constructor":{"prototype":{"inside":true}}}',
);

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom<unknown>(proto, nested(500), Buffer.alloc(0), '', null, [], {}),
);

/** A good input with one field replaced or added. */
const nearly = fc
  .tuple(fc.constantFrom(...commandNames), fc.string({ maxLength: 12 }), anything, fc.boolean())
  .map(([name, key, value, existing]) => {
    const input: Record<string, unknown> = { ...wellFormed[name] };
    const chosen = existing ? (Object.keys(input)[0] ?? key) : key;
    return [name, { id: 'fuzz', input: { ...input, [chosen]: value } }] as const;
  });

const name = fc.oneof(
  fc.constantFrom(...commandNames),
  fc.constantFrom(...hostile),
  fc.string({ maxLength: 20 }),
);
const envelope = fc.oneof(
  anything,
  fc.record({ id: fc.constant('fuzz'), input: anything }),
  fc.record({ id: anything, input: anything, ifSeq: anything }, { requiredKeys: [] }),
);

const message: fc.Arbitrary<readonly [string, ...unknown[]]> = fc
  .oneof(
    nearly,
    fc.tuple(name, envelope),
    fc.tuple(name, fc.array(anything, { maxLength: 3 })).map(([first, more]) => [first, ...more] as const),
  )
  .filter(([first]) => !reserved.has(first));

it('answers whatever is said with a coded refusal or does it, and lives on', async () => {
  await using house = await WireHouse.open({ limits });
  using olga = await house.inside('olga');
  using viewer = await house.inside('vera');
  await fc.assert(
    fc.asyncProperty(message, fc.boolean(), async ([first, ...said], asked) => {
      if (!asked) viewer.socket.emit(first, ...said);
      else {
        const ack = await viewer.say(first, ...said);
        if (!ack.ok) expect(ack.error.code).not.toBe('server.internal');
      }
      if (house.bench.standing('vera') !== 'inside') await viewer.ask('meeting.enter', {});
    }),
    { numRuns: 1_500 },
  );
  expect(await olga.ask('floor.withdraw', {})).toBe('ok');
  expect(house.log.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  expect(Object.hasOwn(Object.prototype, 'role')).toBe(false);
}, 120_000);

it('lives through packets that no library would send', async () => {
  await using house = await WireHouse.open({ limits });
  const packets = [
    '42["disconnect"]',
    '42["connect",{}]',
    '42[5,{}]',
    '421[{}]',
    '42{}',
    '4299999999999999999999["meeting.end"]',
    '451-["meeting.end",{"_placeholder":true,"num":7}]',
    '459999999999-["meeting.end"]',
    '49',
    '4',
    '42["meeting.end",' + '['.repeat(30_000),
    '451-1["meeting.end",' + '['.repeat(20_000) + ']'.repeat(20_000) + ']',
    '43["meeting.end"]',
    '40/elsewhere,{}',
  ];
  for (const packet of packets) {
    using hostile = await house.inside('omar');
    hostile.socket.io.engine.write(packet);
    hostile.socket.io.engine.write(Buffer.from([0xff, 0x00]));
    using olga = await house.inside('olga');
    expect(await olga.ask('floor.withdraw', {}), packet.slice(0, 40)).toBe('ok');
  }
  expect(house.log.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
});
