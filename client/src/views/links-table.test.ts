import { expect, it } from 'vitest';
import { commaSeparated } from './links-table.ts';

it('quotes each cell and ends each line', () => {
  expect(
    commaSeparated([
      ['Name', 'Link'],
      ['Ana "A", Lê', 'https://a/join#b'],
    ]),
  ).toBe('"Name","Link"\r\n"Ana ""A"", Lê","https://a/join#b"\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1'])('gives no formula to a spreadsheet: %j', (text) => {
  expect(commaSeparated([[text]])).toBe(`"'${text}"\r\n`);
});
