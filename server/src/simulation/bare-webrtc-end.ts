import type { DtlsParameters, TransportOffer } from '@entente/shared/protocol/rtp';
import {
  ExtensionProfiles,
  GenericNack,
  IceCandidate,
  PictureLossIndication,
  RTCDtlsFingerprint,
  RTCDtlsParameters,
  RTCDtlsTransport,
  RTCIceGatherer,
  RTCIceParameters,
  RTCIceTransport,
  RtcpPayloadSpecificFeedback,
  RtcpTransportLayerFeedback,
  RtpHeader,
} from 'werift';

/** The DTLS-SRTP profile that mediasoup and werift share, RFC 5764: AES_CM_128_HMAC_SHA1_80. */
const srtpProfile = 1;

interface Packet {
  readonly ssrc: number;
  readonly payloadType: number;
  readonly payload: Buffer;
  readonly loudness?: number;
  /** Without it, a frame of 20 ms after the one before. */
  readonly timestamp?: number;
}

/** A packet as it arrived. */
export interface Arrived {
  readonly ssrc: number;
  readonly payloadType: number;
  readonly marker: boolean;
  readonly sequence: number;
  readonly timestamp: number;
  readonly payload: Buffer;
  /** First byte of each header extension, by its id. */
  readonly extensions: ReadonlyMap<number, number | undefined>;
}

/** The client's end of one transport, without a browser and without SDP: ICE, DTLS and packets by hand. */
export class BareWebRtcEnd {
  readonly #dtls: RTCDtlsTransport;
  readonly #ice: RTCIceTransport;
  readonly #sequenceNumbers = new Map<number, number>();
  /** How often the other end has asked for a key frame (picture loss indication, RFC 4585). */
  keyFramesAsked = 0;

  private constructor(ice: RTCIceTransport, dtls: RTCDtlsTransport) {
    this.#ice = ice;
    this.#dtls = dtls;
    dtls.onRtcp.subscribe((packet) => {
      if (packet instanceof RtcpPayloadSpecificFeedback && packet.feedback instanceof PictureLossIndication)
        this.keyFramesAsked += 1;
    });
  }

  /** `connect` hands this end's fingerprints to the server. Resolves when packets can be sent. */
  static async open(
    offer: TransportOffer,
    connect: (dtlsParameters: DtlsParameters) => Promise<unknown>,
  ): Promise<BareWebRtcEnd> {
    const ice = new RTCIceTransport(
      new RTCIceGatherer({ useIpv6: false, interfaceAddresses: { udp4: '127.0.0.1' } }),
    );
    await ice.gather();
    ice.connection.iceControlling = true;
    const { usernameFragment, password } = offer.iceParameters;
    ice.setRemoteParams(new RTCIceParameters({ usernameFragment, password, iceLite: true }));
    for (const { foundation, ip, port, protocol } of offer.iceCandidates)
      if (protocol === 'udp' && ip === '127.0.0.1')
        await ice.addRemoteCandidate(new IceCandidate(1, foundation, ip, port, 1, protocol, 'host'));
    await ice.addRemoteCandidate(undefined);
    const certificate = await RTCDtlsTransport.SetupCertificate();
    const dtls = new RTCDtlsTransport({}, ice, certificate, [srtpProfile]);
    dtls.role = 'client';
    const fingerprints = offer.dtlsParameters.fingerprints.map(
      ({ algorithm, value }) => new RTCDtlsFingerprint(algorithm, value),
    );
    dtls.setRemoteParams(new RTCDtlsParameters(fingerprints, 'server'));
    await connect({ role: 'client', fingerprints: certificate.getFingerprints() });
    await ice.start();
    await dtls.start();
    return new BareWebRtcEnd(ice, dtls);
  }

  /** Resolves with the next packet that arrives. */
  async next(): Promise<void> {
    await new Promise<void>((resolve) => this.#dtls.onRtp.once(() => resolve()));
  }

  /** Calls `listener` with every packet that arrives from now on. */
  onPacket(listener: (packet: Arrived) => void): void {
    this.#dtls.onRtp.subscribe(({ header, payload }) => {
      const { ssrc, payloadType, marker, sequenceNumber: sequence, timestamp } = header;
      const extensions = new Map(header.extensions.map((one) => [one.id, one.payload[0]]));
      listener({ ssrc, payloadType, marker, sequence, timestamp, payload, extensions });
    });
  }

  /** Asks for a packet again (generic NACK, RFC 4585). */
  async askAgain(ssrc: number, sequence: number): Promise<void> {
    const feedback = new GenericNack({ senderSsrc: 1, mediaSourceSsrc: ssrc, lost: [sequence] });
    await this.#dtls.sendRtcp([new RtcpTransportLayerFeedback({ feedback })]);
  }

  /** Resolves once no packet has arrived for `ms`; rejects if that has not been so within 10 s. */
  async silence(ms: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const finish = (act: () => void): void => {
        clearTimeout(deadline);
        clearTimeout(quiet);
        unSubscribe();
        act();
      };
      const deadline = setTimeout(() => finish(() => reject(new Error('packets go on'))), 10_000);
      const whenQuiet = (): NodeJS.Timeout => setTimeout(() => finish(resolve), ms);
      let quiet = whenQuiet();
      const { unSubscribe } = this.#dtls.onRtp.subscribe(() => {
        clearTimeout(quiet);
        quiet = whenQuiet();
      });
    });
  }

  /** `loudness` in -dBov (0 is loudest, 127 silence) goes as RFC 6464 says, under the extension id 6. */
  async send({ ssrc, payloadType, payload, loudness, timestamp }: Packet): Promise<void> {
    const sequenceNumber = ((this.#sequenceNumbers.get(ssrc) ?? 1000) + 1) & 0xffff;
    this.#sequenceNumbers.set(ssrc, sequenceNumber);
    const header = new RtpHeader({
      payloadType,
      ssrc,
      sequenceNumber,
      timestamp: timestamp ?? sequenceNumber * 960,
      ...(loudness === undefined
        ? {}
        : {
            extension: true,
            extensionProfile: ExtensionProfiles.OneByte,
            extensions: [{ id: 6, payload: Buffer.from([0x80 | loudness]) }],
          }),
    });
    await this.#dtls.sendRtp(payload, header);
  }

  /** From now on what arrives is dropped as it is, undeciphered: one process can then be hundreds of listeners. */
  deafen(): void {
    this.#ice.connection.onData.allUnsubscribe();
  }

  async close(): Promise<void> {
    await this.#dtls.stop();
    await this.#ice.stop();
  }
}
