import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph } from '../../src/graph/index.ts';
import { doorSettings } from './door-settings.ts';
import { withMicrosoft365, type Running } from './with-microsoft365.ts';

let m365: Running;
let graph: ReturnType<typeof openGraph>;

beforeAll(async () => {
  m365 = await withMicrosoft365();
  graph = openGraph({
    ...doorSettings(m365),
    LOKET_POSTBUS: 'loket@swv.example',
  });
});
afterAll(() => m365.end());

describe("the service's own door to Graph works here as on a tenant", () => {
  it('finds folders, writes, reads, labels with columns and destroys', async () => {
    const aanvragen = await graph.getItemByPath(m365.drive, 'De Eik/Aanvragen');
    const folder = await graph.createFolder(m365.drive, aanvragen.id, 'Tobias #1 & 50%');
    expect((await graph.createFolder(m365.drive, aanvragen.id, 'Tobias #1 & 50%')).id).toBe(folder.id);
    const file = await graph.upload(m365.drive, folder.id, "ouders' brief.txt", Buffer.from('inhoud'), 'fail');
    await expect(graph.upload(m365.drive, folder.id, "ouders' brief.txt", Buffer.from('anders'), 'fail')).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect((await graph.download(m365.drive, file.id, 100)).toString()).toBe('inhoud');
    expect((await graph.listChildren(m365.drive, folder.id)).map(({ name }) => name)).toEqual(["ouders' brief.txt"]);
    await graph.setFields(m365.drive, folder.id, { Status: 'Compleet', Kenmerk: 'D-1' });
    expect(await graph.getFields(m365.drive, folder.id)).toMatchObject({ Status: 'Compleet', Kenmerk: 'D-1' });
    expect(await graph.retentionLabel(m365.drive, file.id)).toEqual({ name: undefined, deleteAllowed: true });
    await expect(graph.permanentDelete(m365.drive, file.id, '"anders"')).rejects.toMatchObject({ kind: 'gewijzigd' });
    await graph.permanentDelete(m365.drive, file.id, file.eTag ?? '');
    await expect(graph.getItem(m365.drive, file.id)).rejects.toMatchObject({ kind: 'niet-gevonden' });
  });

  it('sends a mail whose key can be looked up, and posts a card', async () => {
    expect(await graph.wasMailSent("sleutel 'a'")).toBe(false);
    await graph.sendMail({ to: 'zc@eik.example', subject: 'Dossier D-1', html: '<p>Nog nodig: het OPP</p>', sleutel: "sleutel 'a'" });
    expect(await graph.wasMailSent("sleutel 'a'")).toBe(true);
    expect(await graph.wasMailSent('sleutel')).toBe(false);
    expect(await graph.messageIdOf("sleutel 'a'")).toMatch(/^<.+@.+>$/);
    expect(await graph.messageIdOf('sleutel')).toBeUndefined();
    await graph.postCard({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'D-1' }] });
    expect(await m365.view('cards')).toMatchObject([{ card: { body: [{ text: 'D-1' }] } }]);
    expect(await m365.view<{ mailbox: string; folder: string }[]>('mails')).toMatchObject([
      { mailbox: 'zc@eik.example', folder: 'inbox' },
      { mailbox: 'loket@swv.example', folder: 'sentitems' },
    ]);
  });

  it('makes one conversation of mails of which the later answer the first', async () => {
    const mail = { to: 'zc@linde.example', subject: 'Dossier D-2', html: '<p>x</p>' };
    await graph.sendMail({ ...mail, sleutel: 'a-1' });
    const antwoordOp = await graph.messageIdOf('a-1');
    await graph.sendMail({ ...mail, sleutel: 'a-2', antwoordOp: antwoordOp ?? '' });
    await graph.sendMail({ ...mail, sleutel: 'a-3' });
    const mails = await m365.view<{ mailbox: string; message: { conversationId: string } }[]>('mails');
    const conversations = mails.filter(({ mailbox }) => mailbox === 'zc@linde.example').map(({ message }) => message.conversationId);
    expect(conversations).toHaveLength(3);
    expect(new Set(conversations).size).toBe(2);
  });

  it('begins delta anew where the token is past, and tells where', async () => {
    const first = await graph.delta(m365.drive);
    expect(first.items.find(({ name }) => name === 'Aanvragen')).toMatchObject({ folder: true });
    expect((await graph.delta(m365.drive, first.done)).items).toEqual([]);
    await m365.admin('expire-delta');
    const past = await graph.delta(m365.drive, first.done).catch((error: unknown) => error);
    expect(past).toMatchObject({
      kind: 'opnieuw-beginnen',
      location: `${m365.graphUrl}/v1.0/drives/${encodeURIComponent(m365.drive)}/root/delta`,
    });
    expect((await graph.delta(m365.drive, (past as { location: string }).location)).items.length).toBe(first.items.length);
  });
});
