import { createContext } from 'react';

/** Whether buttons show their names even where they would show an icon alone: there is nothing to hover on a telephone. */
export const LabelsShown = createContext(false);
