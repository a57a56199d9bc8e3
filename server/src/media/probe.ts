import { ParticipantId } from '@entente/shared/ids';
import type { CommandInput, CommandOutput } from '@entente/shared/protocol/contract';
import { err, ok, type Result } from '@entente/shared/result';
import type { SfuPort, SfuRefusal, SfuRoom, SfuSeat, SfuSubscription } from './sfu-port.ts';

/** The two ends of the loop. Nobody is called so: they exist in the test's own room alone. */
const up = ParticipantId.parse('probe-up');
const down = ParticipantId.parse('probe-down');

type Offers = Pick<CommandOutput<'probe.open'>, 'send' | 'receive'>;
type Answer<T> = Promise<Result<T, SfuRefusal>>;

/**
 * One connection test: a room of its own with two seats, of which the second gets what the first sends. Whoever opened
 * it closes it; closing is idempotent, and what is opened after that is closed at once.
 */
export class Probe {
  readonly #sfu: SfuPort;
  #room: SfuRoom | null = null;
  #seats: { readonly send: SfuSeat; readonly receive: SfuSeat } | null = null;
  #returned: SfuSubscription | null = null;
  #isPublished = false;
  #isClosed = false;

  constructor(sfu: SfuPort) {
    this.#sfu = sfu;
  }

  /** `misplaced` on a second call. */
  async open({ rtpCapabilities }: CommandInput<'probe.open'>): Answer<Offers> {
    const opened = await this.#sfu.openRoom();
    if (!opened.ok) return opened;
    const room = opened.value;
    if (this.#isClosed || this.#room !== null) {
      room.close();
      return err(this.#isClosed ? 'closed' : 'misplaced');
    }
    this.#room = room;
    const [send, receive] = await Promise.all([
      room.openSeat(up, rtpCapabilities),
      room.openSeat(down, rtpCapabilities),
    ]);
    if (!send.ok) return send;
    if (!receive.ok) return receive;
    this.#seats = { send: send.value, receive: receive.value };
    return ok({ send: send.value.offers.send, receive: receive.value.offers.receive });
  }

  async connect({ direction, dtlsParameters }: CommandInput<'probe.connect'>): Answer<void> {
    return this.#seats?.[direction].connect(direction, dtlsParameters) ?? err('misplaced');
  }

  /** Once in a test. */
  async publish({ rtpParameters }: CommandInput<'probe.publish'>): Answer<CommandOutput<'probe.publish'>> {
    if (this.#seats === null || this.#isPublished) return err('misplaced');
    this.#isPublished = true;
    const { send, receive } = this.#seats;
    const published = await send.publish('camera', rtpParameters);
    if (!published.ok) return published;
    const source = published.value;
    const subscribed = await receive.subscribe(source);
    if (!subscribed.ok) return subscribed;
    this.#returned = subscribed.value;
    await source.resume();
    const { id, rtpParameters: back } = subscribed.value;
    return ok({ sourceId: source.id, subscriptionId: id, rtpParameters: back });
  }

  async ready(): Answer<void> {
    if (this.#returned === null) return err('misplaced');
    await this.#returned.resume();
    return ok(undefined);
  }

  close(): void {
    this.#isClosed = true;
    this.#room?.close();
  }
}
