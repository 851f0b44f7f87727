import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withMicrosoft365, type Running } from './with-microsoft365.ts';

let m365: Running;
beforeAll(async () => void (m365 = await withMicrosoft365()));
afterAll(() => m365.end());

type Messages = { value: { id: string; subject: string; internetMessageHeaders?: { name: string; value: string }[] }[] };
const mail = (subject: string, more: object = {}) => ({
  message: {
    subject,
    body: { contentType: 'HTML', content: '<style>p{}</style><p>Nog   nodig: <b>OPP</b></p>' },
    toRecipients: [{ emailAddress: { address: 'ZC@eik.example' } }],
    ...more,
  },
});
const send = (box: string, body: object) =>
  m365.call(`/users/${box}/sendMail`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const look = async (box: string, query: Record<string, string>) =>
  m365.json<Messages>(`/users/${box}/messages?${new URLSearchParams(query).toString()}`);

describe('sendMail', () => {
  it('answers 202, and stands with sender and receiver', async () => {
    expect((await send('een@swv.example', mail("Dossier 'D-1'"))).status).toBe(202);
    const sent = await look('een@swv.example', { $filter: "subject eq 'Dossier ''D-1'''" });
    const received = await look('zc@eik.example', { $filter: "startswith(subject,'Dossier')" });
    expect([sent.value.length, received.value.length]).toEqual([1, 1]);
    expect(sent.value[0]).toMatchObject({ bodyPreview: 'Nog nodig: OPP', parentFolderId: 'sentitems' });
  });

  it('gives headers only when asked, and finds by words', async () => {
    const header = { name: 'x-dossierloket', value: 'sleutel-1' };
    await send('twee@swv.example', mail('Aanvulling ontvangen', { internetMessageHeaders: [header] }));
    const plain = await look('twee@swv.example', { $search: '"subject:aanvulling"' });
    const whole = await look('twee@swv.example', { $search: '"subject:aanvulling"', $select: 'subject,internetMessageHeaders' });
    expect(plain.value[0]).not.toHaveProperty('internetMessageHeaders');
    expect(whole.value[0]?.internetMessageHeaders).toEqual([header]);
    expect((await look('twee@swv.example', { $search: '"subject:iets anders"' })).value).toEqual([]);
  });

  it('keeps nothing in the sent items when asked', async () => {
    await send('drie@swv.example', { ...mail('Stil'), saveToSentItems: false });
    expect((await look('drie@swv.example', {})).value).toEqual([]);
  });

  it('finds by moment', async () => {
    await send('vier@swv.example', mail('Toen'));
    const moment = m365.clock.now().toISOString();
    expect((await look('vier@swv.example', { $filter: `sentDateTime ge ${moment} and subject eq 'Toen'` })).value).toHaveLength(1);
    expect((await look('vier@swv.example', { $filter: `sentDateTime gt ${moment}` })).value).toEqual([]);
  });

  it.each([
    ['no receiver', mail('x', { toRecipients: [] }), 400],
    ['an address that is none', mail('x', { toRecipients: [{ emailAddress: { address: 'zc' } }] }), 400],
    ['a header that is not ours to set', mail('x', { internetMessageHeaders: [{ name: 'Received', value: 'x' }] }), 400],
    ['no message', {}, 400],
  ])('refuses %s', async (_, body, status) => {
    m365.wrongOnPurpose();
    expect((await send('vijf@swv.example', body)).status).toBe(status);
  });

  it('refuses a filter that it does not know', async () => {
    expect((await m365.call("/users/een@swv.example/messages?$filter=importance eq 'high'")).status).toBe(400);
  });

  it('takes 30 a minute from a mailbox, then says how long to wait', async () => {
    const answers = [];
    for (let count = 0; count < 31; count += 1) answers.push(await send('druk@swv.example', mail(`nummer ${count}`)));
    expect(answers.slice(0, 30).every(({ status }) => status === 202)).toBe(true);
    expect(answers[30]?.status).toBe(429);
    expect(Number(answers[30]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('the Workflows webhook', () => {
  const card = (text: string) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] });
  const message = (content: object) => ({
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  });
  const post = (body: object, url = m365.workflowUrl) =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  it('keeps the card in the channel, also after a restart', async () => {
    expect((await post(message(card('Nieuw dossier')))).status).toBe(202);
    m365 = await m365.restart();
    expect(await m365.view('cards')).toMatchObject([{ card: card('Nieuw dossier') }]);
  });

  it.each([
    ['another secret', () => post(message(card('x')), `${m365.workflowUrl}x`), 404],
    ['a message above 28 KB', () => post(message(card('x'.repeat(29 * 1024)))), 413],
    ['a card without its envelope', () => post(card('x')), 400],
    ['an envelope without a card', () => post({ type: 'message', attachments: [] }), 400],
  ])('refuses %s', async (_, ask, status) => {
    expect((await ask()).status).toBe(status);
  });
});

describe('the token endpoint', () => {
  const form = (change: Record<string, string>) =>
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: m365.app.clientId,
      client_secret: m365.app.clientSecret,
      scope: `${m365.graphUrl}/.default`,
      ...change,
    });
  it.each([
    ['the right credentials', {}, 200, undefined],
    ['a wrong secret', { client_secret: 'anders' }, 401, 'invalid_client'],
    ['another app', { client_id: 'anders' }, 400, 'unauthorized_client'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['a scope without .default', { scope: 'Files.Read' }, 400, 'invalid_scope'],
  ])('answers %s', async (_, change, status, error) => {
    const answer = await fetch(`${m365.authority}/${m365.app.tenantId}/oauth2/v2.0/token`, { method: 'POST', body: form(change) });
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { error?: string }).error).toBe(error);
  });
});
