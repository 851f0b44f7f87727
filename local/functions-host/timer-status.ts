import type { ContainerClient } from '@azure/storage-blob';
import { z } from 'zod';
import { statusOf } from './storage-account.ts';

const schema = z.object({
  Last: z.iso.datetime({ offset: true }),
  Next: z.iso.datetime({ offset: true }),
  LastUpdated: z.iso.datetime({ offset: true }),
});

/** When a timer last fell due, falls due next, and when that was written. Stored as the real host stores it. */
export type TimerStatus = z.infer<typeof schema>;

export type TimerStatuses = {
  read(name: string): Promise<TimerStatus | undefined>;
  write(name: string, status: TimerStatus): Promise<void>;
};

/** Statuses as blobs `timers/<host id>/<function>/status`; one that cannot be understood counts as none. */
export function openTimerStatuses(container: ContainerClient, hostId: string): TimerStatuses {
  const blob = (name: string) => container.getBlockBlobClient(`timers/${hostId}/${name}/status`);
  return {
    async read(name) {
      try {
        const parsed = schema.safeParse(JSON.parse((await blob(name).downloadToBuffer()).toString('utf8')));
        return parsed.data;
      } catch (error) {
        if (statusOf(error) === 404 || error instanceof SyntaxError) return undefined;
        throw error;
      }
    },
    async write(name, status) {
      const body = JSON.stringify(status);
      await blob(name).upload(body, Buffer.byteLength(body), { blobHTTPHeaders: { blobContentType: 'application/json' } });
    },
  };
}
