/** What a crowd's process is told. */
export type ToCrowd =
  | {
      readonly say: 'gather';
      readonly url: string;
      readonly handshakes: readonly object[];
      readonly enter: boolean;
    }
  /** Answer `delivered` when every client has the state of that sequence number or a later one. */
  | { readonly say: 'await'; readonly seq: number };

/** What it answers. */
export type FromCrowd =
  | { readonly say: 'ready' }
  /** `last`: when the last client had it, ms since the epoch; `bytes`: of all messages that brought it. */
  | { readonly say: 'delivered'; readonly last: number; readonly bytes: number };
