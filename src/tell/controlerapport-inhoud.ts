import { dateOf, inDutch } from '../calendar.ts';
import { feiten } from '../check/feiten/catalogus.ts';
import type { VastgesteldFeit } from '../check/feiten/corrigeer.ts';
import { geldendeUitkomst } from '../check/geldend.ts';
import type { Bevinding, Controlerapport, Uitkomst } from '../check/rapport.ts';
import { soortNaam, type Variant } from '../handboek/soorten.ts';
import { plaatsInDutch, type Evidence } from '../evidence.ts';
import { soortenTekst } from './documentsoort-naam.ts';
import { beeldOpPapier } from './rapport-beelden.ts';
import { delegatieZin, wetspuntenZin } from './rapport-zinnen.ts';
import { beperking, stappenVan, type Stap, type Stappen } from './stappen.ts';

/** What a report is about, beside the report itself. */
export type RapportDetails = {
  kenmerk: string;
  school: string;
  /** Name of the dossier's folder, or of the list, as the school gave it. */
  map: string;
  /** The dossier is one list among others, and no folder. */
  lijst?: true;
  gemaaktOp: Date;
  /** Who to ask. */
  loket: { naam: string; postbus: string };
};

const variantNaam: Record<Variant, string> = {
  nieuw: 'nieuwe aanvraag',
  verlenging: 'verlenging',
  overstap: 'overstap van SO naar VSO',
  'niet-ingeschreven': 'opnieuw, omdat de leerling niet op tijd is ingeschreven',
};

const uitkomstWoorden: Record<Uitkomst, string> = {
  voldaan: 'In orde',
  'niet-voldaan': 'Klopt nog niet',
  ontbreekt: 'Ontbreekt',
  'te-beoordelen': 'Bekijkt het loket',
  nvt: 'Niet nodig',
};

const tijd = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' });

/** A moment as people write it: `22 november 2026 om 14:05`. */
export const momentInDutch = (moment: Date): string => `${inDutch(dateOf(moment))} om ${tijd.format(moment)}`;

const dingen = (count: number) => (count === 1 ? '1 ding' : `${count} dingen`);

const verbeterLijst =
  'In dezelfde map staat ook uw lijst met achter elke leerling een opmerking. Verbeter uw eigen lijst en zet die onder dezelfde naam terug. Wij controleren de lijst dan vanzelf opnieuw.';

function oordeel(rapport: Controlerapport, { toevoegen, verbeteren }: Stappen) {
  const limit = beperking(rapport);
  const rest = limit === undefined ? '' : ` ${limit}`;
  const lijst = rapport.soort === 'lwoo';
  const wat = lijst ? 'De lijst' : 'Het dossier';
  if (rapport.eindoordeel === 'incompleet') {
    const count = toevoegen.length;
    const wrong = verbeteren.length;
    const also = wrong === 0 ? '' : ` en ${dingen(wrong)} ${wrong === 1 ? 'klopt' : 'kloppen'} nog niet`;
    return {
      compleet: false,
      kop: `${wat} is nog niet compleet`,
      tekst:
        `Er ${count === 1 ? 'ontbreekt' : 'ontbreken'} nog ${dingen(count)}${also}. Hieronder staat wat u kunt doen. ` +
        `${lijst ? verbeterLijst : 'Zet nieuwe bestanden in dezelfde map. Wij controleren het dossier dan vanzelf opnieuw.'}${rest}`,
    };
  }
  const wrong = verbeteren.length;
  const open = wrong === 0 ? '' : ` Er ${wrong === 1 ? 'klopt' : 'kloppen'} nog ${dingen(wrong)} niet; dat staat hieronder.`;
  if (limit !== undefined) return { compleet: false, kop: 'Wat wij konden controleren, is compleet', tekst: limit + open };
  return {
    compleet: true,
    kop: `${wat} is compleet`,
    tekst: `Alles wat verplicht is, zit erin.${open}${rapport.gedelegeerd === true ? '' : ' Het loket neemt de aanvraag in behandeling.'}`,
  };
}

const groep = (kop: string, uitleg: string, stappen: Stap[]) => ({ kop, uitleg, punten: stappen.map(({ tekst }) => tekst) });

/** That a person of the loket answers for evidence: when and why, without who. */
const doorLoketZin = ({ doorLoket }: Evidence): string | undefined =>
  doorLoket && `Vastgesteld door het loket op ${inDutch(dateOf(new Date(doorLoket.op)))}, want: ${doorLoket.reden}`;

const bewijsOpPapier = (bewijs: Evidence) => {
  const beeld = beeldOpPapier(bewijs);
  return {
    document: bewijs.document,
    pagina: bewijs.pagina,
    plaats: plaatsInDutch(bewijs),
    rij: bewijs.rij !== undefined,
    citaat: bewijs.citaat,
    scan: bewijs.scan === true,
    toelichting: [bewijs.toelichting, doorLoketZin(bewijs)].filter((zin) => zin !== undefined).join(' '),
    ...(beeld !== undefined && { beeld }),
  };
};

/** What a person of the loket judged, without who. */
function mensOpPapier({ uitkomst, mens }: Bevinding) {
  if (mens === undefined) return {};
  const oordeelt = `${uitkomstWoorden[mens.uitkomst].toLowerCase()}, want: ${mens.reden}`;
  if (mens.vervallen === true)
    return {
      vervallen: `${mens.vervallenDoor ?? 'De stukken zijn sindsdien veranderd.'} Daarom telt dit oordeel van het loket niet meer: ${oordeelt} Het loket beoordeelt dit opnieuw.`,
    };
  return { mens: { oordeelt: `Het loket oordeelt: ${oordeelt}`, berekend: uitkomstWoorden[uitkomst].toLowerCase() } };
}

/** A fact that a person of the loket set, without who. */
function vastgesteldOpPapier({ feit, waarde, computer, document, pagina, reden, op, vervallenDoor }: VastgesteldFeit) {
  const las = computer === undefined ? '' : ` De computer las: ${computer}.`;
  const wanneer = inDutch(dateOf(new Date(op)));
  return {
    feit: feiten[feit].naam,
    waarde: waarde ?? '',
    uitleg: `Vastgesteld door het loket op ${wanneer}, want: ${reden}${las}`,
    plaats: `${document}, ${plaatsInDutch({ document, pagina, citaat: '' })}`,
    vervallen: vervallenDoor === undefined ? '' : `${vervallenDoor} Daarom telt dit niet meer.`,
  };
}

/** Whether a finding says that something stands nowhere: a quote of each document would show nothing, their names say what was looked at. */
const looksAtAll = ({ soort, uitkomst, bewijs }: Bevinding): boolean =>
  soort === 'aandacht' &&
  uitkomst === 'voldaan' &&
  bewijs.length > 1 &&
  new Set(bewijs.map(({ document }) => document)).size === bewijs.length;

const criterium = (bevinding: Bevinding) => ({
  titel: bevinding.titel,
  bron: bevinding.bron,
  eis: bevinding.eis,
  uitkomst: geldendeUitkomst(bevinding),
  woorden: uitkomstWoorden[geldendeUitkomst(bevinding)],
  ...mensOpPapier(bevinding),
  uitleg: bevinding.uitleg,
  ...(bevinding.tabel !== undefined && { tabel: bevinding.tabel }),
  bewijs: looksAtAll(bevinding) ? [] : bevinding.bewijs.map(bewijsOpPapier),
  bekeken: looksAtAll(bevinding) ? [...new Set(bevinding.bewijs.map(({ document }) => document))] : [],
});

/** What is not needed, with its reason once for all that have the same; what a person judged stands alone. */
function nietNodig(bevindingen: Bevinding[]) {
  const computed = bevindingen.filter(({ mens }) => mens === undefined);
  const redenen = [...new Set(computed.map(({ uitleg }) => uitleg))];
  return {
    redenen: redenen.map((uitleg) => ({
      uitleg,
      punten: computed.filter((one) => one.uitleg === uitleg).map(({ titel, bron }) => ({ titel, bron })),
    })),
    beoordeeld: bevindingen.filter(({ mens }) => mens !== undefined).map(criterium),
  };
}

/** Everything that the report on paper says, in the order in which it says it; the template only sets it. */
export function controlerapportInhoud(rapport: Controlerapport, details: RapportDetails) {
  const stappen = stappenVan(rapport.bevindingen, rapport.documenten);
  const lijst = rapport.soort === 'lwoo';
  const groepen = [
    lijst
      ? groep('Nog invullen', 'Dit hoort in de lijst en staat er nog niet in.', stappen.toevoegen)
      : groep('Nog toevoegen', 'Dit hoort bij de aanvraag en zit nog niet in het dossier.', stappen.toevoegen),
    groep(
      'Klopt nog niet',
      `Dit ${lijst ? 'staat in de lijst' : 'zit in het dossier'}, maar is nog niet zoals het handboek het vraagt.`,
      stappen.verbeteren,
    ),
  ];
  return {
    kenmerk: details.kenmerk,
    school: details.school,
    map: details.map,
    waarin: details.lijst === true ? 'Lijst' : 'Map',
    loket: details.loket,
    // A list asks for many pupils at once: it is neither new nor a renewal
    aanvraag: lijst
      ? soortNaam.lwoo
      : `${rapport.soort === 'onbekend' ? 'nog niet duidelijk' : soortNaam[rapport.soort]}, ${variantNaam[rapport.variant]}`,
    peildatum: inDutch(rapport.peildatum),
    handboekVersie: rapport.handboekVersie,
    oordeel: oordeel(rapport, stappen),
    groepen: groepen.filter(({ punten }) => punten.length > 0),
    loketPunten: rapport.bevindingen
      .filter((bevinding) => geldendeUitkomst(bevinding) === 'te-beoordelen')
      .map(({ titel, actie }) => ({ titel, hulp: actie ?? '' })),
    documenten: rapport.documenten.map((document) => ({
      naam: document.naam,
      soorten: soortenTekst(document),
      leesbaar: document.leesbaar,
      melding: document.melding ?? '',
    })),
    vastgesteld: (rapport.vastgesteld ?? []).map(vastgesteldOpPapier),
    criteria: rapport.bevindingen.filter((bevinding) => geldendeUitkomst(bevinding) !== 'nvt').map(criterium),
    nietNodig: nietNodig(rapport.bevindingen.filter((bevinding) => geldendeUitkomst(bevinding) === 'nvt')),
    gedelegeerd: rapport.gedelegeerd === true ? delegatieZin : '',
    wet: {
      uitleg: wetspuntenZin,
      punten: (rapport.wetspunten ?? []).map(({ titel, bron, uitleg, bewijs }) => ({
        titel,
        bron,
        uitleg,
        bewijs: bewijs.map(bewijsOpPapier),
      })),
    },
  };
}
