import { RestError, type ContainerClient } from '@azure/storage-blob';

const isStatus = (error: unknown, ...statuses: number[]) => error instanceof RestError && statuses.includes(error.statusCode ?? 0);

/** A container of blobs, addressed by path. Throws RestError where storage cannot be reached or refuses. */
export class Blobs {
  private readonly container: ContainerClient;

  constructor(container: ContainerClient) {
    this.container = container;
  }

  /** The whole content, or undefined where there is no such blob. */
  async read(path: string): Promise<Buffer | undefined> {
    try {
      return await this.container.getBlockBlobClient(path).downloadToBuffer();
    } catch (error) {
      if (isStatus(error, 404)) return undefined;
      throw error;
    }
  }

  /** How large a blob is, with a mark that changes with its content and when it was last written; undefined where there is none. */
  async stamp(path: string): Promise<{ etag: string; bytes: number; op: Date | undefined } | undefined> {
    try {
      const { etag = '', contentLength = 0, lastModified } = await this.container.getBlockBlobClient(path).getProperties();
      return { etag, bytes: contentLength, op: lastModified };
    } catch (error) {
      if (isStatus(error, 404)) return undefined;
      throw error;
    }
  }

  /** Writes a blob whatever stood there. */
  async write(path: string, content: Buffer | string, contentType = 'application/json'): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    await this.container.getBlockBlobClient(path).upload(bytes, bytes.length, { blobHTTPHeaders: { blobContentType: contentType } });
  }

  /** Writes a blob only where none is yet; false where there is one already. */
  async writeNew(path: string, content: Buffer, contentType: string): Promise<boolean> {
    const options = { blobHTTPHeaders: { blobContentType: contentType }, conditions: { ifNoneMatch: '*' } };
    try {
      await this.container.getBlockBlobClient(path).upload(content, content.length, options);
      return true;
    } catch (error) {
      if (isStatus(error, 409, 412)) return false;
      throw error;
    }
  }

  /** Whether a blob is there. */
  exists(path: string): Promise<boolean> {
    return this.container.getBlockBlobClient(path).exists();
  }

  /** Removes a blob; no error where it is gone already. */
  async remove(path: string): Promise<void> {
    try {
      await this.container.deleteBlob(path);
    } catch (error) {
      if (!isStatus(error, 404)) throw error;
    }
  }

  /** Removes every blob whose path begins so; returns how many. */
  async removeAll(prefix: string): Promise<number> {
    let count = 0;
    for await (const blob of this.container.listBlobsFlat({ prefix })) {
      await this.remove(blob.name);
      count += 1;
    }
    return count;
  }

  /** The paths that begin so. */
  async paths(prefix: string): Promise<string[]> {
    const found: string[] = [];
    for await (const blob of this.container.listBlobsFlat({ prefix })) found.push(blob.name);
    return found;
  }

  /** What stands in a blob from a place on; empty where nothing does, or where there is no such blob. */
  async readFrom(path: string, offset: number): Promise<Buffer> {
    try {
      const { contentLength = 0 } = await this.container.getBlockBlobClient(path).getProperties();
      if (contentLength <= offset) return Buffer.alloc(0);
      return await this.container.getBlockBlobClient(path).downloadToBuffer(offset, contentLength - offset);
    } catch (error) {
      if (isStatus(error, 404)) return Buffer.alloc(0);
      throw error;
    }
  }

  /** Adds to a blob that can only grow, where it is still exactly so long; false where it is not. Makes the blob where the length is 0. At most 4 MiB. */
  async appendAt(path: string, length: number, content: Buffer): Promise<boolean> {
    const blob = this.container.getAppendBlobClient(path);
    try {
      if (length === 0) await blob.createIfNotExists();
      await blob.appendBlock(content, content.length, { conditions: { appendPosition: length } });
      return true;
    } catch (error) {
      // 404: the blob was there when its length was read
      if (isStatus(error, 404, 409, 412)) return false;
      throw error;
    }
  }

  /** The first parts of all paths, each once: what stands before the first `/`. */
  async *folders(): AsyncGenerator<string> {
    for await (const found of this.container.listBlobsByHierarchy('/')) if (found.kind === 'prefix') yield found.name.slice(0, -1);
  }

  /** Adds one line to a blob that can only grow. Lines must be at most 4 MiB; a blob holds 50,000 of them. */
  async appendLine(path: string, line: string): Promise<void> {
    const blob = this.container.getAppendBlobClient(path);
    await blob.createIfNotExists();
    const bytes = Buffer.from(`${line}\n`);
    await blob.appendBlock(bytes, bytes.length);
  }
}
