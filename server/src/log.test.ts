import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openLog } from './log.ts';

describe('the log', () => {
  it('never holds a token, an SDP, an address or a ballot, however deep', () => {
    const sink = new PassThrough();
    const log = openLog({ level: 'debug', file: null }, sink);
    log.info({ token: 'hush', a: { password: 'hush', b: { sdp: 'hush', c: { address: 'hush' } } } }, 'x');
    log.info(
      { ballot: 'hush', ip: 'hush', iceServers: ['hush'], request: { headers: { cookie: 'hush' } } },
      'y',
    );
    const written = String(sink.read());
    expect(written).not.toContain('hush');
    expect(written).toContain('"msg":"y"');
  });

  it('writes no more than its level', () => {
    const sink = new PassThrough();
    const log = openLog({ level: 'warn', file: null }, sink);
    log.info('a step');
    expect(sink.read()).toBeNull();
  });
});
