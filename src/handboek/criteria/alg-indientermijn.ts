import { inDutch } from '../../calendar.ts';
import type { Criterium } from '../criterium.ts';
import { isPro, isTlv } from '../dossier.ts';
import { jaardagInDutch, plaatsingsdag } from '../geldigheid.ts';
import { mits, nietVoldaan, nvt, teBeoordelen, voldaan } from '../uitslag.ts';
import { bijNieuwePlaats, blijftOpZelfdeVso } from '../zelfde-vso.ts';

/** Handboek 3: for a new school year submitted before 1 June (VSO) or 1 May (PrO); that day itself is too late. */
export const algIndientermijn: Criterium = {
  id: 'alg.indientermijn',
  bron: '3',
  titel: 'Op tijd ingediend',
  eis: ({ indienenVoorVso, indienenVoorPro }, aanvraag) => {
    const [vso, pro] = [jaardagInDutch(indienenVoorVso), jaardagInDutch(indienenVoorPro)];
    const before = aanvraag.soort === 'onbekend' ? `${vso} (VSO) of vóór ${pro} (PrO)` : isPro(aanvraag) ? pro : vso;
    return `Een aanvraag voor een nieuw schooljaar is ingediend vóór ${before}.`;
  },
  soort: 'vereist',
  uitkomsten: ['voldaan', 'niet-voldaan', 'te-beoordelen', 'nvt'],
  hoortBij: isTlv,
  nietVanToepassing: blijftOpZelfdeVso,
  check: bijNieuwePlaats((dossier) => {
    const { waarden, peildatum, soort } = dossier;
    const asked = plaatsingsdag(dossier);
    if (asked === undefined) return teBeoordelen('De gevraagde plaatsingsdatum is niet gevonden, dus ook niet of de aanvraag op tijd is.');
    const bewijs = [asked.bewijs];
    if (asked.waarde.slice(5) !== waarden.nieuwSchooljaar) {
      if (!asked.zeker) return teBeoordelen('De gevraagde plaatsingsdatum is niet met zekerheid te lezen.', bewijs);
      return nvt(`De gevraagde plaatsing is op ${inDutch(asked.waarde)}, niet aan het begin van een schooljaar.`, bewijs);
    }
    if (soort === 'onbekend') return teBeoordelen('Eerst moet duidelijk zijn welk type wordt aangevraagd.', bewijs);
    const limit = `${asked.waarde.slice(0, 4)}-${isPro(dossier) ? waarden.indienenVoorPro : waarden.indienenVoorVso}`;
    const said = `De aanvraag voor plaatsing op ${inDutch(asked.waarde)} is ingediend op ${inDutch(peildatum)}`;
    if (peildatum < limit) return mits(asked.zeker, voldaan(`${said}, vóór ${inDutch(limit)}.`, bewijs));
    return mits(
      asked.zeker,
      nietVoldaan(`${said}; dat moest vóór ${inDutch(limit)}. Het loket beslist of de aanvraag nog mee kan.`, bewijs, {
        actie: 'Neem contact op met het loket: de aanvraag is te laat voor het nieuwe schooljaar.',
        kort: 'overleg met het loket over de late aanvraag',
      }),
    );
  }),
};
