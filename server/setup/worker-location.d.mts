/** The environment, as the caller read it. */
type Environment = Readonly<Record<string, string | undefined>>;

export declare const recipeFolder: string;
export declare const mediasoupFolder: string;
export declare function cacheFolder(env: Environment): string;
export declare function workerKey(parts: {
  version: string;
  platform: string;
  arch: string;
  recipe: string;
}): string;
export declare function recipeHash(folder: string): string;
export declare function cachedWorkerPath(env: Environment): string | undefined;
export declare function explicitWorker(env: Environment): { variable: string; binary: string } | undefined;

/**
 * The worker binary to give to mediasoup's `createWorker({ workerBin })`: the one that the operator names, else the one
 * that the set-up put into the cache. Undefined when there is neither: then mediasoup looks in its own folder.
 */
export declare function findWorkerBinary(env: Environment): string | undefined;
