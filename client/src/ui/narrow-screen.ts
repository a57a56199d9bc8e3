import { useMediaQuery } from './use-media-query.ts';

/** Whether the screen is so narrow that not all controls stand in one row: a telephone held upright. */
export const useNarrowScreen = (): boolean => useMediaQuery('(max-width: 599px)');
