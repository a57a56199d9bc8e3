import { beforeAll, expect, it } from 'vitest';
import { errorText } from './error-text.ts';
import { changeLocale, i18n, startI18n } from './i18n.ts';

beforeAll(async () => {
  await startI18n();
  await changeLocale('en');
});

it('says in whole seconds when to try again', () => {
  expect(errorText(i18n.t, { code: 'auth.throttled', retryAfter: 0.4 })).toBe(
    'Too many attempts. Try again in 1 second.',
  );
});

it('tells a rule in its own words, and only where it is what refused', async () => {
  const told = () => errorText(i18n.t, { code: 'rule.violated', rule: 'CAU-8' });
  expect(told()).toBe('Everyone is being called back to the plenary. Wait until that is over.');
  expect(errorText(i18n.t, { code: 'rate.exceeded', rule: 'CAU-8', retryAfter: 2 })).toContain('2 seconds');
  await changeLocale('vi');
  expect(told()).toContain('phiên toàn thể');
  await changeLocale('en');
});

it('gives the reference of a fault and the id of a rule', () => {
  expect(errorText(i18n.t, { code: 'server.internal', ref: 'K7Q2' })).toContain('K7Q2');
  expect(errorText(i18n.t, { code: 'rule.violated', rule: 'SPK-2' })).toContain('SPK-2');
});
