/** Where a measure becomes `fair` or `poor`, and below what it is so no longer: the gap keeps a verdict from flickering. */
export interface Threshold {
  readonly fair: { readonly enter: number; readonly leave: number };
  readonly poor: { readonly enter: number; readonly leave: number };
}

/**
 * Share of packets. Opus conceals single losses up to some 5 % with its in-band error correction (RFC 6716, 2.1.7; RFC 7587,
 * 3.3); beyond 10 % words are lost, and congestion control takes the line to be too thin (RFC 8698, Google's GCC draft, 6).
 */
export const loss: Threshold = { fair: { enter: 0.05, leave: 0.02 }, poor: { enter: 0.1, leave: 0.05 } };

/** Share of the sound that is made up: at 5 % it is heard by everybody; it is what the house promises to stay below. */
export const concealment: Threshold = {
  fair: { enter: 0.02, leave: 0.01 },
  poor: { enter: 0.05, leave: 0.03 },
};

/** ms one way. ITU-T G.114: up to 150 nobody notices, beyond 400 people talk over each other. */
export const delay: Threshold = { fair: { enter: 150, leave: 120 }, poor: { enter: 400, leave: 320 } };

/**
 * ms that a packet waits in a queue on the way, beyond the shortest round trip that was seen. A queue that grows is a line
 * that is full: GCC acts on far less; a household router holds some 300 ms before it drops (RFC 8290, 1).
 */
export const queueing: Threshold = { fair: { enter: 100, leave: 50 }, poor: { enter: 200, leave: 100 } };

/**
 * Of a line out, as the share of this many kbit/s that it lacks. A picture of 320 by 180 wants 150 kbit/s (see `encodings.ts`)
 * and sound 40 with its headers 60: below 300 the picture is small, below 150 there is none worth showing.
 */
export const wantedUp = 300;
export const lack: Threshold = { fair: { enter: 0.01, leave: 0 }, poor: { enter: 0.5, leave: 0.4 } };

/**
 * Of what a line out is believed to bear, the share that must be in use before the belief counts. A browser never believes
 * in much more than was sent (1.5 times it and 10 kbit/s: GCC draft, 5.5), so that a still picture, or one that is held low
 * already, makes every line look thin.
 */
export const full = 0.85;

/** Share of one core's time for coding pictures, or of frames thrown away: a machine at this has none left for the sound. */
export const busy: Threshold = { fair: { enter: 0.8, leave: 0.6 }, poor: { enter: 0.95, leave: 0.8 } };
export const dropped: Threshold = { fair: { enter: 0.2, leave: 0.1 }, poor: { enter: 0.5, leave: 0.25 } };

/** Readings in a row that it takes to become worse, and to become better. */
export const worseAfter = 2;
export const betterAfter = 4;

/** ms between two readings. */
export const every = 2_000;
