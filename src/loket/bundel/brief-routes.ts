import { briefNaam, briefPath, type BriefKeuze } from '../../decide/bestand.ts';
import { loadBesluiten } from '../../decide/geschiedenis.ts';
import type { BesluitRecord } from '../../storage/records.ts';
import { href } from '../access.ts';
import type { Bezoek } from '../bezoek.ts';
import { nietGevonden } from '../error-pages.ts';
import { page, pdf, type LoketResponse } from '../exchange.ts';
import { html, type Html } from '../frame/html.ts';
import { momentVan } from '../frame/woorden.ts';

/** Which letter an address names: the besluit, whom it is for, and its version. */
function keuzeIn(id: string): { besluitId: string; keuze: Required<Pick<BriefKeuze, 'voor' | 'versie'>> } | undefined {
  const found = /^([0-9a-f]{8,64})-(school|ouders)-(\d{1,3})$/.exec(id);
  if (found === null) return undefined;
  return { besluitId: found[1] ?? '', keuze: { voor: found[2] === 'ouders' ? 'ouders' : 'school', versie: Number(found[3]) } };
}

/** One version of a letter from the archive, for the school or the parents; of a besluit of this dossier only. */
export async function toBriefVersie({ app, dossier, persoon }: Bezoek, id: string): Promise<LoketResponse> {
  const gevraagd = keuzeIn(id);
  const besluit = gevraagd && (await loadBesluiten(app, dossier)).find(({ besluitId }) => besluitId === gevraagd.besluitId);
  const brief = besluit && gevraagd && (await app.storage.archief.read(briefPath(besluit.besluitId, gevraagd.keuze)));
  if (brief === undefined || besluit?.nummer === undefined || gevraagd === undefined) return page(nietGevonden(persoon), 404);
  return pdf(brief, briefNaam(besluit.nummer, { ...gevraagd.keuze, soort: besluit.besluit }));
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
