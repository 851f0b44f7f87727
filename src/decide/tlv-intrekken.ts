import type { App } from '../app.ts';
import { dateOf, inDutch, readDate, type IsoDate } from '../calendar.ts';
import { handboekOp } from '../handboek/handboek.ts';
import type { BesluitRecord, DossierRecord } from '../storage/records.ts';
import { volgendBesluitId } from './besluit-id.ts';
import { standVan } from './besluitdatum.ts';
import { loadBesluiten } from './geschiedenis.ts';
import { maximum } from './invoer.ts';
import { noemOpDossier } from './noem-op-dossier.ts';
import { onzetbaarFouten } from './onzetbaar.ts';
import type { Beslisser } from './persoon.ts';
import { nieuwBesluit, sleutelOf, type Vastlegging } from './vastleggen.ts';

/** What the form sends, as text. */
export type IntrekInvoer = { per: string; motivering: string; zeker: string };
export type IntrekFouten = Partial<Record<'per' | 'motivering' | 'zeker' | 'dossier', string>>;

/** Why a besluit is no TLV that can be revoked, with what to do; undefined where it is one. */
export function nietInTeTrekken(besluit: BesluitRecord): string | undefined {
  if (besluit.besluit !== 'toekennen' || besluit.soort === 'lwoo') return 'Alleen een TLV kan worden ingetrokken.';
  if (standVan(besluit) !== 'uitgevoerd')
    return 'Deze TLV is nog niet afgegeven. Stuur het besluit terug in plaats van de TLV in te trekken.';
  if (besluit.tlvIngetrokken !== undefined) return `Deze TLV is al ingetrokken vanaf ${inDutch(besluit.tlvIngetrokken.per)}.`;
  return besluit.herzienDoor === undefined
    ? undefined
    : `Deze TLV geldt niet meer: er kwam besluit ${besluit.herzienDoor.nummer} voor in de plaats.`;
}

const folded = (text: string) => text.replace(/\r\n?/g, '\n').trim();

/** What a form on revoking a TLV holds, or one Dutch sentence by each field that must be mended. */
export function beoordeelIntrekken(
  invoer: IntrekInvoer,
  { geldigVan = '', geldigTot = '' }: Pick<BesluitRecord, 'geldigVan' | 'geldigTot'>,
): { ok: true; per: IsoDate; motivering: string } | { ok: false; fouten: IntrekFouten } {
  const per = readDate(invoer.per);
  const motivering = folded(invoer.motivering);
  const fouten: IntrekFouten = {
    ...(per === undefined ? { per: 'Vul in vanaf welke dag de TLV niet meer geldt, bijvoorbeeld 1-1-2027.' } : {}),
    ...(per !== undefined && (per < geldigVan || per > geldigTot)
      ? { per: `De TLV geldt van ${inDutch(geldigVan)} tot en met ${inDutch(geldigTot)}. Kies een dag daarin.` }
      : {}),
    ...(motivering.length < 30
      ? { motivering: 'Schrijf in minstens 30 tekens op waarom de TLV wordt ingetrokken. Dit komt in de brief.' }
      : {}),
    ...(motivering.length > maximum.motivering
      ? { motivering: `Deze tekst is te lang. Kort hem in tot ${maximum.motivering} tekens.` }
      : {}),
    ...(invoer.zeker === 'ja' ? {} : { zeker: 'Kruis aan dat u met de school en de ouders over de intrekking heeft gesproken.' }),
  };
  Object.assign(fouten, onzetbaarFouten({ motivering }));
  return per === undefined || Object.keys(fouten).length > 0 ? { ok: false, fouten } : { ok: true, per, motivering };
}

/**
 * Records that a TLV is revoked, as a besluit of its own on the same dossier that waits for its signature; the TLV holds until then. The dossier keeps its
 * status, and may be destroyed. The same form sent twice is one besluit.
 */
export async function legIntrekkingVast(
  app: Pick<App, 'storage' | 'clock'>,
  dossier: DossierRecord,
  tlv: BesluitRecord,
  { per, motivering }: { per: IsoDate; motivering: string },
  persoon: Beslisser,
): Promise<Vastlegging> {
  const { besluiten } = app.storage;
  const now = app.clock.now();
  const all = await loadBesluiten(app, dossier);
  const inhoud = {
    besluit: 'tlv-ingetrokken' as const,
    soort: tlv.soort,
    variant: tlv.variant,
    ...(tlv.leerling === undefined ? {} : { leerling: tlv.leerling }),
    motivering,
    deskundigen: [],
    trektIn: { besluitId: tlv.besluitId, nummer: tlv.nummer ?? '', per },
  };
  const own = (besluit: BesluitRecord) => sleutelOf(inhoud, persoon, { ...dossier, versie: 0 }, besluit.vorige);
  let besluit = all.find((one) => one.teruggestuurd === undefined && one.trektIn?.besluitId === tlv.besluitId);
  if (besluit === undefined) {
    const wacht = all.find((one) => standVan(one) === 'wacht');
    const melding =
      nietInTeTrekken(tlv) ??
      (wacht === undefined ? undefined : 'Er wacht al een besluit over dit dossier op een handtekening. Handel dat eerst af.');
    if (melding !== undefined) return { ok: false, melding };
    const vorige = all.at(-1)?.besluitId ?? tlv.besluitId;
    const grondslag = { peildatum: dateOf(now), handboekVersie: handboekOp(dateOf(now)).versie };
    const nieuw = { ...nieuwBesluit({ ...dossier, laatsteBesluit: vorige }, inhoud, grondslag, persoon, now) };
    const made = {
      ...nieuw,
      schoolId: tlv.schoolId,
      driveId: tlv.driveId,
      sleutel: sleutelOf(inhoud, persoon, { ...dossier, versie: 0 }, nieuw.vorige),
    };
    const id = volgendBesluitId({ ...dossier, laatsteBesluit: vorige });
    besluit = (await besluiten.insert(made)) ? made : (await besluiten.get('besluit', id))?.record;
    if (besluit === undefined) throw new Error('the decision is neither new nor there');
  }
  if (besluit.sleutel !== own(besluit))
    return { ok: false, melding: 'Over deze TLV is al een andere intrekking vastgelegd. Bekijk die eerst.' };
  const { besluitId } = besluit;
  await noemOpDossier(app, dossier, besluit);
  if (standVan(besluit) !== 'uitgevoerd') await app.storage.send('besluit-uitvoeren', { besluitId });
  return { ok: true, besluit };
}
