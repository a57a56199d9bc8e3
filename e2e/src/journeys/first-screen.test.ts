import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { openHouse } from '../harness/house.ts';
import { lobbyTalk, talk } from '../harness/meetings.ts';
import { until } from '../harness/until.ts';

const house = openHouse();

/** What the first screen may weigh in script, bytes, as a proxy sends it. */
const firstScreen = 200_000;
const usable = 'first-screen-usable';

/** Has the page of this browser note the moment in which it first has a button of this name. */
async function watchFor(person: Delegate, name: string): Promise<void> {
  await person.context.addInitScript(
    ([wanted, mark]) => {
      const watch = new MutationObserver(() => {
        const buttons = [...document.querySelectorAll('button')];
        if (!buttons.some((one) => one.textContent.trim() === wanted && !one.disabled)) return;
        watch.disconnect();
        performance.mark(mark);
      });
      watch.observe(document, { childList: true, subtree: true, characterData: true });
    },
    [name, usable] as const,
  );
}

/** The scripts that the page had asked for by that moment, and those that it asked for later. */
async function scripts({ page, requests }: Delegate): Promise<{ before: string[]; after: string[] }> {
  const isScript = (url: string): boolean => new URL(url).pathname.endsWith('.js');
  const read = () =>
    page.evaluate((mark) => {
      const [moment] = performance.getEntriesByName(mark);
      const fetched = performance.getEntriesByType('resource');
      return fetched.map(({ name, startTime }) => ({
        name,
        isBefore: moment === undefined || startTime <= moment.startTime,
      }));
    }, usable);
  // A script is in the browser's book when it has come: all that were asked for have to be.
  const entries = await until('every script has come', read, (seen) => {
    const come = new Set(seen.map(({ name }) => name));
    return requests.filter(isScript).every((url) => come.has(url));
  });
  const found = (wanted: boolean): string[] => [
    ...new Set(
      entries.flatMap(({ name, isBefore }) => (isScript(name) && isBefore === wanted ? [name] : [])),
    ),
  ];
  return { before: found(true), after: found(false) };
}

async function weight(urls: readonly string[]): Promise<number> {
  const sizes = urls.map(async (url) => gzipSync(await (await fetch(url)).arrayBuffer()).length);
  return (await Promise.all(sizes)).reduce((all, one) => all + one, 0);
}

/** The script of a part of the page, by its name in the build. */
const partOf = (names: string): RegExp => new RegExp(`/(?:${names})-[\\w-]{8}\\.js$`, 'u');
const late = partOf('seat|chamber');

const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;

it('shows the way in for an organiser before 200 kB of script have come', async ({ annotate }) => {
  const invitation = { participantId: 'nobody', name: 'Visitor', role: 'organiser', link: '' };
  const visitor = await house.person(invitation);
  await watchFor(visitor, 'Sign in');
  await visitor.page.goto(`${house.product.url}/`);
  await visitor.button('Sign in').waitFor();
  const { before } = await scripts(visitor);
  const sum = await weight(before);
  await annotate(`script of the way in: ${kilobytes(sum)}`);
  expect(before.length).toBeGreaterThan(3);
  expect(sum).toBeLessThan(firstScreen);
});

it.for([
  ['en-GB', 'Join'],
  ['ru-RU', 'Войти'],
] as const)(
  'shows the green room in %s before 200 kB of script have come',
  async ([locale, join], { annotate }) => {
    const { invitations } = await house.product.createMeeting(talk());
    const guest = await house.person(invitations[0], { locale });
    await watchFor(guest, join);
    await guest.page.goto(invitations[0]?.link ?? '');
    await guest.button(join).waitFor();
    await until(
      'the talk is fetched ahead',
      () => ['seat', 'chamber'].filter((part) => guest.requests.some((url) => partOf(part).test(url))),
      ({ length }) => length === 2,
      { deadline: 30_000 },
    );
    const { before, after } = await scripts(guest);
    const sum = await weight(before);
    await annotate(`script of the green room in ${locale}: ${kilobytes(sum)}`);
    expect(before.length).toBeGreaterThan(3);
    expect(sum).toBeLessThan(firstScreen);
    // The promise would be empty if nothing were left for later.
    expect(after.length).toBeGreaterThan(2);
  },
);

it('tells who joins that the rest could not be fetched, and lets them in once it can', async () => {
  const { invitations } = await house.product.createMeeting(talk());
  const guest = await house.person(invitations[0]);
  await guest.context.route(late, (route) => route.abort());
  await guest.openLink();
  // The page loads itself anew once, since its parts may be those of an older server.
  await until(
    'it has been tried twice',
    () => guest.requests.filter((url) => late.test(url)).length >= 4,
    Boolean,
    {
      deadline: 30_000,
    },
  );
  await guest.button('Join').click();
  await guest.page.getByRole('alert').filter({ hasText: 'cannot be reached' }).waitFor();
  await guest.button('Join').waitFor();
  await guest.context.unroute(late);
  await guest.button('Join').click();
  await guest.stage().waitFor({ timeout: 30_000 });
});

it('brings in who was admitted before the rest had come', async () => {
  const { invitations } = await house.product.createMeeting(lobbyTalk());
  const [organiser, guest] = [await house.person(invitations[0]), await house.person(invitations[1])];
  await organiser.join();
  await guest.openLink();
  await guest.button('Join').click();
  await guest.waitInLobby();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await guest.context.route(late, async (route) => {
    await held;
    await route.continue();
  });
  // A new page in the lobby, without what the former had fetched.
  await guest.page.reload();
  await guest.waitInLobby();
  await organiser.admit(guest.name);
  await guest.page.getByText('Loading').first().waitFor();
  letGo();
  await guest.stage().waitFor({ timeout: 30_000 });
  await until(
    'both are there',
    () => guest.participants().count(),
    (count) => count === 2,
  );
});
