import type { Toegang } from './permission.ts';
import type { Source } from './transfer/source.ts';

/** A file or folder in a drive, with the fields that the service uses. */
export type DriveItem = {
  id: string;
  /** Absent on a deleted item. */
  name?: string | undefined;
  eTag?: string | undefined;
  size: number;
  parentId?: string | undefined;
  folder: boolean;
  file: boolean;
  /** Of a folder: how many items stand directly in it; absent where Graph does not say. */
  childCount?: number | undefined;
  /** quickXorHash of the content; absent while SharePoint has not made it. */
  hash?: string | undefined;
  deleted: boolean;
  root: boolean;
  webUrl?: string | undefined;
  /** Set where Graph gave the item in a form that makes no sense: nothing but its id, and perhaps its name, is known of it. Of listings and `getItems` only. */
  onleesbaar?: true;
};

/**
 * One page of delta: its items, and the link to go on with or to keep for the next round. `malformed` counts those that make no sense;
 * `malformedIds` names them where an id could be read.
 */
export type DeltaPage = { items: DriveItem[]; malformed: number; malformedIds?: string[]; next?: string; done?: string };

/**
 * A mail to one address. `sleutel` is kept in the mail itself, so that a lost answer can be looked up. `antwoordOp` is the message id of the mail
 * with which it makes one conversation.
 */
export type Mail = { to: string; subject: string; html: string; sleutel: string; antwoordOp?: string };

/** `notificationUrl` is `''` where Graph does not give it. */
export type Subscription = { id: string; resource: string; expires: string; notificationUrl: string };

/** Everything that the service asks of Microsoft 365. Each call throws a GraphFault that tells what kind of refusal it was. */
export type Graph = {
  /** For how many seconds a question would wait for its turn now; asks nothing. */
  crowdedSeconds(): number;
  getItem(driveId: string, itemId: string): Promise<DriveItem>;
  /** `path` from the root of the drive, without slash in front; `''` is the root itself. */
  getItemByPath(driveId: string, path: string): Promise<DriveItem>;
  /** Items by id, many at once; those that are not there are left out. */
  getItems(driveId: string, itemIds: readonly string[]): Promise<Map<string, DriveItem>>;
  listChildren(driveId: string, itemId: string): Promise<DriveItem[]>;
  /** `link` from an earlier page, or undefined to begin anew. */
  delta(driveId: string, link?: string): Promise<DeltaPage>;
  /** The content, whole; refuses more than `maxBytes` (GraphFault `te-groot`), and one that was replaced meanwhile (`gewijzigd`). */
  download(driveId: string, itemId: string, maxBytes: number): Promise<Buffer>;
  /**
   * Writes a file into a folder, reads it back and returns it as SharePoint stored it. `fail`: GraphFault `conflict` where the name is taken. `ifMatch`:
   * only over the file with that eTag (`gewijzigd`).
   */
  upload(
    driveId: string,
    parentId: string,
    name: string,
    content: Source,
    conflict: 'replace' | 'fail',
    ifMatch?: string,
  ): Promise<DriveItem>;
  createFolder(driveId: string, parentId: string, name: string): Promise<DriveItem>;
  /** Sets columns of the library on an item. */
  setFields(driveId: string, itemId: string, fields: Record<string, string>): Promise<void>;
  getFields(driveId: string, itemId: string): Promise<Record<string, unknown>>;
  retentionLabel(driveId: string, itemId: string): Promise<{ name: string | undefined; deleteAllowed: boolean }>;
  /** Destroys an item beyond the recycle bin, only while its eTag is still this one. */
  permanentDelete(driveId: string, itemId: string, eTag: string): Promise<void>;
  /** Who may see an item (5 units). */
  listPermissions(driveId: string, itemId: string): Promise<Toegang[]>;
  /** Takes a permission away where it was given; no error where it is gone (5 units). */
  removePermission(driveId: string, itemId: string, permissionId: string): Promise<void>;
  listSubscriptions(): Promise<Subscription[]>;
  createSubscription(driveId: string, expires: Date): Promise<Subscription>;
  renewSubscription(id: string, expires: Date): Promise<Subscription>;
  deleteSubscription(id: string): Promise<void>;
  /** Sends from the mailbox of the loket. */
  sendMail(mail: Mail): Promise<void>;
  /** Whether a mail with this key already stands in the sent items. */
  wasMailSent(sleutel: string): Promise<boolean>;
  /** The message id of the mail with this key; undefined where it is not in the mailbox (any more). */
  messageIdOf(sleutel: string): Promise<string | undefined>;
  /** Posts an Adaptive Card to the channel of the loket by its Workflows webhook. */
  postCard(card: object): Promise<void>;
};
