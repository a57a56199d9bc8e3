import AxeBuilder from '@axe-core/playwright';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { openHouse } from '../harness/house.ts';
import { presidedTalk } from '../harness/meetings.ts';
import { pdfFile, textFile } from '../harness/papers.ts';

const house = openHouse();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-looks-'));
  process.stderr.write(`screenshots are in ${folder}\n`);
});

const looks = [
  { width: 360, colorScheme: 'dark', locale: 'ar-EG' },
  { width: 1280, colorScheme: 'dark', locale: 'en-GB' },
  { width: 1920, colorScheme: 'light', locale: 'en-GB' },
] as const;

const words = {
  'en-GB': { join: 'Join', agenda: 'Agenda', add: 'Add document', now: 'Add', some: 'Some delegations' },
  'ar-EG': { join: /^انضم/, agenda: 'جدول الأعمال', add: 'إضافة وثيقة', now: 'إضافة', some: 'بعض الوفود' },
} as const;

async function look(person: Delegate, screen: string): Promise<void> {
  const { page } = person;
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${screen}.png`) });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }));
  expect(found, `axe on ${screen}`).toEqual([]);
  const beside = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beside, `${screen}: beside the window`).toBeLessThanOrEqual(0);
  expect(person.faults).toEqual([]);
}

for (const how of looks)
  it(`looks right with documents at ${how.width} px, ${how.colorScheme}, ${how.locale}`, async () => {
    const { invitations } = await house.product.createMeeting(presidedTalk());
    const olga = await house.person(invitations[2], how);
    const said = words[how.locale];
    const own = `${how.width}-${how.colorScheme}-${how.locale.slice(0, 2)}`;
    const { page } = olga;
    await page.goto(invitations[2]?.link ?? '');
    await page.getByRole('button', { name: said.join }).click();
    await page.getByRole('tab', { name: said.agenda }).click();
    for (const file of [
      pdfFile('Draft joint communique on maritime cooperation', 'First page', 'Second page'),
      textFile('بيان افتتاحي', 'أصحاب المعالي\nشكرا'),
    ]) {
      await page.getByRole('button', { name: said.add }).click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('input[type=file]').setInputFiles(file);
      await dialog.getByText(said.some).click();
      await dialog.getByRole('checkbox').first().check();
      await look(olga, `${own}-adding`);
      await dialog.getByRole('button', { name: said.now, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    const paper = page.getByRole('button', { name: /^Draft joint/ });
    await paper.scrollIntoViewIfNeeded();
    await look(olga, `${own}-list`);
    await paper.click();
    await page.getByRole('dialog').getByText('First page', { exact: true }).waitFor();
    await look(olga, `${own}-pdf`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^بيان افتتاحي/ }).click();
    await page.getByRole('dialog').getByText('شكرا').waitFor();
    await look(olga, `${own}-text`);
  });
