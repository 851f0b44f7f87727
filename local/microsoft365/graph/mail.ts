import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { badRequest, GraphRefusal } from '../graph-error.ts';
import { now, type Tenant } from '../tenant.ts';
import type { Json } from '../drive/shape.ts';
import { collection, jsonBody, ok, pageOf, selected, type Answer, type Call, type Operation } from './call.ts';
import { filterOf, searchOf, type Message } from './mail-filter.ts';

export type MailRow = { id: string; mailbox: string; folder: 'inbox' | 'sentitems'; received: string; message: string };

const recipients = z.array(z.looseObject({ emailAddress: z.looseObject({ address: z.email(), name: z.string().optional() }) })).max(500);
const messageSchema = z.looseObject({
  subject: z.string().max(255).default(''),
  body: z
    .looseObject({
      contentType: z
        .string()
        .toLowerCase()
        .pipe(z.enum(['html', 'text'])),
      content: z.string(),
    })
    .optional(),
  toRecipients: recipients.default([]),
  ccRecipients: recipients.default([]),
  bccRecipients: recipients.default([]),
  internetMessageHeaders: z
    .array(z.looseObject({ name: z.string().regex(/^x-/i, 'a header of your own begins with x-'), value: z.string() }))
    .optional(),
  singleValueExtendedProperties: z.array(z.looseObject({ id: z.string(), value: z.string() })).optional(),
});

const perMinute = 30;
const sent = new WeakMap<Tenant, Map<string, number[]>>();

/** Exchange lets a mailbox send 30 messages a minute. */
function assertPace(tenant: Tenant, mailbox: string): void {
  const boxes = sent.get(tenant) ?? new Map<string, number[]>();
  sent.set(tenant, boxes);
  const moment = Date.now();
  const recent = (boxes.get(mailbox) ?? []).filter((at) => at > moment - 60_000);
  const [oldest] = recent;
  if (oldest !== undefined && recent.length >= perMinute) {
    const wait = Math.ceil((oldest + 60_000 - moment) / 1000);
    throw new GraphRefusal(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
      'retry-after': String(wait),
    });
  }
  boxes.set(mailbox, [...recent, moment]);
}

const mailboxOf = (call: Call): string => {
  const address = (call.params['mailbox'] ?? '').toLowerCase();
  if (!z.email().safeParse(address).success) throw new GraphRefusal(404, 'ErrorInvalidUser', 'The requested user is invalid.');
  return address;
};

function sendMail(call: Call): Answer {
  const mailbox = mailboxOf(call);
  const given = Object.fromEntries(Object.entries(jsonBody(call)).map(([name, value]) => [name.toLowerCase(), value]));
  const parsed = messageSchema.safeParse(given['message']);
  if (!parsed.success) throw badRequest(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  const message = parsed.data;
  const all = [...message.toRecipients, ...message.ccRecipients, ...message.bccRecipients].map(({ emailAddress }) =>
    emailAddress.address.toLowerCase(),
  );
  if (all.length === 0) throw new GraphRefusal(400, 'ErrorInvalidRecipients', 'At least one recipient is needed.');
  assertPace(call.tenant, mailbox);
  const moment = now(call.tenant);
  const from = { emailAddress: { name: mailbox, address: mailbox } };
  const common = {
    ...message,
    from,
    sender: from,
    sentDateTime: moment,
    receivedDateTime: moment,
    createdDateTime: moment,
    lastModifiedDateTime: moment,
    internetMessageId: `<${randomUUID()}@localhost>`,
    conversationId: conversationOf(call.tenant, mailbox, message.singleValueExtendedProperties ?? []),
    bodyPreview: previewOf(message.body?.content ?? ''),
    hasAttachments: false,
    isDraft: false,
  };
  const { bccRecipients: _, singleValueExtendedProperties: __, ...delivered } = common;
  call.tenant.store.transaction(() => {
    if (given['savetosentitems'] !== false) keep(call.tenant, mailbox, 'sentitems', common);
    for (const address of new Set(all)) keep(call.tenant, address, 'inbox', { ...delivered, isRead: false });
  });
  call.tenant.changed();
  return { status: 202 };
}

const inReplyTo = 'string 0x1042';

/** The conversation of the mail that a mail says to answer; one of its own where it answers none that is there. */
function conversationOf(tenant: Tenant, mailbox: string, properties: { id: string; value: string }[]): string {
  const answered = properties.find(({ id }) => id.toLowerCase() === inReplyTo)?.value;
  const known = tenant.store
    .all<MailRow>('SELECT * FROM mails WHERE mailbox = ?', mailbox)
    .map(({ message }) => JSON.parse(message) as Message)
    .find(({ internetMessageId }) => answered !== undefined && internetMessageId === answered);
  return known === undefined ? randomUUID() : String(known['conversationId']);
}

function keep(tenant: Tenant, mailbox: string, folder: MailRow['folder'], message: Json & { receivedDateTime: string }): void {
  const id = randomUUID();
  const whole = JSON.stringify({ id, parentFolderId: folder, ...message });
  tenant.store.run('INSERT INTO mails VALUES (?, ?, ?, ?, ?)', id, mailbox, folder, message.receivedDateTime, whole);
}

const previewOf = (html: string) =>
  html
    .replace(/<(style|title)[^]*?<\/\1>/gi, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 255);

/** Headers and named properties come only when they are asked for. */
function visible(call: Call, message: Message): Json {
  const { internetMessageHeaders, singleValueExtendedProperties: _, ...rest } = message;
  const wanted = (call.url.searchParams.get('$select') ?? '').split(',').includes('internetMessageHeaders');
  return selected(call, wanted ? { ...rest, internetMessageHeaders } : rest);
}

function list(call: Call): Answer {
  const mailbox = mailboxOf(call);
  const query = call.url.searchParams;
  const order = query.get('$orderby') ?? 'receivedDateTime desc';
  if (!/^receivedDateTime( asc| desc)?$/i.test(order)) throw badRequest('Only $orderby=receivedDateTime is supported here.');
  const matches = filterOf(query.get('$filter'));
  const sought = searchOf(query.get('$search'));
  const all = call.tenant.store
    .all<MailRow>('SELECT * FROM mails WHERE mailbox = ? ORDER BY received, rowid', mailbox)
    .map(({ message }) => JSON.parse(message) as Message)
    .filter((message) => matches(message) && sought(message));
  if (/ desc$/i.test(order)) all.reverse();
  const { rows, next } = pageOf(call, all);
  return ok(
    collection(
      call,
      'messages',
      rows.map((message) => visible(call, message)),
      next,
    ),
  );
}

/** Mail of a mailbox: send, and look up what was sent. */
export const mailOperations: Operation[] = [
  { at: 'top', method: 'POST', path: 'users/{mailbox}/sendMail', units: 1, run: sendMail },
  {
    at: 'top',
    method: 'GET',
    path: 'users/{mailbox}/messages',
    units: 1,
    query: ['$select', '$filter', '$search', '$top', '$skiptoken', '$orderby'],
    run: list,
  },
];
