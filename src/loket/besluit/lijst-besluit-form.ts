import { maximum } from '../../decide/invoer.ts';
import { alsRijen, maxRijenTekst, type LijstFouten, type LijstInvoer, type TeBesluiten } from '../../decide/lijst-besluit.ts';
import type { DossierRecord } from '../../storage/records.ts';
import { aankruisen, foutenLijst, keuzeRondjes, tekstvak } from '../frame/form-fields.ts';
import { html, type Html } from '../frame/html.ts';
import { a, h1, knop, layout, melding, p } from '../frame/layout.ts';
import { dossierHref } from '../dossiers/list-page.ts';
import { bouwstenenView, gewoonVersturen } from './bouwstenen-view.ts';
import type { Persoon } from '../principal.ts';

/** The form on which a decision on a list of pupils is filled in, with faults where there are any. */
export function lijstBesluitForm(page: {
  dossier: DossierRecord;
  persoon: Persoon;
  invoer: LijstInvoer;
  fouten: LijstFouten;
  token: string;
  lijst: TeBesluiten;
  stemming: { tekst: string; klaar: boolean };
}): Html {
  const { dossier, invoer, fouten, lijst, stemming } = page;
  const href = dossierHref(dossier.kenmerk);
  const inhoud = html`<p class="kenmerk">${dossier.kenmerk}</p>
    ${h1('Besluit over de lijst')} ${foutenLijst(fouten)}
    <p class="utrecht-paragraph">
      De lijst heeft ${lijst.rijen.length} ${lijst.rijen.length === 1 ? 'leerling' : 'leerlingen'}. Elke rij krijgt LWOO, behalve de rijen
      die u hier noemt.${lijst.eerder.length > 0 && ` Over rij ${alsRijen(lijst.eerder)} is al eerder besloten: die tellen nu niet mee.`}
      ${a(`${href}?rijen=alle#rijen`, 'Bekijk de rijen')}
    </p>
    <form method="post" action="${href}/besluit/nieuw" class="formulier" id="formulier" novalidate>
      ${gewoonVersturen}
      <input type="hidden" name="csrf" value="${page.token}" /><input type="hidden" name="versie" value="${invoer.versie}" />
      <fieldset class="blok">
        <legend class="utrecht-heading-2">Besluit</legend>
        ${tekstvak({ naam: 'geweigerd', label: 'Rijen die geen LWOO krijgen', hulp: 'Rijnummers uit de tabel, bijvoorbeeld 5, 8-10. Ingevuld zijn de rijen waar iets ontbreekt of niet klopt.', waarde: invoer.geweigerd, rijen: 2, max: maxRijenTekst, fout: fouten.geweigerd })}
        ${tekstvak({ naam: 'aangehouden', label: 'Rijen waarover het loket nu nog niet besluit', hulp: 'Elke regel: rijnummers, een dubbele punt en de reden, zonder namen. Bijvoorbeeld 5, 8-10: de IQ-gegevens ontbreken. De reden komt in de brief. Over deze rijen legt u later een nieuw besluit vast.', waarde: invoer.aangehouden, rijen: 2, max: maxRijenTekst, fout: fouten.aangehouden })}
        ${keuzeRondjes({
          naam: 'brieven',
          label: 'Welke brieven maakt de dienst?',
          waarde: invoer.brieven === '' ? 'lijst' : invoer.brieven,
          keuzes: [
            ['lijst', 'Eén brief over de hele lijst'],
            ['per-leerling', 'Ook een eigen brief per leerling met LWOO, met een brief voor de ouders'],
          ],
        })}
        ${melding(stemming.klaar ? 'info' : 'warning', p(stemming.tekst))}
        ${tekstvak({ naam: 'motivering', label: 'Motivering', hulp: 'Waarom neemt het loket dit besluit? Noem ook waarom rijen geen LWOO krijgen, zonder namen. Dit komt in de brief.', waarde: invoer.motivering, rijen: 7, max: maximum.motivering, fout: fouten.motivering })}
        ${bouwstenenView('lwoo', false)}
        ${aankruisen({ naam: 'nagekeken', label: 'Ik heb de rijen nagekeken', aan: invoer.nagekeken === 'ja', fout: fouten.nagekeken })}
      </fieldset>
      <p class="utrecht-paragraph">
        Na het vastleggen ondertekent de directeur-bestuurder. Dan krijgen het besluit en elke leerling met LWOO een nummer, gaan de brieven
        naar de map van de school, komen de leerlingen in het register en krijgt de school een mail.
      </p>
      <div class="knoppen">${knop('Leg het besluit vast')} <a class="utrecht-link" href="${href}">Annuleren</a></div>
    </form>`;
  const kruimels = [
    { naam: 'Dossiers', href: '/loket' },
    { naam: dossier.map === '' ? dossier.kenmerk : dossier.map, href },
  ];
  const titel = `${Object.keys(fouten).length > 0 ? 'Fout: ' : ''}Besluit over de lijst`;
  return layout({ titel, persoon: page.persoon, kruimels, inhoud });
}
