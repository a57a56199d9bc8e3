/** A step cannot be done here. `remedy` is what the person should type or do about it, one line each. */
export class SetupFailure extends Error {
  /**
   * @param {string} message
   * @param {readonly string[]} remedy
   */
  constructor(message, remedy) {
    super(message);
    this.name = 'SetupFailure';
    this.remedy = remedy;
  }
}

/**
 * Tells an expected failure from a bug, whose stack we want to see.
 *
 * @param {unknown} error
 * @returns {error is SetupFailure}
 */
export function isFailure(error) {
  return error instanceof SetupFailure;
}
