import { it } from 'vitest';
import { openHouse } from '../harness/house.ts';
import { presidedTalk } from '../harness/meetings.ts';
import { pdfFile, textFile } from '../harness/papers.ts';
import { locales, look, type Locale, type Style } from './look.ts';

const house = openHouse();

const looks: Record<Locale, readonly Style[]> = {
  'en-GB': [
    { width: 1280, colorScheme: 'dark' },
    { width: 1920, colorScheme: 'light' },
  ],
  'ar-EG': [{ width: 360, colorScheme: 'dark' }],
};

const words = {
  'en-GB': { join: 'Join', agenda: 'Agenda', add: 'Add document', now: 'Add', some: 'Some delegations' },
  'ar-EG': { join: /^انضم/, agenda: 'جدول الأعمال', add: 'إضافة وثيقة', now: 'إضافة', some: 'بعض الوفود' },
} as const;

for (const locale of locales)
  it(`looks right with documents, ${locale}`, async () => {
    const { invitations } = await house.product.createMeeting(presidedTalk());
    const styles = looks[locale];
    const olga = await house.person(invitations[2], { locale, width: styles[0]?.width ?? 1280 });
    const said = words[locale];
    const { page } = olga;
    await page.goto(invitations[2]?.link ?? '');
    await page.getByRole('button', { name: said.join }).click();
    await page.getByRole('tab', { name: said.agenda }).click();
    // Parts of the panel come later and push down what is to be clicked.
    await page.waitForLoadState('networkidle');
    for (const [index, file] of [
      pdfFile('Draft joint communique on maritime cooperation', 'First page', 'Second page'),
      textFile('بيان افتتاحي', 'أصحاب المعالي\nشكرا'),
    ].entries()) {
      await page.getByRole('button', { name: said.add }).click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('input[type=file]').setInputFiles(file);
      await dialog.getByText(said.some).click();
      await dialog.getByRole('checkbox').first().check();
      if (index === 0) await look(olga, 'adding', { styles });
      await dialog.getByRole('button', { name: said.now, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    const paper = page.getByRole('button', { name: /^Draft joint/ });
    await paper.scrollIntoViewIfNeeded();
    await look(olga, 'list', { styles });
    await paper.click();
    await page.getByRole('dialog').getByText('First page', { exact: true }).waitFor();
    await look(olga, 'pdf', { styles });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^بيان افتتاحي/ }).click();
    await page.getByRole('dialog').getByText('شكرا').waitFor();
    await look(olga, 'text', { styles });
  });
