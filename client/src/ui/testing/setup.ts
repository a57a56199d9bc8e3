import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { loadFlags } from '../load-flags.ts';

// How long `find…` and `waitFor` look, ms: a second is less than a busy machine may take for one page.
configure({ asyncUtilTimeout: 20_000 });

// In a browser they come after the first paint.
await loadFlags();

afterEach(cleanup);
