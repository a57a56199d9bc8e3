import type { Clock } from '../../clock.ts';
import type { SfuHeardPacket } from '../sfu-port.ts';
import type { RtpPacket } from './rtp-packet.ts';
import { RtpRewrite } from './rtp-rewrite.ts';

/** The packets of one source as a channel that carried it alone would send them; they go to `listener` and nowhere else. */
export function overheard(
  clock: Clock,
  listener: (packet: SfuHeardPacket) => void,
): (packet: RtpPacket) => void {
  const rewrite = new RtpRewrite({ sequence: 0, timestamp: 0 });
  return (packet) => {
    const at = clock.steady();
    const place = rewrite.place(packet, at);
    if (place === null) return;
    const { sequence, timestamp } = place;
    const { payload, level } = packet;
    listener({ payload, sequence, timestamp, at, level: level === null ? null : -(level & 0x7f) });
  };
}
