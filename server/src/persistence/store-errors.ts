/** Another process owns the embedded file. The message says what to do. */
export class StoreLocked extends Error {
  override readonly name = 'StoreLocked';
}

/** The database was written by a newer version than this one. The message says what to do. */
export class StoreTooNew extends Error {
  override readonly name = 'StoreTooNew';
}

/**
 * The database cannot be reached now. A write that ends so may or may not have been kept: whoever wrote has to read again
 * before writing more.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
