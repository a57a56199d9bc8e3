import { z } from 'zod';

/** A file that came with a form. Its name is what the sender calls it; what it is, only its bytes say. */
export const UploadedFile = z.strictObject({
  name: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'is missing'),
});
export type UploadedFile = z.infer<typeof UploadedFile>;
