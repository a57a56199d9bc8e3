import { act, render, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTranslation } from 'react-i18next';
import { changeLocale, enterArea, i18n, startI18n } from './i18n.ts';
import { useLocale } from './use-locale.ts';

beforeAll(async () => {
  await startI18n();
  await enterArea('chamber');
});

beforeEach(async () => {
  await changeLocale('en');
});

function Waiting({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const { locale, direction } = useLocale();
  return (
    <p>
      {locale} {direction}: {t('organiserDesk.waitingCount', { count })}
    </p>
  );
}

describe('the language of the screens', () => {
  it('changes every text, the language and the direction of the page, and is remembered', async () => {
    render(<Waiting count={1} />);
    expect(screen.getByText('en ltr: 1 person is waiting')).toBeTruthy();
    await act(() => changeLocale('ar'));
    expect(screen.getByText('ar rtl: شخص واحد ينتظر')).toBeTruthy();
    expect(document.documentElement.lang).toBe('ar');
    expect(document.documentElement.dir).toBe('rtl');
    expect(localStorage.getItem('entente.locale')).toBe('ar');
  });

  it('is the newest wish, however slow an older one loads', async () => {
    await Promise.all([changeLocale('ru'), changeLocale('en')]);
    expect(i18n.language).toBe('en');
  });
});

describe('plural forms', () => {
  it.each([
    [1, 'Ждёт 1 человек'],
    [2, 'Ждут 2 человека'],
    [5, 'Ждут 5 человек'],
    [21, 'Ждёт 21 человек'],
    [24, 'Ждут 24 человека'],
  ])('are right in Russian for %i', async (count, text) => {
    await changeLocale('ru');
    expect(i18n.t('organiserDesk.waitingCount', { count })).toBe(text);
  });

  it.each([
    [0, 'لا أحد ينتظر'],
    [1, 'شخص واحد ينتظر'],
    [2, 'شخصان ينتظران'],
    [3, '3 أشخاص ينتظرون'],
    [11, '11 شخصًا ينتظرون'],
    [100, '100 شخص ينتظرون'],
  ])('are right in Arabic for %i', async (count, text) => {
    await changeLocale('ar');
    expect(i18n.t('organiserDesk.waitingCount', { count })).toBe(text);
  });
});

it('does not compile a key that is not there', () => {
  // @ts-expect-error -- the check is the compiler's
  expect(i18n.t('greenRoom.joyn')).toBe('greenRoom.joyn');
});
