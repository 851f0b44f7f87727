import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { App } from '../app.ts';
import { askForLook } from './notification-bursts.ts';

/** The largest notification that is taken, in bytes; Graph's own stay far below it. */
export const maxNotificationBytes = 256 * 1024;

const notificationsSchema = z.object({
  value: z
    .array(
      z.object({ clientState: z.string().max(128).nullish(), resource: z.string().max(500), lifecycleEvent: z.string().max(60).nullish() }),
    )
    .max(1000),
});

/** What is answered to Graph. */
export type Answer = { status: 200 | 202 | 400 | 403 | 413; text?: string };

const digest = (text: string) => createHash('sha256').update(text).digest();
const sameSecret = (given: string, secret: string) => timingSafeEqual(digest(given), digest(secret));

const driveIn = (resource: string) => /^\/?drives\/([^/]+)\/root$/i.exec(resource)?.[1];

/**
 * Answers a call on the notification address. With a validation token: that token as plain text. Else, for every drive of ours that is named
 * with the right secret, a message to look at it, or one that stands for it (`askForLook`); 202 only after those are stored. Forged or unknown
 * entries are passed over; when nothing is left the answer is 403.
 */
export async function takeNotification(app: App, validationToken: string | null, body: string): Promise<Answer> {
  if (validationToken !== null) return { status: 200, text: validationToken.slice(0, 4096) };
  if (Buffer.byteLength(body) > maxNotificationBytes) return { status: 413 };
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { status: 400 };
  }
  const parsed = notificationsSchema.safeParse(json);
  if (!parsed.success) return { status: 400 };
  const genuine = parsed.data.value.filter(({ clientState }) => sameSecret(clientState ?? '', app.settings.MELDING_GEHEIM));
  if (genuine.length === 0) return { status: 403 };
  const ours = new Set(app.settings.scholen.map(({ drive }) => drive));
  const drives = new Set(genuine.map(({ resource }) => driveIn(resource)).filter((drive) => drive !== undefined && ours.has(drive)));
  await Promise.all(Array.from(drives, (driveId) => askForLook(app, driveId ?? '')));
  if (genuine.some(({ lifecycleEvent }) => lifecycleEvent != null))
    await app.storage.send('abonnementen-verlengen', { sinds: app.clock.now().toISOString() });
  return { status: 202 };
}
