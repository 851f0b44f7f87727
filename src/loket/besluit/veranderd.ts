import type { App } from '../../app.ts';
import { vergelijk, type Verschil } from '../../check/verschil.ts';
import type { Controlerapport } from '../../check/rapport.ts';
import { rapportPath } from '../../dossier/paths.ts';
import type { BesluitRecord, DossierRecord } from '../../storage/records.ts';
import { html, type Html } from '../frame/html.ts';
import { a, melding, p } from '../frame/layout.ts';
import { uitkomstWoorden } from '../frame/woorden.ts';

/** What changed in a dossier since a besluit was recorded on it; `nog` while the new state is not checked yet. */
export type Veranderd = { verschil?: Verschil; nog: boolean };

async function rapportVan({ storage }: Pick<App, 'storage'>, dossierId: string, versie: number): Promise<Controlerapport | undefined> {
  const blob = await storage.afgeleid.read(rapportPath(dossierId, versie));
  return blob === undefined ? undefined : (JSON.parse(blob.toString()) as { rapport: Controlerapport }).rapport;
}

/** What changed in a dossier since a besluit was recorded; undefined where nothing did, or where nothing of it is left to compare. */
export async function loadVeranderd(
  app: Pick<App, 'storage'>,
  dossier: DossierRecord,
  besluit: BesluitRecord,
): Promise<Veranderd | undefined> {
  const { dossierVersie } = besluit;
  if (dossierVersie === undefined || dossierVersie === dossier.versie || dossier.vernietigdOp !== undefined) return undefined;
  const { gecontroleerdVersie: nu } = dossier;
  const [oud, nieuw] = await Promise.all([
    rapportVan(app, dossier.dossierId, dossierVersie),
    nu === undefined ? undefined : rapportVan(app, dossier.dossierId, nu),
  ]);
  const nog = nu !== dossier.versie;
  return nieuw === undefined || nu === dossierVersie ? { nog } : { verschil: vergelijk(oud, nieuw), nog };
}

const uitkomst = (waarde: keyof typeof uitkomstWoorden | undefined) =>
  waarde === undefined ? 'niet beoordeeld' : uitkomstWoorden[waarde].woord.toLowerCase();

/** What changed, for who is about to sign. */
export function veranderdView({ verschil, nog }: Veranderd, dossierHref: string): Html {
  const regels = [
    ...(verschil?.documenten.nieuw ?? []).map((naam) => html`Nieuw of vervangen: ${naam}`),
    ...(verschil?.documenten.weg ?? []).map((naam) => html`Weg: ${naam}`),
    ...(verschil?.veranderd ?? []).map(({ titel, van, naar }) => html`${titel}: was ${uitkomst(van)}, is nu ${uitkomst(naar)}`),
  ];
  return melding(
    'warning',
    html`<h2 class="utrecht-heading-3">Het dossier is veranderd nadat dit besluit is vastgelegd</h2>
      ${
        regels.length > 0 &&
        html`<ul class="utrecht-unordered-list">
          ${regels.map((regel) => html`<li class="utrecht-unordered-list__item">${regel}</li>`)}
        </ul>`
      }
      ${nog && p('De laatste verandering wordt nog nagekeken. Wacht daarop als u zeker wilt zijn.')}
      ${!nog && regels.length === 0 && p('De uitkomsten van de controle zijn hetzelfde gebleven.')}
      ${p(html`${a(dossierHref, 'Bekijk het dossier')}. Verandert dit het oordeel? Stuur het besluit dan terug.`)}`,
  );
}
