import type { DossierRoute, LoketRoute } from './access.ts';
import { showAanhouden, takeAanhouden, takeHervatten } from './besluit/aanhouden-page.ts';
import { showAfsluiten, takeAfsluiten } from './besluit/afsluiten-page.ts';
import { showBezwaarAf, showBezwaarMaken, takeBezwaarAf, takeBezwaarMaken } from './besluit/bezwaar-page.ts';
import { showIntrekken, takeIntrekken } from './besluit/intrekken-page.ts';
import { showBesluit, showForm, showNakijken, showVoorbeeld, takeForm, takeVastleggen } from './besluit/besluit-routes.ts';
import { showTeTekenen, takeOndertekenen, takeTerugsturen } from './besluit/ondertekenen-routes.ts';
import { showBeheer } from './beheer/gezondheid-page.ts';
import { showRegels } from './beheer/regels-page.ts';
import { showScholen } from './beheer/scholen-page.ts';
import { showSjabloon, showSjablonen, showSjabloonMail, toSjabloonPdf } from './beheer/sjablonen-page.ts';
import { showWerk, takeHerstel } from './beheer/werk-page.ts';
import { showBewaren, takeHoud, takeHoudWijzigen } from './bewaren/bewaren-page.ts';
import { showVernietigen, takeGoedkeuren, takeRem } from './bewaren/vernietigen-page.ts';
import type { Bezoek, Handler, LoketBezoek } from './bezoek.ts';
import { toBriefVersie } from './bundel/brief-routes.ts';
import {
  showVerbeteren,
  showVerbeteringVoorbeeld,
  takeVerbeteren,
  takeVerbeteringTekenen,
  takeVerbeteringWeg,
} from './bundel/verbeteren-page.ts';
import { toBundelPdf, toBundelZip } from './bundel/bundel-routes.ts';
import { showBewijs, toBewijsBlad } from './bewijs/bewijs-routes.ts';
import { showBericht } from './dossier/bericht-routes.ts';
import { toBeeld, toBestand } from './dossier/bestand-routes.ts';
import { showDossier, takeOordeel } from './dossier/oordeel-routes.ts';
import { showFeit } from './feiten/feit-page.ts';
import { takeFeit } from './feiten/feit-routes.ts';
import { showFeiten } from './feiten/feiten-page.ts';
import { showSoort, takeSoort } from './dossier/soort-page.ts';
import { takeVraag } from './dossier/vraag-routes.ts';
import { showLijst } from './dossiers/list-page.ts';
import { takeVolgen, takeWeergave, takeWeergaveWeg, takeZoeken } from './dossiers/list-routes.ts';
import { showRegister, showRegisterBesluit, showUitvoer, takeInschrijving, takeRegisterZoeken } from './register/register-routes.ts';
import { showLeden } from './beheer/leden-page.ts';
import { showLid, showLidNieuw, takeLid, takeLidNieuw } from './beheer/lid-form.ts';
import { showVergadering, takeAgenda } from './vergadering/agenda-routes.ts';
import { showPunt, takePunt } from './vergadering/punt-routes.ts';
import { showStemming, takeInbreng, takeKeuze, takeNotering, takeRonde, takeStem } from './vergadering/stem-routes.ts';
import { showRechten, takeGelezen, takeInzage, takeZoekLeerling } from './rechten/rechten-page.ts';
import { showWissen, takeWissen, takeWissenVragen } from './rechten/wissen-page.ts';
import { showVerklaringen, toVerklaring } from './rechten/verklaringen-page.ts';
import { showGegevens, showNieuw, showVergaderingen, takeGegevens, takeNieuw } from './vergadering/vergaderingen-page.ts';
import { showVerslag, takeSluiten, toVerslag } from './vergadering/verslag-routes.ts';

/** What answers each page that is not about one dossier. */
export const loketHandlers: Record<LoketRoute, Handler<LoketBezoek>> = {
  lijst: showLijst,
  zoeken: (bezoek, { sent }) => takeZoeken(bezoek, sent),
  weergaveBewaren: (bezoek, { sent }) => takeWeergave(bezoek, sent),
  weergaveWeg: (bezoek, { id }) => takeWeergaveWeg(bezoek, id),
  register: showRegister,
  registerZoeken: (bezoek, { sent }) => takeRegisterZoeken(bezoek, sent),
  registerUitvoer: (bezoek, { id }) => showUitvoer(bezoek, id),
  registerBesluit: (bezoek, { id }) => showRegisterBesluit(bezoek, id),
  inschrijven: (bezoek, { id, sent }) => takeInschrijving(bezoek, id, sent),
  beheer: showBeheer,
  beheerScholen: showScholen,
  beheerRegels: showRegels,
  beheerSjablonen: showSjablonen,
  beheerSjabloon: (bezoek, { id }) => showSjabloon(bezoek, id),
  beheerSjabloonMail: (bezoek, { id }) => showSjabloonMail(bezoek, id),
  beheerSjabloonPdf: (bezoek, { id }) => toSjabloonPdf(bezoek, id),
  beheerWerk: showWerk,
  beheerHerstel: (bezoek, { id, sent }) => takeHerstel(bezoek, id, sent),
  vernietigen: showVernietigen,
  vernietigGoedkeuren: (bezoek, { sent }) => takeGoedkeuren(bezoek, sent),
  remLosmaken: (bezoek, { id }) => takeRem(bezoek, id),
  vergaderingen: showVergaderingen,
  vergaderingNieuw: showNieuw,
  vergaderingPlannen: (bezoek, { sent }) => takeNieuw(bezoek, sent),
  vergadering: (bezoek, { id }) => showVergadering(bezoek, id),
  vergaderingGegevens: (bezoek, { id }) => showGegevens(bezoek, id),
  vergaderingWijzigen: (bezoek, { id, sent }) => takeGegevens(bezoek, id, sent),
  agenda: (bezoek, { id, sent }) => takeAgenda(bezoek, id, sent),
  verslag: (bezoek, { id }) => showVerslag(bezoek, id),
  verslagDocx: (bezoek, { id }) => toVerslag(bezoek, id, 'docx'),
  verslagPdf: (bezoek, { id }) => toVerslag(bezoek, id, 'pdf'),
  vergaderingSluiten: (bezoek, { id, sent }) => takeSluiten(bezoek, id, sent),
  beheerLeden: showLeden,
  lidNieuw: showLidNieuw,
  lidToevoegen: (bezoek, { sent }) => takeLidNieuw(bezoek, sent),
  lid: (bezoek, { id }) => showLid(bezoek, id),
  lidWijzigen: (bezoek, { id, sent }) => takeLid(bezoek, id, sent),
  verklaringen: showVerklaringen,
  rechten: showRechten,
  rechtenZoeken: (bezoek, { sent }) => takeZoekLeerling(bezoek, sent),
  rechtenInzage: (bezoek, { sent }) => takeInzage(bezoek, sent),
  rechtenGelezen: (bezoek, { sent }) => takeGelezen(bezoek, sent),
  wissenVragen: (bezoek, { sent }) => takeWissenVragen(bezoek, sent),
  wissen: (bezoek, { id }) => showWissen(bezoek, id),
  wissenKeuren: (bezoek, { id, sent }) => takeWissen(bezoek, id, sent),
  verklaringPdf: (bezoek, { id }) => toVerklaring(bezoek, id, 'pdf'),
  verklaringGegevens: (bezoek, { id }) => toVerklaring(bezoek, id, 'json'),
};

/** What answers each page about one dossier. */
export const dossierHandlers: Record<DossierRoute, Handler<Bezoek>> = {
  dossier: showDossier,
  volgen: (bezoek, { sent }) => takeVolgen(bezoek, sent),
  bestand: (bezoek, { id }) => toBestand(bezoek, id),
  beeld: (bezoek, { id }) => toBeeld(bezoek, id),
  bewijs: (bezoek, { id }) => showBewijs(bezoek, id),
  bewijsBlad: (bezoek, { id }) => toBewijsBlad(bezoek, id),
  bericht: (bezoek, { id }) => showBericht(bezoek, id),
  oordelen: (bezoek, { id, sent }) => takeOordeel(bezoek, id, sent),
  soortForm: (bezoek, { id }) => showSoort(bezoek, id),
  soortZetten: (bezoek, { id, sent }) => takeSoort(bezoek, id, sent),
  feiten: showFeiten,
  feitForm: (bezoek, { id }) => showFeit(bezoek, id),
  feitZetten: (bezoek, { id, sent }) => takeFeit(bezoek, id, sent),
  vragen: (bezoek, { sent }) => takeVraag(bezoek, sent),
  besluit: showBesluit,
  briefVersie: (bezoek, { id }) => toBriefVersie(bezoek, id),
  verbeterForm: (bezoek, { id }) => showVerbeteren(bezoek, id),
  verbeteren: (bezoek, { id, sent }) => takeVerbeteren(bezoek, id, sent),
  verbeteringVoorbeeld: (bezoek, { id }) => showVerbeteringVoorbeeld(bezoek, id),
  verbeteringTekenen: (bezoek, { id, sent }) => takeVerbeteringTekenen(bezoek, id, sent),
  verbeteringWeg: (bezoek, { id }) => takeVerbeteringWeg(bezoek, id),
  bundelPdf: toBundelPdf,
  bundelZip: toBundelZip,
  formulier: showForm,
  invullen: (bezoek, { sent }) => takeForm(bezoek, sent),
  nakijken: showNakijken,
  voorbeeld: showVoorbeeld,
  vastleggen: (bezoek, { sent }) => takeVastleggen(bezoek, sent),
  aanhoudForm: showAanhouden,
  aanhouden: (bezoek, { sent }) => takeAanhouden(bezoek, sent),
  hervatten: takeHervatten,
  afsluitForm: showAfsluiten,
  afsluiten: (bezoek, { sent }) => takeAfsluiten(bezoek, sent),
  intrekForm: (bezoek, { id }) => showIntrekken(bezoek, id),
  intrekken: (bezoek, { id, sent }) => takeIntrekken(bezoek, id, sent),
  bezwaarForm: (bezoek, { id }) => showBezwaarMaken(bezoek, id),
  bezwaarMaken: (bezoek, { id, sent }) => takeBezwaarMaken(bezoek, id, sent),
  bezwaarAfForm: (bezoek, { id }) => showBezwaarAf(bezoek, id),
  bezwaarAf: (bezoek, { id, sent }) => takeBezwaarAf(bezoek, id, sent),
  teTekenen: (bezoek, { id }) => showTeTekenen(bezoek, id),
  ondertekenen: (bezoek, { sent }) => takeOndertekenen(bezoek, sent),
  terugsturen: (bezoek, { sent }) => takeTerugsturen(bezoek, sent),
  bewaren: showBewaren,
  houdZetten: (bezoek, { sent }) => takeHoud(bezoek, sent),
  houdWijzigen: (bezoek, { id, sent }) => takeHoudWijzigen(bezoek, id, sent),
  stemming: showStemming,
  stemmen: (bezoek, { sent }) => takeStem(bezoek, sent),
  stemmenNoteren: (bezoek, { sent }) => takeNotering(bezoek, sent),
  stemKeuze: (bezoek, { sent }) => takeKeuze(bezoek, sent),
  stemronde: (bezoek, { sent }) => takeRonde(bezoek, sent),
  stemInbreng: (bezoek, { sent }) => takeInbreng(bezoek, sent),
  punt: (bezoek, { id }) => showPunt(bezoek, id),
  puntNoteren: (bezoek, { id, sent }) => takePunt(bezoek, id, sent),
};
