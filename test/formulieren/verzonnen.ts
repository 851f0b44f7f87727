import { formulierdelen, optienaam } from '../../src/formulieren/velden.ts';
import type { Aanvraagsoort } from '../../src/handboek/soorten.ts';

const pick = <T>(items: readonly [T, ...T[]], at: number): T => items[at % items.length] ?? items[0];
const voornamen = ['Noor Elisabeth', 'Bo', 'Mohammed Amin', 'Jip', 'Zoë', 'Daniël', 'Sem', 'Fleur', 'Ömer', 'Lotte Anna Maria'] as const;
const namen = [
  'de Wit-Los',
  'van der Linden',
  "in 't Veld",
  'Yilmaz',
  'Bakker',
  'Oosterhuis',
  'El Amrani',
  'Smit',
  'Kowalski',
  'Vos',
] as const;
const scholen = [
  'Voorbeeldcollege De Brug',
  'Lyceum De Vliet',
  'VMBO Het Baken',
  'Praktijkschool Oost',
  'Scholengemeenschap Westerpoort',
] as const;
const maanden = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'] as const; // prettier-ignore
const klassen = ['2 vmbo-kader', '1 havo', 'brugklas vmbo-t', '3 praktijkonderwijs', 'groep 8 so'] as const;
const zinnen = [
  'Het gaat thuis rustig, maar op school loopt het elke week vast. Wij maken ons zorgen.',
  'Mijn zoon wil niet meer naar school. Hij heeft hoofdpijn en slaapt 4 uur per nacht.',
  'Ze heeft rust nodig en een kleine groep.',
  'Wij hopen dat hij weer vrienden maakt.',
  'Het wijkteam sinds oktober 2025, en fysiotherapie.',
  'Geen hulp tot nu toe.',
] as const;

/** Days as people type them. */
function dag(at: number, jaar: number): string {
  const [d, m] = [1 + ((at * 7) % 28), (at * 5) % 12];
  const two = (value: number) => String(value).padStart(2, '0');
  return pick(
    [`${d} ${maanden[m]} ${jaar}`, `${two(d)}-${two(m + 1)}-${jaar}`, `${d}-${m + 1}-${jaar}`, `${two(d)}/${two(m + 1)}/${jaar}`],
    at,
  );
}

/** Invented answers to every field of the form of a type; another number gives other answers, the same number the same. */
export function verzonnen(soort: Exclude<Aanvraagsoort, 'lwoo'>, number: number): { texts: Record<string, string>; ticked: string[] } {
  const texts: Record<string, string> = {};
  const ticked: string[] = [];
  formulierdelen(soort)
    .flatMap(({ velden }) => velden)
    .forEach((veld, i) => {
      const at = number * 31 + i;
      if (veld.soort === 'keuze')
        ticked.push(...veld.opties.filter((_, k) => k === at % veld.opties.length).map(({ waarde }) => optienaam(veld, waarde)));
      else if (veld.soort === 'datum') texts[veld.naam] = dag(at, 2010 + (at % 18));
      else if (veld.soort === 'tekst' && veld.vast === undefined) texts[veld.naam] = tekst(veld.naam, at);
    });
  return { texts, ticked };
}

function tekst(naam: string, at: number): string {
  if (naam.endsWith('school.naam') || naam.endsWith('vso.naam')) return pick(scholen, at);
  if (naam.endsWith('mail')) return pick(['s.bakker@debrug.example', 'zorg@vliet.example', 'info_2@hetbaken.example'], at);
  if (naam.endsWith('voornamen')) return pick(voornamen, at);
  if (naam.endsWith('achternaam')) return pick(namen, at);
  if (naam.endsWith('klas')) return pick(klassen, at);
  if (naam.endsWith('tlvNummer')) return pick(['TLV-2022-0417', '2021/118', 'TLV 23-0091', 'GP-2023-77'], at);
  if (naam.endsWith('.naam') || naam.endsWith('contact'))
    return `${pick(['P.', 'M.J.', 'A.', 'mw. S.', 'dhr. K.'], at)} ${pick(namen, at + 3)}`;
  return pick(zinnen, at);
}
