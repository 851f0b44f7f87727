import { randomUUID } from 'node:crypto';
import type { Settings } from '../settings.ts';
import { openDoor, type Door, type DoorParts } from './door.ts';
import { createFolder } from './operations/create-folder.ts';
import { createSubscription } from './operations/create-subscription.ts';
import { deleteSubscription } from './operations/delete-subscription.ts';
import { delta } from './operations/delta.ts';
import { download } from './operations/download.ts';
import { getFields } from './operations/get-fields.ts';
import { getItemByPath } from './operations/get-item-by-path.ts';
import { getItem } from './operations/get-item.ts';
import { getItems } from './operations/get-items.ts';
import { listChildren } from './operations/list-children.ts';
import { listPermissions } from './operations/list-permissions.ts';
import { listSubscriptions } from './operations/list-subscriptions.ts';
import { permanentDelete } from './operations/permanent-delete.ts';
import { postCard } from './operations/post-card.ts';
import { removePermission } from './operations/remove-permission.ts';
import { renewSubscription } from './operations/renew-subscription.ts';
import { retentionLabel } from './operations/retention-label.ts';
import { sendMail } from './operations/send-mail.ts';
import { setFields } from './operations/set-fields.ts';
import { upload } from './operations/upload.ts';
import { messageIdOf, wasMailSent } from './operations/was-mail-sent.ts';
import { notificationUrlOf } from './subscription.ts';
import { setupOf, type SetupGraph } from './setup.ts';
import type { Graph } from './types.ts';

/**
 * The one door to Microsoft 365. Opening it asks nothing of the network. `parts` gives it the levels that all instances share; without them
 * this process has the budget of the tenant for itself.
 */
export const openGraph = (settings: Settings, parts: DoorParts = {}): Graph => graphOf(settings, openDoor(settings, randomUUID, parts));

/** The same door with what setting up and trying out ask beside it. */
export function openSetupGraph(settings: Settings, parts: DoorParts = {}): Graph & SetupGraph {
  const door = openDoor(settings, randomUUID, parts);
  return { ...graphOf(settings, door), ...setupOf(door) };
}

function graphOf(settings: Settings, door: Door): Graph {
  const hosts = settings.GRAPH_DOWNLOAD_HOSTS;
  const mailbox = settings.LOKET_POSTBUS;
  return {
    crowdedSeconds: () => door.gates.graph.crowdedMs() / 1000,
    getItem: (driveId, itemId) => getItem(door, driveId, itemId),
    getItemByPath: (driveId, path) => getItemByPath(door, driveId, path),
    getItems: (driveId, itemIds) => getItems(door, driveId, itemIds),
    listChildren: (driveId, itemId) => listChildren(door, driveId, itemId),
    delta: (driveId, link) => delta(door, driveId, link),
    download: (driveId, itemId, maxBytes) => download(door, hosts, driveId, itemId, maxBytes),
    upload: (driveId, parentId, name, source, conflict, ifMatch) =>
      upload(door, hosts, { driveId, parentId, name, source, conflict, ifMatch }),
    createFolder: (driveId, parentId, name) => createFolder(door, driveId, parentId, name),
    setFields: (driveId, itemId, fields) => setFields(door, driveId, itemId, fields),
    getFields: (driveId, itemId) => getFields(door, driveId, itemId),
    retentionLabel: (driveId, itemId) => retentionLabel(door, driveId, itemId),
    permanentDelete: (driveId, itemId, eTag) => permanentDelete(door, driveId, itemId, eTag),
    listPermissions: (driveId, itemId) => listPermissions(door, driveId, itemId),
    removePermission: (driveId, itemId, permissionId) => removePermission(door, driveId, itemId, permissionId),
    listSubscriptions: () => listSubscriptions(door),
    createSubscription: (driveId, expires) =>
      createSubscription(door, notificationUrlOf(settings), settings.MELDING_GEHEIM, driveId, expires),
    renewSubscription: (id, expires) => renewSubscription(door, id, expires),
    deleteSubscription: (id) => deleteSubscription(door, id),
    sendMail: (mail) => sendMail(door, mailbox, mail),
    wasMailSent: (sleutel) => wasMailSent(door, mailbox, sleutel),
    messageIdOf: (sleutel) => messageIdOf(door, mailbox, sleutel),
    postCard: (card) => postCard(door, settings.TEAMS_WORKFLOW_URL, card),
  };
}
