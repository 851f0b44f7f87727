import type { SubscriptionRow } from '../graph/subscriptions.ts';
import { now, type Tenant } from '../tenant.ts';
import { post } from './post.ts';

const patience = 3_000;
const firstWait = 1_000;
const longestWait = 15 * 60_000;
const giveUpAfter = 4 * 3_600_000;
/** How long before its end a subscription is asked to be authorized anew. */
const reauthorizeBefore = 12 * 3_600_000;

type Waiting = SubscriptionRow & { seq: number };

const notificationOf = (tenant: Tenant, row: SubscriptionRow) => ({
  subscriptionId: row.id,
  clientState: row.clientState,
  changeType: 'updated',
  resource: row.resource.replace(/^\//, ''),
  resourceData: { '@odata.type': '#Microsoft.Graph.DriveItem' },
  subscriptionExpirationDateTime: row.expires,
  tenantId: tenant.app.tenantId,
});

const byUrl = (rows: Waiting[]): Map<string, Waiting[]> => {
  const groups = new Map<string, Waiting[]>();
  for (const row of rows) groups.set(row.notificationUrl, [...(groups.get(row.notificationUrl) ?? []), row]);
  return groups;
};

/**
 * Tells subscribers what changed. What they were told is kept with the subscription as a count, so nothing is forgotten by a restart, and
 * many changes make one notification. An answer other than 2xx within 3 seconds is tried again, ever later, for 4 hours.
 */
export class Delivery {
  private readonly tenant: Tenant;
  private readonly speedup: number;
  private readonly busy = new Set<string>();
  private readonly running = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(tenant: Tenant) {
    this.tenant = tenant;
    this.speedup = tenant.options.subscriptionSpeedup ?? 1;
  }

  /** Something changed: look again after the knob's delay. */
  wake(delay = this.tenant.knobs.now.notificationDelay / this.speedup): void {
    if (this.closed || this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.round();
    }, delay);
  }

  /** Ends subscriptions that are past, asks for authorization of those that nearly are, and sends what is due. */
  round(): void {
    if (this.closed) return;
    const { store } = this.tenant;
    store.run('DELETE FROM subscriptions WHERE expires <= ?', now(this.tenant));
    this.askAuthorization();
    const waiting = store.all<Waiting>(
      `SELECT subscriptions.*, drives.seq FROM subscriptions JOIN drives ON drives.id = subscriptions.drive
       WHERE drives.seq > subscriptions.notified AND subscriptions.due <= ?`,
      Date.now(),
    );
    for (const [url, rows] of byUrl(waiting)) if (!this.busy.has(url)) this.track(this.deliver(url, rows));
  }

  /** Resolves when nothing is on its way any more; starts nothing new. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await Promise.all(this.running);
  }

  private track(work: Promise<void>): void {
    this.running.add(work);
    void work.finally(() => this.running.delete(work));
  }

  private async deliver(url: string, rows: Waiting[]): Promise<void> {
    const mode = this.tenant.knobs.now.notifications;
    if (mode === 'lose') return rows.forEach((row) => this.told(row));
    this.busy.add(url);
    const body = { value: rows.map((row) => notificationOf(this.tenant, row)) };
    const reply = await post(this.tenant, url, body, patience);
    if (mode === 'repeat') await post(this.tenant, url, body, patience);
    this.busy.delete(url);
    const taken = reply !== undefined && reply.status >= 200 && reply.status < 300;
    for (const row of rows) {
      if (taken) this.told(row);
      else this.failed(row);
    }
    this.wake();
  }

  private told(row: Waiting): void {
    this.tenant.store.run(
      'UPDATE subscriptions SET notified = ?, failures = 0, firstFailure = NULL, due = 0 WHERE id = ?',
      row.seq,
      row.id,
    );
  }

  private failed(row: Waiting): void {
    const moment = Date.now();
    const first = row.firstFailure ?? moment;
    if (moment - first > giveUpAfter / this.speedup) return this.told(row);
    const wait = Math.min(firstWait * 2 ** row.failures, longestWait) / this.speedup;
    this.tenant.store.run(
      'UPDATE subscriptions SET failures = failures + 1, firstFailure = ?, due = ? WHERE id = ?',
      first,
      Math.ceil(moment + wait),
      row.id,
    );
  }

  private askAuthorization(): void {
    const soon = new Date(this.tenant.clock.now().getTime() + reauthorizeBefore).toISOString();
    const rows = this.tenant.store.all<SubscriptionRow>(
      'SELECT * FROM subscriptions WHERE lifecycleUrl IS NOT NULL AND expires <= ? AND (reauthorizeFor IS NULL OR reauthorizeFor <> expires)',
      soon,
    );
    for (const row of rows) {
      this.tenant.store.run('UPDATE subscriptions SET reauthorizeFor = expires WHERE id = ?', row.id);
      if (this.tenant.knobs.now.notifications !== 'lose') this.track(this.askOne(row));
    }
  }

  private async askOne(row: SubscriptionRow): Promise<void> {
    const { changeType: _, resourceData: __, ...base } = notificationOf(this.tenant, row);
    const body = { value: [{ ...base, lifecycleEvent: 'reauthorizationRequired' }] };
    await post(this.tenant, row.lifecycleUrl ?? row.notificationUrl, body, patience);
  }
}
