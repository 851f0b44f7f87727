import { Client, HTTPMessageHandler } from '@microsoft/microsoft-graph-client';
import { randomUUID } from 'node:crypto';
import type { Settings } from '../settings.ts';
import { delta } from './delta.ts';
import { permanentDelete, retentionLabel } from './destroy.ts';
import { getFields, setFields } from './fields.ts';
import { createFolder, download, getItem, getItemByPath, listChildren, upload } from './files.ts';
import { postCard, sendMail, wasMailSent } from './messages.ts';
import { Authenticate, Carry, Identify, Retry } from './middleware.ts';
import { createSubscription, deleteSubscription, listSubscriptions, renewSubscription } from './subscriptions.ts';
import { tokenSource } from './token.ts';
import type { Graph } from './types.ts';

function openClient(settings: Settings): Client {
  const origin = new URL(settings.GRAPH_URL);
  const chain = [new Carry(), new Identify(randomUUID), new Retry(), new Authenticate(tokenSource(settings), origin.origin)];
  const handlers = [...chain, new HTTPMessageHandler()];
  chain.forEach((link, index) => {
    const next = handlers[index + 1];
    if (next !== undefined) link.setNext(next);
  });
  const [middleware] = chain;
  if (middleware === undefined) throw new Error('no middleware');
  return Client.initWithMiddleware({
    middleware,
    baseUrl: settings.GRAPH_URL,
    defaultVersion: 'v1.0',
    customHosts: new Set([origin.hostname]),
  });
}

/** The one door to Microsoft 365. Opening it asks nothing of the network. */
export function openGraph(settings: Settings): Graph {
  const client = openClient(settings);
  return {
    getItem: (driveId, itemId) => getItem(client, driveId, itemId),
    getItemByPath: (driveId, path) => getItemByPath(client, driveId, path),
    listChildren: (driveId, itemId) => listChildren(client, driveId, itemId),
    delta: (driveId, link) => delta(client, driveId, link),
    download: (driveId, itemId, maxBytes) => download(client, settings.GRAPH_DOWNLOAD_HOSTS, driveId, itemId, maxBytes),
    upload: (driveId, parentId, name, content, conflict) => upload(client, driveId, parentId, name, content, conflict),
    createFolder: (driveId, parentId, name) => createFolder(client, driveId, parentId, name),
    setFields: (driveId, itemId, fields) => setFields(client, driveId, itemId, fields),
    getFields: (driveId, itemId) => getFields(client, driveId, itemId),
    retentionLabel: (driveId, itemId) => retentionLabel(client, driveId, itemId),
    permanentDelete: (driveId, itemId, eTag) => permanentDelete(client, driveId, itemId, eTag),
    listSubscriptions: () => listSubscriptions(client),
    createSubscription: (driveId, expires) => createSubscription(client, settings.MELDING_URL, settings.MELDING_GEHEIM, driveId, expires),
    renewSubscription: (id, expires) => renewSubscription(client, id, expires),
    deleteSubscription: (id) => deleteSubscription(client, id),
    sendMail: (mail) => sendMail(client, settings.LOKET_POSTBUS, mail),
    wasMailSent: (sleutel) => wasMailSent(client, settings.LOKET_POSTBUS, sleutel),
    postCard: (card) => postCard(settings.TEAMS_WORKFLOW_URL, card),
  };
}
