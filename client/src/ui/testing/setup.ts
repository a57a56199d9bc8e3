import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { loadFlags } from '../load-flags.ts';

// In a browser they come after the first paint.
await loadFlags();
afterEach(cleanup);
