import { simpleParser, type ParsedMail } from 'mailparser';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A real mail server on a free port of this machine. It keeps what it is given. */
export interface MailServer {
  readonly url: string;
  readonly received: ParsedMail[];
  /** The letters as they came over the wire. */
  readonly raw: string[];
  [Symbol.asyncDispose](): Promise<void>;
}

export interface MailServerOptions {
  /** The status with which the server answers an address: 250 takes the letter. */
  readonly answer?: (address: string) => number;
  /** Waited for before a letter is taken. */
  readonly gate?: () => Promise<unknown>;
}

export async function mailServer({ answer, gate }: MailServerOptions = {}): Promise<MailServer> {
  const received: ParsedMail[] = [];
  const raw: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, callback) {
      const status = answer?.(address) ?? 250;
      if (status === 250) callback();
      else callback(Object.assign(new Error(`refused ${address}`), { responseCode: status }));
    },
    onData(stream, _session, callback) {
      const take = async (): Promise<void> => {
        const whole = await buffer(stream);
        await gate?.();
        raw.push(whole.toString('utf8'));
        received.push(await simpleParser(whole));
      };
      take().then(() => callback(), callback);
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('not on a port');
  return {
    url: `smtp://127.0.0.1:${String(address.port)}`,
    ...{ received, raw },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
