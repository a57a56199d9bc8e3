import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// How long `find…` and `waitFor` look, ms: a second is less than a busy machine may take for one page.
configure({ asyncUtilTimeout: 20_000 });

afterEach(cleanup);
