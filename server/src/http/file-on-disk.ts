/** The body of a reply that is too long for the memory: it is read from the disk, as much of it as was asked for. */
export class FileOnDisk {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }
}
