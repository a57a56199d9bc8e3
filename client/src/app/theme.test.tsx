import { readFileSync } from 'node:fs';
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { chooseTheme, useTheme } from './theme.ts';

beforeEach(() => {
  chooseTheme('system');
});

it('shows a chosen theme and goes back to the device’s', () => {
  const { result } = renderHook(() => useTheme());
  act(() => {
    result.current.choose('dark');
  });
  expect(result.current.choice).toBe('dark');
  expect(document.documentElement.dataset['theme']).toBe('dark');
  act(() => {
    result.current.choose('system');
  });
  expect(document.documentElement.dataset['theme']).toBeUndefined();
  expect(localStorage.getItem('entente.theme')).toBeNull();
});

it('is applied by the script in the head before anything is painted', () => {
  chooseTheme('light');
  delete document.documentElement.dataset['theme'];
  const script = document.createElement('script');
  script.textContent = readFileSync(`${import.meta.dirname}/../../public/theme-start.js`, 'utf8');
  expect(script.textContent).toContain("localStorage.getItem('entente.theme')");
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the file is served as it is
  new Function(script.textContent)();
  expect(document.documentElement.dataset['theme']).toBe('light');
});
