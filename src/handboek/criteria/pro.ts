import { cursusjaarOf, inDutch } from '../../calendar.ts';
import { domeinen } from '../domeinen.ts';
import type { DidactischeToets } from '../../read/facts.ts';
import { stukkenVan, type Dossier, type Stuk } from '../dossier.ts';
import { duurInDutch, hoogstensMaandenOud } from '../geldigheid.ts';
import { gemistStuk } from '../gemist.ts';
import { standVan } from '../onderwerp.ts';
import { mits, nietVoldaan, nvt, ontbreekt, teBeoordelen, voldaan, type Stap } from '../uitslag.ts';
import { zekerste } from '../zekerste.ts';
import { pro } from './paragrafen.ts';

const toetsenVan = ({ feiten }: Dossier): DidactischeToets[] => feiten.toetsen;

const nodig: readonly [keyof DidactischeToets, string][] = [
  ['toets', 'naam van de toets'],
  ['datum', 'datum'],
  ['ruweScore', 'ruwe score'],
  ['vaardigheidsscore', 'vaardigheidsscore'],
  ['dl', 'DL'],
  ['dle', 'DLE'],
];

const okrStap: Stap = {
  actie:
    'Voeg een volledig onderwijskundig rapport (OKR) toe, met per domein de toets en versie, datum, ruwe score, vaardigheidsscore, DL en DLE.',
  kort: 'volledig onderwijskundig rapport (OKR)',
};

/** Handboek 9.1, 2: a complete OKR. */
export const proOkr = pro({
  id: 'pro.okr',
  titel: 'Onderwijskundig rapport (OKR)',
  eis: () =>
    'Er is een volledig onderwijskundig rapport (OKR): voor technisch lezen, begrijpend lezen, spelling en inzichtelijk rekenen de naam en versie van de toets, de datum, de ruwe score, de vaardigheidsscore, de DL en de DLE.',
  check(dossier) {
    const reports = stukkenVan(dossier, 'okr');
    const first = zekerste(reports);
    if (first === undefined) return gemistStuk(dossier, 'Er is geen onderwijskundig rapport (OKR) gevonden.', okrStap);
    const names = new Set(reports.map(({ document }) => document.naam));
    const rows = toetsenVan(dossier).filter(({ bewijs }) => names.has(bewijs.document));
    const gaps = domeinen.flatMap((domein) => {
      const own = rows.filter((row) => row.domein === domein);
      if (own.length === 0) return [domein];
      const lacks = nodig.filter(([veld]) => own.every((row) => row[veld] === undefined)).map(([, naam]) => naam);
      return lacks.length === 0 ? [] : [`${domein} (${lacks.join(', ')})`];
    });
    const bewijs = [first.bewijs, ...rows.slice(0, 4).map((row) => row.bewijs)];
    if (gaps.length > 0) {
      const said = `In het onderwijskundig rapport is niet gevonden: ${gaps.join('; ')}.`;
      // A table that could not be read at all is no proof that nothing stands in it
      if (rows.length === 0) return teBeoordelen(said, bewijs, okrStap);
      return mits(first.zeker && rows.every(({ zeker }) => zeker), ontbreekt(said, okrStap, bewijs));
    }
    const versions = rows.every(({ versie }) => versie !== undefined);
    const said = `Het onderwijskundig rapport geeft alle vier domeinen.${versions ? '' : ' Niet bij elke toets is de versie gevonden.'}`;
    return mits(first.zeker && rows.every(({ zeker }) => zeker), voldaan(said, bewijs));
  },
});

// A course year begins and ends with a month: "juni 2025" lies in one for certain, whatever the day
const isMonth = (datum: string): boolean => datum.endsWith('-01');

/** Handboek 9.1, 2: the tests were taken in the course year of the application. */
export const proToetsenCursusjaar = pro({
  id: 'pro.toetsen-cursusjaar',
  titel: 'Toetsen uit dit cursusjaar',
  eis: () => 'De toetsen van het onderwijskundig rapport zijn afgenomen in het cursusjaar van de aanvraag (1 augustus tot en met 31 juli).',
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  check(dossier) {
    const rows = toetsenVan(dossier);
    const stap = {
      actie: 'Voeg toetsen toe die in dit cursusjaar zijn afgenomen, met de datum van elke toets.',
      kort: 'toetsen uit dit cursusjaar',
    };
    if (rows.length === 0) return gemistStuk(dossier, 'Er zijn geen toetsen met een datum gevonden.', stap);
    const { begin, einde } = cursusjaarOf(dossier.peildatum);
    const dated = rows.flatMap(({ datum, domein, zeker }) =>
      datum === undefined ? [] : [{ datum, domein, zeker: zeker && (datum.zeker || isMonth(datum.waarde)) }],
    );
    const year = `het cursusjaar van ${inDutch(begin)} tot en met ${inDutch(einde)}`;
    const outside = dated.filter(({ datum }) => datum.waarde < begin || datum.waarde > einde);
    // An older test beside a newer one of the same domain does not count against it
    const wrong = outside.filter(({ domein }) => !dated.some((other) => other.domein === domein && !outside.includes(other)));
    if (wrong.length > 0) {
      const names = [...new Set(wrong.map(({ domein }) => domein))].join(', ');
      return mits(
        wrong.some(({ zeker }) => zeker),
        nietVoldaan(
          `Niet in ${year} afgenomen: ${names}.`,
          wrong.map(({ datum }) => datum.bewijs),
          stap,
        ),
      );
    }
    const missing = domeinen.filter((domein) => !dated.some((one) => one.domein === domein));
    const bewijs = dated.slice(0, 4).map(({ datum }) => datum.bewijs);
    if (missing.length > 0) return teBeoordelen(`De datum is niet gevonden van de toetsen voor ${missing.join(', ')}.`, bewijs, stap);
    return mits(
      dated.every(({ zeker }) => zeker),
      voldaan(`De toetsen zijn afgenomen in ${year}.`, bewijs),
    );
  },
});

/** Handboek 9.1, 3: the result of a social-emotional questionnaire. */
export const proSociaalEmotioneel = pro({
  id: 'pro.sociaal-emotioneel',
  titel: 'Sociaal-emotionele vragenlijst',
  eis: () => 'De uitslag van een sociaal-emotionele vragenlijst is bijgevoegd.',
  check(dossier) {
    const stap = {
      actie: 'Voeg de uitslag van een sociaal-emotionele vragenlijst toe.',
      kort: 'uitslag van een sociaal-emotionele vragenlijst',
    };
    const lists = stukkenVan(dossier, 'vragenlijst');
    const best = zekerste(lists);
    if (best !== undefined) return mits(best.zeker, voldaan('De uitslag van een vragenlijst is bijgevoegd.', [best.bewijs]));
    const { stand, bewijs } = standVan(dossier, 'sociaal-emotioneel-onderzoek');
    if (stand === 'getoond')
      return teBeoordelen('De stukken noemen een sociaal-emotioneel onderzoek; kijk of de uitslag erbij zit.', bewijs, stap);
    return gemistStuk(dossier, 'Er is geen uitslag van een sociaal-emotionele vragenlijst gevonden.', stap);
  },
});

/** Handboek 9.1, 4: a form of acknowledgement and consent, signed by the parents. */
export const proToestemming = pro({
  id: 'pro.toestemming',
  titel: 'Toestemming van de ouders',
  eis: () => 'Er is een formulier voor kennisneming en toestemming dat de ouders hebben ondertekend.',
  check(dossier) {
    const stap = {
      actie: 'Voeg het formulier voor kennisneming en toestemming toe, ondertekend door de ouders.',
      kort: 'toestemmingsformulier met handtekening van de ouders',
    };
    const forms = stukkenVan(dossier, 'toestemming');
    const first = zekerste(forms);
    if (first === undefined) return gemistStuk(dossier, 'Er is geen formulier voor kennisneming en toestemming gevonden.', stap);
    const ouders = forms.flatMap(({ document }) => document.ouders);
    const signed = ouders.filter(({ ondertekend }) => ondertekend === true);
    const bewijs = [first.bewijs, ...ouders.map((ouder) => ouder.bewijs)];
    if (signed.length > 0 && signed.length === ouders.length)
      return mits(
        first.zeker && signed.every(({ zeker }) => zeker),
        voldaan('De ouders hebben het toestemmingsformulier ondertekend.', bewijs),
      );
    if (signed.length > 0) return teBeoordelen('Niet op elke plaats op het toestemmingsformulier is getekend.', bewijs, stap);
    if (ouders.length === 0 || ouders.some(({ ondertekend }) => ondertekend === undefined))
      return teBeoordelen('Of de ouders het toestemmingsformulier hebben ondertekend, is niet te zien.', bewijs, stap);
    return mits(
      first.zeker && ouders.every(({ zeker }) => zeker),
      ontbreekt('Op het toestemmingsformulier staat geen handtekening van de ouders.', stap, bewijs),
    );
  },
});

/** Reports of other examinations than the newest IQ, and of treatment, that are older than copies may be: copies of the archive, though nothing calls them so. */
const ouderOnderzoek = (dossier: Dossier): Stuk[] => {
  const newest = dossier.feiten.iq.find(({ aangehaald }) => !aangehaald)?.bewijs.document;
  const tooOld = ({ document }: Stuk): boolean =>
    document.datum !== undefined && !hoogstensMaandenOud(document.datum.waarde, dossier.waarden.archiefMaanden, dossier.peildatum);
  const research = stukkenVan(dossier, 'onderzoeksverslag', 'intelligentieonderzoek').filter(({ document }) => document.naam !== newest);
  const treatment = stukkenVan(dossier, 'hulpverlening').map((stuk) => ({ ...stuk, zeker: false }));
  return [...research, ...treatment].filter((stuk) => tooOld(stuk));
};

/** Handboek 9.1, 5: copies from the archive are not older than two years; the current IQ report is none of them. */
export const proArchief = pro({
  id: 'pro.archief',
  titel: 'Kopieën uit het archief',
  eis: ({ archiefMaanden }) => `Kopieën van eerdere testen of onderzoeken zijn hoogstens ${duurInDutch(archiefMaanden)} oud.`,
  soort: 'facultatief',
  uitkomsten: ['voldaan', 'niet-voldaan', 'te-beoordelen', 'nvt'],
  check(dossier) {
    const { archiefMaanden } = dossier.waarden;
    const copies = [...stukkenVan(dossier, 'archief'), ...ouderOnderzoek(dossier)];
    if (copies.length === 0) return nvt('Er zijn geen kopieën van eerdere testen of onderzoeken bijgevoegd.');
    const dated = copies.map(({ document, bewijs, zeker }) => ({ datum: document.datum, bewijs, zeker }));
    const old = dated.filter(({ datum }) => datum !== undefined && !hoogstensMaandenOud(datum.waarde, archiefMaanden, dossier.peildatum));
    const shown = (of: typeof dated) => of.flatMap(({ bewijs, datum }) => [bewijs, ...(datum === undefined ? [] : [datum.bewijs])]);
    if (old.length > 0)
      return mits(
        old.some(({ zeker, datum }) => zeker && datum?.zeker === true),
        nietVoldaan(`Een kopie uit het archief is ouder dan ${duurInDutch(archiefMaanden)}.`, shown(old), {
          actie: `Voeg geen kopieën toe die ouder zijn dan ${duurInDutch(archiefMaanden)}, of vervang ze door nieuwere.`,
          kort: `kopieën van hoogstens ${duurInDutch(archiefMaanden)} oud`,
        }),
      );
    if (dated.some(({ datum }) => datum === undefined))
      return teBeoordelen('Van een kopie uit het archief is de datum niet gevonden.', shown(dated));
    return mits(
      dated.every(({ zeker, datum }) => zeker && datum?.zeker === true),
      voldaan(`De kopieën uit het archief zijn hoogstens ${duurInDutch(archiefMaanden)} oud.`, shown(dated)),
    );
  },
});
