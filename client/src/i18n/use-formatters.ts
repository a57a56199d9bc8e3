import { formatters, type Formatters } from './format.ts';
import { useLocale } from './use-locale.ts';

/** Times, numbers and names as the reader's language writes them. */
export const useFormatters = (): Formatters => formatters(useLocale().locale);
