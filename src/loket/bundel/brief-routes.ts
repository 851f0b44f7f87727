import type { App } from '../../app.ts';
import { leesBrief } from '../../decide/archiefbrieven.ts';
import { briefNaam, type BriefKeuze } from '../../decide/bestand.ts';
import { loadBesluiten } from '../../decide/geschiedenis.ts';
import type { BesluitRecord, NummerRecord } from '../../storage/records.ts';
import { logUnread } from '../../storage/unread.ts';
import { href } from '../access.ts';
import { leesbareNummers } from '../besluit/leerling-nummers.ts';
import type { Bezoek } from '../bezoek.ts';
import { nietGevonden } from '../error-pages.ts';
import { page, pdf, type LoketResponse } from '../exchange.ts';
import { html, type Html } from '../frame/html.ts';
import { momentVan } from '../frame/woorden.ts';

type Gevraagd = { besluitId: string; keuze: Required<Pick<BriefKeuze, 'voor' | 'versie'>>; rij?: number };

/** Which letter an address names: the besluit, of a list the row of a pupil, whom it is for, and its version. */
function keuzeIn(id: string): Gevraagd | undefined {
  const found = /^([0-9a-f]{8,64})(?:-rij-(\d{1,6}))?-(school|ouders)-(\d{1,3})$/.exec(id);
  if (found === null) return undefined;
  const [, besluitId = '', rij, voor, versie] = found;
  const keuze = { voor: voor === 'ouders' ? ('ouders' as const) : ('school' as const), versie: Number(versie) };
  return { besluitId, keuze, ...(rij === undefined ? {} : { rij: Number(rij) }) };
}

/** The number on a letter: of the besluit, or of the pupil in a row of its list. */
async function nummerVan(app: Pick<App, 'storage' | 'log'>, besluit: BesluitRecord, rij: number | undefined): Promise<string | undefined> {
  if (rij === undefined) return besluit.nummer;
  return (await leesbareNummers(app, besluit)).nummers.find((row) => row.rij === rij)?.nummer;
}

/** One version of a letter from the archive, for the school or the parents; of a besluit of this dossier only. */
export async function toBriefVersie({ app, dossier, persoon }: Bezoek, id: string): Promise<LoketResponse> {
  const gevraagd = keuzeIn(id);
  const besluit = gevraagd && (await loadBesluiten(app, dossier)).find(({ besluitId }) => besluitId === gevraagd.besluitId);
  if (besluit === undefined || gevraagd === undefined) return page(nietGevonden(persoon), 404);
  const { keuze, rij } = gevraagd;
  const nummer = await nummerVan(app, besluit, rij);
  const brief = await leesBrief(app.storage, besluit, { ...keuze, ...(rij === undefined ? {} : { rij }) }, logUnread(app));
  if (brief === undefined || nummer === undefined) return page(nietGevonden(persoon), 404);
  return pdf(brief, briefNaam(nummer, { ...keuze, soort: besluit.besluit }));
}

/** The letters of each pupil of a list, the version that holds, by row and number: a page names nobody whom it need not. Nothing where there are none. */
export function leerlingBrieven(kenmerk: string, besluitId: string, leerlingen: readonly NummerRecord[]): Html | false {
  const klaar = leerlingen.filter(({ ouders }) => ouders !== undefined);
  if (klaar.length === 0) return false;
  const link = (rij: number, voor: 'school' | 'ouders', versie: number, tekst: string) =>
    html`<a class="utrecht-link" href="${href('briefVersie', { kenmerk, id: `${besluitId}-rij-${rij}-${voor}-${versie}` })}">${tekst}</a>`;
  return html`<details class="meer">
    <summary>Brieven per leerling (${klaar.length})</summary>
    <ul class="kort">
      ${klaar.map(({ rij = 0, nummer, versies }) => {
        const versie = versies?.at(-1)?.versie ?? 1;
        return html`<li>
          Rij ${rij}, ${nummer}${versie > 1 && ` (versie ${versie})`}: ${link(rij, 'school', versie, 'brief')} ·
          ${link(rij, 'ouders', versie, 'brief voor de ouders')}
        </li>`;
      })}
    </ul>
  </details>`;
}

/** The versions of a letter; what was recorded before there were any has the first. */
const versiesVan = ({ versies, brief, uitgevoerdOp, genomenOp }: BesluitRecord): NonNullable<BesluitRecord['versies']> =>
  versies ?? (brief === undefined ? [] : [{ versie: 1, brief, op: uitgevoerdOp ?? genomenOp }]);

/** The letters of a besluit, the version that holds first, each for the school and where there is one for the parents. */
export function brievenLijst(kenmerk: string, besluit: BesluitRecord): Html | false {
  const { besluitId } = besluit;
  const versies = versiesVan(besluit);
  if (versies.length === 0) return false;
  const link = (voor: 'school' | 'ouders', versie: number, tekst: string) =>
    html`<a class="utrecht-link" href="${href('briefVersie', { kenmerk, id: `${besluitId}-${voor}-${versie}` })}">${tekst}</a>`;
  return html`<ul class="kort${versies.length === 1 && ' kort--een'}">
    ${versies
      .toReversed()
      .map(
        ({ versie, ouders, reden, op }) =>
          html`<li>
            ${versies.length > 1 && `Versie ${versie} (${momentVan(op)}${reden === undefined ? '' : `; ${reden}`}): `}
            ${link('school', versie, 'Open de brief (PDF)')}${ouders !== undefined && html` · ${link('ouders', versie, 'Open de brief voor de ouders (PDF)')}`}
          </li>`,
      )}
  </ul>`;
}
