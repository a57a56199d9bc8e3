export interface Route {
  /** Only a TURN relay may be used. */
  readonly relayOnly: boolean;
  /** Ask the harness for another UDP port in front of the server's. */
  readonly link: boolean;
}

declare global {
  interface Window {
    /** Every RTCPeerConnection that the page has made, oldest first. */
    ententeConnections: RTCPeerConnection[];
    /** From the harness: the relay's port in front of a port of the server. */
    ententeLinkPort?: (target: { address: string; port: number }) => Promise<number>;
  }
}

/**
 * Runs in the page, before its own code. Remembers every RTCPeerConnection and, if asked, lets it use nothing but a TURN
 * relay, or sends its UDP through the harness's bad line by rewriting the server's candidates.
 */
export function installConnections({ relayOnly, link }: Route): void {
  const Native = window.RTCPeerConnection;
  const made: RTCPeerConnection[] = [];
  window.ententeConnections = made;

  const throughLink = async (sdp: string): Promise<string> => {
    const lines: string[] = [];
    for (const line of sdp.split('\r\n')) {
      const parts = /^(a=candidate:\S+ \d udp \d+ )(\S+) (\d+)( .*)$/i.exec(line);
      if (parts === null) {
        if (!line.startsWith('a=candidate:')) lines.push(line);
        continue;
      }
      const [, before = '', address = '', port, after = ''] = parts;
      const detour = await window.ententeLinkPort?.({ address, port: Number(port) });
      lines.push(`${before}${address} ${detour ?? ''}${after}`);
    }
    return lines.join('\r\n');
  };

  window.RTCPeerConnection = class extends Native {
    constructor(configuration: RTCConfiguration = {}) {
      super(relayOnly ? { ...configuration, iceTransportPolicy: 'relay' } : configuration);
      made.push(this);
    }

    override async setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
      const sdp =
        link && description.sdp !== undefined ? await throughLink(description.sdp) : description.sdp;
      await super.setRemoteDescription(sdp === undefined ? description : { type: description.type, sdp });
    }
  };
}
