import { describe } from 'vitest';
import { SfuStage, type SfuBench } from './sfu-bench.contract.ts';
import { lifetimesContract } from './sfu-lifetimes.contract.ts';
import { channelsContract } from './sfu-channels.contract.ts';
import { overhearContract } from './sfu-overhear.contract.ts';
import { packetsContract } from './sfu-packets.contract.ts';
import { refusalsContract } from './sfu-refusals.contract.ts';

/** The promises of `SfuPort`, kept by every implementation. */
export function sfuContract(name: string, open: () => Promise<SfuBench>): void {
  describe(`${name} as an SFU`, () => {
    const stage = new SfuStage(open);
    lifetimesContract(stage);
    refusalsContract(stage);
    packetsContract(stage);
    channelsContract(stage);
    overhearContract(stage);
  });
}
