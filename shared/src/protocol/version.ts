/** The version of the wire. Raised when an older client would misunderstand; a mismatch is told and reloads. */
export const protocolVersion = 2;

/** The largest message in bytes that a client may send. */
export const maxMessageBytes = 64 * 1024;
