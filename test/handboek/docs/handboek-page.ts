import { inDutch, type IsoDate } from '../../../src/calendar.ts';
import { criterialijst, criteriumSoortNaam, type CriteriumRegel } from '../../../src/formulieren/criterialijst.ts';
import { gevraagdeCriteria } from '../../../src/formulieren/gevraagd.ts';
import type { Criterium } from '../../../src/handboek/criterium.ts';
import type { Handboek } from '../../../src/handboek/handboek.ts';
import { aanvraagsoorten, soortNaam } from '../../../src/handboek/soorten.ts';
import { waardenOp, type Waardereeks } from '../../../src/handboek/waarden.ts';
import { wetsregels } from '../../../src/handboek/wet.ts';
import type { Case } from '../case.ts';

/** The last day on which a version or a number began to hold: from then on the pages are right. */
export const lastChange = (versies: readonly Handboek[]): IsoDate => {
  const days = versies.flatMap(({ geldigVanaf, waarden }) => [
    geldigVanaf,
    ...Object.values(waarden).flatMap(({ reeks }) => reeks.map(({ vanaf }) => vanaf)),
  ]);
  const last = days.toSorted().at(-1);
  if (last === undefined) throw new Error('No version of the handbook is given.');
  return last;
};

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (...cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: string[], rows: string[][]): string[] => [
  row(...head),
  row(...head.map(() => '---')),
  ...rows.map((one) => row(...one)),
];

const shown = (waarde: unknown): string => (Array.isArray(waarde) ? waarde.join(', ') || 'geen' : String(waarde));
const history = ({ reeks }: Waardereeks<unknown>): string =>
  reeks.map(({ vanaf, waarde }) => `${shown(waarde)} (vanaf ${inDutch(vanaf)})`).join('; ');

/** `gp, zml (ook bij verlenging), pro (alleen bij verlenging)` */
const waar = ({ gevraagd }: CriteriumRegel): string =>
  gevraagd
    .map(({ soort, nieuw, verlenging }) => `${soort}${!verlenging ? '' : nieuw ? ' (ook bij verlenging)' : ' (alleen bij verlenging)'}`)
    .join(', ');

const samplesOf = ({ id, uitkomsten }: Criterium, cases: readonly Case[]) =>
  uitkomsten.map((uitkomst) => ({ uitkomst, given: cases.filter((one) => one[0] === id && one[1] === uitkomst).map((one) => one[2]) }));

function perSoort(handboek: Handboek): string[] {
  const ids = (found: readonly Criterium[], soort: Criterium['soort']) =>
    found
      .filter((one) => one.soort === soort)
      .map(({ id }) => `\`${id}\``)
      .join(', ') || '–';
  const rows = aanvraagsoorten.flatMap((soort) =>
    (soort === 'lwoo' ? (['nieuw'] as const) : (['nieuw', 'verlenging'] as const)).map((variant) => {
      const found = gevraagdeCriteria(handboek, { soort, variant }, lastChange([handboek]));
      const name = soort === 'lwoo' ? soortNaam[soort] : `${soortNaam[soort]}, ${variant}`;
      return [name, ...(['vereist', 'facultatief', 'oordeel', 'aandacht'] as const).map((kind) => ids(found, kind))];
    }),
  );
  return table(['aanvraagsoort', 'verplicht', 'niet verplicht', 'oordeel', 'aandachtspunt'], rows);
}

/** A version of the handbook: every criterion with source, kind and samples per outcome, what each kind of application asks, and every number. */
function versionPage(handboek: Handboek, cases: readonly Case[]): string {
  const { versie, naam, geldigVanaf, criteria, waarden } = handboek;
  const now = waardenOp(waarden, lastChange([handboek]));
  const list = new Map(criterialijst(lastChange([handboek]), [handboek]).map((one) => [one.id, one]));
  return [
    `## Versie ${versie}`,
    '',
    `${naam}. Geldt voor dossiers die zijn ingediend vanaf ${inDutch(geldigVanaf)}.`,
    '',
    '### Criteria',
    '',
    'Achter elke uitkomst staat hoeveel voorbeelden in de tests op die uitkomst komen; ze staan onder aan deze bladzijde met naam.',
    '',
    ...table(
      ['criterium', 'naam', 'bron', 'soort', 'wat het handboek vraagt', 'gevraagd bij', 'voorbeelden per uitkomst'],
      criteria.map((one) => {
        const regel = list.get(one.id);
        const counts = samplesOf(one, cases).map(({ uitkomst, given }) => `${uitkomst} ${given.length}`);
        return [
          `\`${one.id}\``,
          one.titel,
          one.bron,
          criteriumSoortNaam(one.soort),
          one.eis(now, { soort: 'onbekend', variant: 'nieuw' }),
          regel === undefined ? '' : waar(regel),
          counts.join(', '),
        ];
      }),
    ),
    '',
    '### Wat elke aanvraag vraagt',
    '',
    'De varianten `overstap` en `niet-ingeschreven` vragen hetzelfde als een nieuwe aanvraag.',
    '',
    ...perSoort(handboek),
    '',
    '### Getallen',
    '',
    ...table(
      ['wat', 'waarde', 'eenheid', 'bron'],
      Object.values(waarden).map((one) => [one.omschrijving, history(one), one.eenheid, one.bron]),
    ),
    '',
    '### Voorbeelden',
    '',
    'De namen zijn die van de tests en daarom in het Engels: gegeven dit ene verschil met een compleet dossier, is de uitkomst deze.',
    '',
    ...criteria.flatMap((one) => [
      `- \`${one.id}\``,
      ...samplesOf(one, cases).map(({ uitkomst, given }) => `  - ${uitkomst}: ${given.join('; ')}`),
    ]),
  ].join('\n');
}

/** The whole page `docs/handboek.md`: every version, newest first. */
export const handboekPage = (versies: readonly Handboek[], cases: readonly Case[]): string =>
  [
    '# Waaraan een dossier wordt getoetst',
    '',
    'Deze bladzijde is gemaakt uit de code van `src/handboek` en de voorbeelden in `test/handboek`; verander haar daar en draai `npm run docs:handboek`. De begrippen staan in [woordenlijst.md](woordenlijst.md), de criteria als lijst voor cijfers in [criteria.csv](criteria.csv).',
    '',
    'Een stuk dat er alleen kan zijn in een bestand dat de computer niet kon lezen (een scan of een foto), wordt `te-beoordelen`, niet `ontbreekt`. Een bestand met een wachtwoord en een beschadigd, leeg, te groot of onbekend bestand telt als afwezig. Elke uitkomst kan `te-beoordelen` worden als het bewijs niet met zekerheid te lezen is.',
    '',
    '## Aandachtspunten uit de wet',
    '',
    'Hier vraagt de wet of de praktijk meer dan het handboek. Wat ervan opvalt, staat als aandachtspunt in het rapport; het verandert geen uitkomst en houdt niets tegen. Wat een samenwerkingsverband zelf kan instellen, staat in [beheer.md](beheer.md).',
    '',
    ...table(
      ['aandachtspunt', 'naam', 'bron', 'vanaf'],
      wetsregels.map(({ id, titel, bron, vanaf }) => [`\`${id}\``, titel, bron, inDutch(vanaf)]),
    ),
    '',
    ...versies.toSorted((a, b) => b.geldigVanaf.localeCompare(a.geldigVanaf)).map((versie) => versionPage(versie, cases)),
    '',
  ].join('\n');
