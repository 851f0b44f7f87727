import { expect } from 'vitest';
import { besluitIdOf } from '../../../src/decide/besluit-id.ts';
import { loadBesluiten } from '../../../src/decide/geschiedenis.ts';
import { executeBesluit } from '../../../src/decide/index.ts';
import { dossierRijen } from '../../../src/loket/dossiers/dossier-index.ts';
import type { BesluitRecord, DossierRecord } from '../../../src/storage/records.ts';
import { metLeden } from '../../commissie/eigen-leden.ts';
import { loket as leden } from '../../commissie/leden.ts';
import { as, csrfOf, get, goedIngevuld, post, principal } from '../visit.ts';
import { dossier, world, type World } from '../world.ts';
import { gestemd } from './gestemd.ts';

export const secretaris = as('secretaris');
export const directeur = { header: principal(['directeur-bestuurder'], 'oid-directeur', 'D. Irecteur') };
/** The value of a hidden field. */
export const hidden = (html: string, naam: string): string => new RegExp(`name="${naam}"\\s+value="([^"]*)"`).exec(html)?.[1] ?? '';

/** A loket with a committee, and what its people do with a dossier by the pages. */
export class Kantoor {
  readonly app: World;
  constructor(app: World) {
    this.app = app;
  }

  static async open(): Promise<Kantoor> {
    const app = metLeden(await world(), leden);
    await dossierRijen(app, 0);
    return new Kantoor(app);
  }

  async made(part: Parameters<typeof dossier>[1] = {}): Promise<DossierRecord> {
    const fresh = await dossier(this.app, part);
    await dossierRijen(this.app, 0);
    return fresh;
  }

  at = ({ kenmerk }: DossierRecord, rest = ''): string => `/loket/dossiers/${kenmerk}/besluit${rest}`;
  body = async (path: string, visitor = secretaris): Promise<string> => String((await get(this.app, path, visitor)).body);
  stored = async (fresh: DossierRecord): Promise<DossierRecord> =>
    (await this.app.storage.dossiers.get(fresh.schoolId, fresh.dossierId))!.record;
  besluit = async (fresh: DossierRecord): Promise<BesluitRecord | undefined> =>
    (await this.app.storage.besluiten.get('besluit', besluitIdOf(await this.stored(fresh))))?.record;
  besluiten = async (fresh: DossierRecord): Promise<BesluitRecord[]> => loadBesluiten(this.app, await this.stored(fresh));

  /** Opens a form and sends it. */
  async send(path: string, fields: Record<string, string>, visitor = secretaris) {
    const form = await get(this.app, path, visitor);
    const versie = hidden(String(form.body), 'versie');
    return post(this.app, path, visitor, { csrf: csrfOf(form), ...(versie === '' ? {} : { versie }), ...fields });
  }

  /** Fills in the form of a decision, looks, and records. */
  async record(fresh: DossierRecord, change: Record<string, string> = {}) {
    const sent = await this.send(this.at(fresh, '/nieuw'), { ...goedIngevuld(''), ...change, ...(await this.csrf(fresh)) });
    if (sent.status !== 303) return sent;
    const look = await this.body(sent.headers['Location'] ?? '');
    return post(this.app, this.at(fresh, '/vastleggen'), secretaris, { csrf: hidden(look, 'csrf'), concept: hidden(look, 'concept') });
  }

  private csrf = async (fresh: DossierRecord) => ({
    csrf: csrfOf(await get(this.app, this.at(fresh, '/nieuw'), secretaris)),
    versie: String((await this.stored(fresh)).versie),
  });

  async sign(fresh: DossierRecord, fields: Record<string, string> = {}) {
    const html = await this.body(this.at(fresh), directeur);
    const form = { csrf: hidden(html, 'csrf'), besluit: hidden(html, 'besluit'), gezien: hidden(html, 'gezien') };
    return post(this.app, this.at(fresh, '/ondertekenen'), directeur, { ...form, ...fields });
  }

  /** Carries out all that was recorded on a dossier. */
  async execute(fresh: DossierRecord): Promise<void> {
    for (const { besluitId } of await this.besluiten(fresh)) await executeBesluit(this.app, { besluitId });
  }

  /** Signs what waits and carries it out. */
  async finish(fresh: DossierRecord): Promise<BesluitRecord> {
    expect((await this.sign(fresh)).status).toBe(303);
    await this.execute(fresh);
    const last = (await this.besluiten(fresh)).at(-1);
    expect(last?.uitgevoerdOp).toBeDefined();
    return last!;
  }

  /** A dossier on which a TLV was granted. */
  async granted(
    change: Record<string, string> = {},
    part: Parameters<typeof dossier>[1] = {},
  ): Promise<{ fresh: DossierRecord; tlv: BesluitRecord }> {
    const fresh = await this.made(part);
    await gestemd(this.app, fresh);
    expect((await this.record(fresh, change)).status).toBe(303);
    return { fresh, tlv: await this.finish(fresh) };
  }
}
