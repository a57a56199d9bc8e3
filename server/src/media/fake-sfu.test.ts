import { createFakeSfu } from './fake-sfu.ts';
import { sfuContract } from './sfu.contract.ts';

const dtls = {
  fingerprints: [{ algorithm: 'sha-256', value: Array.from({ length: 32 }, () => '0A').join(':') }],
};

sfuContract('the fake', async () => {
  const sfu = createFakeSfu();
  return {
    sfu,
    connect: async (seat) => {
      await Promise.all([seat.connect('send', dtls), seat.connect('receive', dtls)]);
    },
    send: async (_seat, source, { packets }) => sfu.send(source.id, packets),
    killWorkers: () => sfu.killWorkers(),
    close: () => sfu.close(),
  };
});
