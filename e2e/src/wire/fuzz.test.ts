import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openHouse } from '../harness/house.ts';
import { lobbyTalk, organisers } from '../harness/meetings.ts';
import { WireClient, type WireAck } from './client.ts';
import { commands } from './commands.ts';
import { redeem } from './seat.ts';

const house = openHouse({ ENTENTE_LOG_LEVEL: 'error' });

/** Codes by which a message that no client of ours sends may be refused. */
const refusals =
  /^(command\.malformed|command\.unknown|input\.invalid|permission\.denied|admission\.required|not\.found|rule\.violated|state\.stale|media\.refused|media\.unavailable|session\.expired|auth\.required)$/;

/** Well-formed inputs, bent: a key taken away, another put in, a value exchanged for any JSON. */
const bent = (input: object): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.record({ ...Object.fromEntries(Object.keys(input).map((key) => [key, fc.jsonValue()])) }),
    fc.tuple(fc.string(), fc.jsonValue()).map(([key, value]) => ({ ...input, [key]: value })),
    fc.constantFrom(...Object.keys(input), 'none').map((key) => ({ ...input, [key]: undefined })),
  );

const envelope = (name: string, input: unknown): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constant({ id: `fuzz-${Math.random().toString(36).slice(2)}`, input }),
    fc.record({ id: fc.jsonValue(), input: fc.constant(input), ifSeq: fc.jsonValue() }),
    fc.constant(input),
    fc.constant([name, input]),
  );

/** So few that no limit of rate hides the answers behind it. */
const messagesEach = 15;
const messagesOfCommand = 25;

for (const place of ['outside', 'inside'] as const)
  it(`answers random JSON on every command with a coded refusal, and lives (${place})`, async () => {
    const { product } = house;
    // As many again as it takes, since some are ended or slowed down before they have said all.
    const enough = (2 * Object.keys(commands('')).length * messagesOfCommand) / messagesEach;
    const { invitations } = await product.createMeeting(organisers(Math.ceil(enough)));
    const left = [...invitations];
    const victim = left.pop()?.participantId ?? '';
    let messages = 0;
    let client = await next();
    // Leaving and ending are what they say; random JSON may not, but a lucky `{}` would.
    const names = Object.entries(commands(victim)).filter(([name]) => !/leave|end$/.test(name));
    for (const [name, inputs] of names)
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...inputs).chain((input) => bent(input).chain((odd) => envelope(name, odd))),
          async (message) => {
            if (!client.socket.connected || ++messages % messagesEach === 0) client = await next();
            let answer: WireAck = await client.raw(name, message);
            // Some limits are tighter than that: then the answer behind it is given to somebody else.
            if (!answer.ok && answer.error.code === 'rate.exceeded') {
              client = await next();
              answer = await client.raw(name, message);
            }
            if (!answer.ok) expect(answer.error.code).toMatch(refusals);
          },
        ),
        { numRuns: messagesOfCommand, endOnFailure: true },
      );
    expect(await client.raw('no.such-command', { id: 'one', input: {} })).toMatchObject({
      error: { code: 'command.unknown' },
    });
    using after = await next();
    expect(after.namesOfEvents()).toContain('welcome');
    expect(product.alive).toBe(true);
    expect(product.log).not.toMatch(/server\.internal|uncaught|unhandled|a command failed/i);

    /** The next person, where the test wants them. */
    async function next(): Promise<WireClient> {
      const fresh = await WireClient.connect(product.url, await redeem(left.pop()?.link ?? ''));
      if (place === 'inside') expect(await fresh.request('meeting.enter')).toMatchObject({ ok: true });
      return fresh;
    }
  });

it('ends a connection that sends a message larger than 64 kB, and lives', async () => {
  const { product } = house;
  const { invitations } = await product.createMeeting(lobbyTalk(1));
  const seat = await redeem(invitations[1]?.link ?? '');
  using client = await WireClient.connect(product.url, seat);
  const answer = await client.request('session.renew', { token: 'x'.repeat(80_000) }).catch(() => 'ended');
  if (answer !== 'ended') expect(answer).toMatchObject({ ok: false, error: { code: 'input.too-large' } });
  using again = await WireClient.connect(product.url, seat);
  expect(again.namesOfEvents()).toContain('welcome');
});

it('slows down a client that sends too fast, without ending the others', async () => {
  const { product } = house;
  const { invitations } = await product.createMeeting(lobbyTalk(1));
  const [olga, linh] = invitations;
  using flooding = await WireClient.connect(product.url, await redeem(linh?.link ?? ''));
  using calm = await WireClient.connect(product.url, await redeem(olga?.link ?? ''));
  const answers = await Promise.all(
    Array.from({ length: 500 }, () =>
      flooding.request('media.ready', { subscriptionIds: ['x'] }).catch(() => null),
    ),
  );
  expect(answers.some((answer) => answer?.ok === false && answer.error.code === 'rate.exceeded')).toBe(true);
  expect(await calm.request('meeting.enter')).toMatchObject({ ok: true });
});
