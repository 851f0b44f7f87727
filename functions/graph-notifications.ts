import { app as functions } from '@azure/functions';
import { appThatQueues } from '../src/app.ts';
import { maxNotificationBytes, takeNotification } from '../src/watch/notifications.ts';

// Where Microsoft Graph reports changes: answered within seconds, all work is done later from the queue.
functions.http('graph-notifications', {
  route: 'api/graph/notifications',
  methods: ['POST'],
  authLevel: 'anonymous',
  handler: async (request) => {
    if (Number(request.headers.get('content-length') ?? 0) > maxNotificationBytes) return { status: 413 };
    const { status, text } = await takeNotification(await appThatQueues(), request.query.get('validationToken'), await request.text());
    return text === undefined ? { status } : { status, body: text, headers: { 'content-type': 'text/plain; charset=utf-8' } };
  },
});
