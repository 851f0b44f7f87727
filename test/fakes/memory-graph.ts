import { GraphFault, type FaultKind } from '../../src/graph/fault.ts';
import { quickXorHash } from '../../src/graph/quick-xor-hash.ts';
import type { Toegang } from '../../src/graph/permission.ts';
import type { DeltaPage, DriveItem, Graph, Mail, Subscription } from '../../src/graph/types.ts';

type Node = {
  id: string;
  name: string;
  parentId: string | undefined;
  content: Buffer | undefined;
  eTag: number;
  deleted: boolean;
  changed: number;
};

/** What it costs to hash a file is paid once for each content. */
const hashes = new WeakMap<Buffer, string>();
function hashOf(content: Buffer): string {
  const hash = hashes.get(content) ?? quickXorHash(content);
  hashes.set(content, hash);
  return hash;
}

const fault = (kind: FaultKind, operation: string) => new GraphFault(kind, { status: 0, operation, next: '' });

/**
 * Microsoft 365 in memory, for tests of one stage: one tree of items per drive with delta by a growing count, mails and cards. `calls` lists
 * what was asked. What a stage may not do (delete under another eTag, overwrite on `fail`) is refused as Graph refuses it.
 */
export class MemoryGraph implements Graph {
  readonly calls: string[] = [];
  readonly mails: Mail[] = [];
  readonly cards: object[] = [];
  readonly fields = new Map<string, Record<string, string>>();
  readonly labels = new Map<string, boolean>();
  readonly locked = new Set<string>();
  readonly subscriptions: Subscription[] = [];
  /** To what address new subscriptions report. */
  notificationUrl = '';
  readonly permissions = new Map<string, Toegang[]>();
  pageSize = 100;
  private readonly nodes = new Map<string, Node>();
  /** What stands or stood in each folder, in the order in which it came there. */
  private readonly inFolder = new Map<string, Set<Node>>();
  private count = 0;
  private readonly prefix: string;

  /** `prefix` begins every item id, so that tests on one storage do not meet. */
  constructor(prefix = 'item') {
    this.prefix = prefix;
    this.nodes.set('root', { id: 'root', name: 'root', parentId: undefined, content: undefined, eTag: 1, deleted: false, changed: 0 });
  }

  // -- what a school does -----------------------------------------------------------------------------------------------------------

  /** Writes a file, with the folders above it; returns its id. */
  put(path: string, content: string | Buffer): string {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    let parent = 'root';
    for (const part of parts) parent = (this.child(parent, part) ?? this.add(parent, part, undefined)).id;
    const bytes = Buffer.from(content);
    const existing = this.child(parent, name);
    if (existing === undefined) return this.add(parent, name, bytes).id;
    existing.content = bytes;
    return this.bump(existing).id;
  }

  /** Puts another content in a file that stands there. */
  overwrite(id: string, content: string): void {
    this.bump(Object.assign(this.live(id, 'overschrijven'), { content: Buffer.from(content) }));
  }

  folder(path: string): string {
    let parent = 'root';
    for (const part of path.split('/')) parent = (this.child(parent, part) ?? this.add(parent, part, undefined)).id;
    return parent;
  }

  /** The id of what stands or stood at a path; the last of several. */
  idAt(path: string): string {
    const parts = path.split('/');
    const found = [...this.nodes.values()].filter(({ name, parentId }) => {
      let at = parentId;
      return parts.toReversed().every((part, depth) => {
        if (depth === 0) return name === part;
        const node: Node | undefined = at === undefined ? undefined : this.nodes.get(at);
        at = node?.parentId;
        return node?.name === part;
      });
    });
    const last = found.at(-1);
    if (last === undefined) throw new Error(`nothing at ${path}`);
    return last.id;
  }

  /** The id of what stands at a path; undefined where nothing does. */
  standingAt(path: string): string | undefined {
    let at: string | undefined = 'root';
    for (const part of path.split('/')) at = at === undefined ? undefined : this.child(at, part)?.id;
    return at;
  }

  /** Moves an item to the recycle bin, with all below it. */
  remove(id: string): void {
    for (const node of this.below(id)) this.bump(Object.assign(node, { deleted: true }));
  }

  /** Brings a removed item back, with what stood in it. */
  restore(id: string): void {
    this.bringBack([id, ...this.children(id).map((child) => child.id)]);
  }
  /** Brings exactly these removed items back, and nothing below them. */
  bringBack(ids: readonly string[]): void {
    for (const id of ids) {
      const node = this.nodes.get(id);
      if (node === undefined) throw new Error(`no ${id}`);
      this.bump(Object.assign(node, { deleted: false }));
    }
  }

  rename(id: string, name: string, parentId?: string): void {
    const node = this.live(id, 'hernoemen');
    if (parentId !== undefined && parentId !== node.parentId) {
      this.inFolder.get(node.parentId ?? '')?.delete(node);
      this.placeIn(parentId, node);
    }
    this.bump(Object.assign(node, { name, parentId: parentId ?? node.parentId }));
  }

  /** Has delta tell of an item once more, as SharePoint does of a folder into which something came or from which it went. */
  touch(id: string): void {
    this.bump(this.live(id, 'aanraken'));
  }

  /** Grows with every change of anything. */
  get changes(): number {
    return this.count;
  }
  /** Whether an item stands there, in no recycle bin. */
  stands(id: string): boolean {
    return this.nodes.get(id)?.deleted === false;
  }
  /** The folder in which an item stands, or stood when it was removed. */
  parentOf(id: string): string | undefined {
    return this.nodes.get(id)?.parentId;
  }
  /** The content of a file that stands there. */
  contentOf(id: string): Buffer | undefined {
    return this.stands(id) ? this.nodes.get(id)?.content : undefined;
  }

  /** The paths of all files that are there. */
  paths(): string[] {
    const path = (node: Node): string => (node.parentId === undefined ? '' : `${path(this.live(node.parentId, 'pad'))}/${node.name}`);
    return [...this.nodes.values()]
      .filter(({ content, deleted }) => content !== undefined && !deleted)
      .map(path)
      .sort();
  }

  private children(parentId: string): Node[] {
    return [...(this.inFolder.get(parentId) ?? [])];
  }
  private child(parentId: string, name: string): Node | undefined {
    return this.children(parentId).find((node) => node.name === name && !node.deleted);
  }
  private placeIn(parentId: string, node: Node): void {
    this.inFolder.set(parentId, (this.inFolder.get(parentId) ?? new Set()).add(node));
  }

  private add(parentId: string, name: string, content: Buffer | undefined): Node {
    const node: Node = { id: `${this.prefix}${this.nodes.size}`, name, parentId, content, eTag: 0, deleted: false, changed: 0 };
    this.nodes.set(node.id, node);
    this.placeIn(parentId, node);
    return this.bump(node);
  }

  private bump(node: Node): Node {
    this.count += 1;
    return Object.assign(node, { eTag: node.eTag + 1, changed: this.count });
  }

  /** An item and all below it. */
  private below(id: string): Node[] {
    const node = this.nodes.get(id);
    return [...(node === undefined ? [] : [node]), ...this.children(id).flatMap((child) => this.below(child.id))];
  }

  private live(id: string, operation: string): Node {
    const node = this.nodes.get(id);
    if (node === undefined || node.deleted) throw fault('niet-gevonden', operation);
    return node;
  }

  private item(node: Node): DriveItem {
    const hash = node.content === undefined ? undefined : hashOf(node.content);
    return {
      id: node.id,
      ...(node.deleted ? {} : { name: node.name }),
      eTag: String(node.eTag),
      size: node.content?.length ?? 0,
      parentId: node.parentId,
      folder: node.content === undefined,
      file: node.content !== undefined,
      hash,
      deleted: node.deleted,
      root: node.parentId === undefined,
      webUrl: `https://sharepoint.example/${node.id}`,
    };
  }

  private said<T>(call: string, answer: T): Promise<T> {
    this.calls.push(call);
    return Promise.resolve(answer);
  }

  // -- the door ---------------------------------------------------------------------------------------------------------------------

  crowdedSeconds(): number {
    return 0;
  }
  async getItem(_driveId: string, itemId: string) {
    return this.said('getItem', this.item(this.live(itemId, 'getItem')));
  }
  async getItemByPath(_driveId: string, path: string) {
    let node = this.live('root', 'getItemByPath');
    for (const part of path.split('/').filter((name) => name !== '')) {
      const next = this.child(node.id, part);
      if (next === undefined) throw fault('niet-gevonden', 'getItemByPath');
      node = next;
    }
    return this.said('getItemByPath', this.item(node));
  }
  async getItems(_driveId: string, itemIds: readonly string[]) {
    const found = itemIds.flatMap((id) => this.nodes.get(id) ?? []).filter(({ deleted }) => !deleted);
    return this.said('getItems', new Map(found.map((node) => [node.id, this.item(node)])));
  }
  async listChildren(_driveId: string, itemId: string) {
    this.live(itemId, 'listChildren');
    return this.said(
      'listChildren',
      this.children(itemId)
        .filter(({ deleted }) => !deleted)
        .map((node) => this.item(node)),
    );
  }
  async delta(_driveId: string, link?: string): Promise<DeltaPage> {
    const [since, upTo] = (link ?? '0').split('-').map(Number);
    const changed = [...this.nodes.values()]
      .filter((node) => node.changed > (since ?? 0) || (since === 0 && node.id === 'root'))
      .sort((a, b) => a.changed - b.changed);
    const live = link === undefined ? changed.filter(({ deleted }) => !deleted) : changed;
    const page = live.slice(0, this.pageSize);
    const last = page.at(-1)?.changed ?? upTo ?? since ?? 0;
    const more = live.length > page.length;
    return this.said('delta', {
      items: page.map((node) => this.item(node)),
      malformed: 0,
      ...(more ? { next: String(last) } : { done: String(this.count) }),
    });
  }
  async download(_driveId: string, itemId: string, maxBytes: number): Promise<Buffer> {
    if (this.locked.has(itemId)) throw fault('vergrendeld', 'download');
    const { content } = this.live(itemId, 'download');
    if ((content?.length ?? 0) > maxBytes) throw fault('te-groot', 'download');
    return this.said('download', Buffer.from(content ?? ''));
  }
  async upload(_driveId: string, parentId: string, name: string, content: Buffer, conflict: 'replace' | 'fail') {
    const existing = this.child(this.live(parentId, 'upload').id, name);
    if (existing !== undefined && conflict === 'fail') throw fault('conflict', 'upload');
    if (existing !== undefined && this.locked.has(existing.id)) throw fault('vergrendeld', 'upload');
    const node = existing === undefined ? this.add(parentId, name, content) : this.bump(Object.assign(existing, { content }));
    return this.said('upload', this.item(node));
  }
  async createFolder(_driveId: string, parentId: string, name: string) {
    return this.said('createFolder', this.item(this.child(parentId, name) ?? this.add(parentId, name, undefined)));
  }
  async setFields(_driveId: string, itemId: string, fields: Record<string, string>) {
    this.bump(this.live(itemId, 'setFields'));
    this.fields.set(itemId, { ...this.fields.get(itemId), ...fields });
    return this.said('setFields', undefined);
  }
  async getFields(_driveId: string, itemId: string) {
    return this.said('getFields', this.fields.get(itemId) ?? {});
  }
  async retentionLabel(_driveId: string, itemId: string) {
    this.live(itemId, 'retentionLabel');
    const held = this.labels.get(itemId) === true;
    return this.said('retentionLabel', { name: held ? 'Bewaren' : undefined, deleteAllowed: !held });
  }
  async permanentDelete(_driveId: string, itemId: string, eTag: string) {
    const node = this.live(itemId, 'permanentDelete');
    if (this.locked.has(itemId)) throw fault('vergrendeld', 'permanentDelete');
    if (String(node.eTag) !== eTag) throw fault('gewijzigd', 'permanentDelete');
    this.remove(itemId);
    if (node.parentId !== undefined) this.bump(this.live(node.parentId, 'permanentDelete'));
    return this.said('permanentDelete', undefined);
  }
  async listPermissions(_driveId: string, itemId: string) {
    this.live(itemId, 'listPermissions');
    return this.said('listPermissions', [...(this.permissions.get(itemId) ?? [])]);
  }
  async removePermission(_driveId: string, itemId: string, permissionId: string) {
    const left = (this.permissions.get(itemId) ?? []).filter(({ id }) => id !== permissionId);
    this.permissions.set(itemId, left);
    return this.said('removePermission', undefined);
  }
  async listSubscriptions() {
    return this.said('listSubscriptions', [...this.subscriptions]);
  }
  async createSubscription(driveId: string, expires: Date) {
    const made: Subscription = {
      id: `sub${this.subscriptions.length}`,
      resource: `/drives/${driveId}/root`,
      expires: expires.toISOString(),
      notificationUrl: this.notificationUrl,
    };
    this.subscriptions.push(made);
    return this.said('createSubscription', made);
  }
  async renewSubscription(id: string, expires: Date) {
    const found = this.subscriptions.find((subscription) => subscription.id === id);
    if (found === undefined) throw fault('niet-gevonden', 'renewSubscription');
    return this.said('renewSubscription', Object.assign(found, { expires: expires.toISOString() }));
  }
  async deleteSubscription(id: string) {
    this.subscriptions.splice(0, this.subscriptions.length, ...this.subscriptions.filter((subscription) => subscription.id !== id));
    return this.said('deleteSubscription', undefined);
  }
  async sendMail(mail: Mail) {
    this.mails.push(mail);
    return this.said('sendMail', undefined);
  }
  async wasMailSent(sleutel: string) {
    return this.said(
      'wasMailSent',
      this.mails.some((mail) => mail.sleutel === sleutel),
    );
  }
  async messageIdOf(sleutel: string) {
    const id = this.mails.some((mail) => mail.sleutel === sleutel) ? `<${sleutel}@postbus.example>` : undefined;
    return this.said('messageIdOf', id);
  }
  async postCard(card: object) {
    this.cards.push(card);
    return this.said('postCard', undefined);
  }
}
