import { readInProcess } from './read-in-process.ts';
import type { ReadAnswer, ReadRequest } from './sandbox/messages.ts';
import { closeNetwork } from './sandbox/close-network.ts';

/**
 * The program of a reading child. It is started with an empty environment, may read only the files of the service and write nothing, and gets
 * documents as bytes. It ends when its parent does.
 */
closeNetwork();
const answer = (message: ReadAnswer) => void process.send?.(message);

process.on('disconnect', () => process.exit(0));
process.on('message', (request: ReadRequest) => {
  readInProcess(request.name, request.bytes, request.limits).then(
    (result) => answer({ result }),
    (error: unknown) => answer({ crashed: error instanceof Error ? error.name : 'unknown' }),
  );
});
