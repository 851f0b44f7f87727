import { regelsVanTekst } from '../../decide/brieven/blok.ts';
import { inDutch } from '../../calendar.ts';
import { feiten } from '../../check/feiten/catalogus.ts';
import type { FeitStap } from '../../check/feiten/corrigeer.ts';
import type { SoortStap } from '../../check/soort-correctie.ts';
import type { OordeelStap } from '../../check/overrulen.ts';
import type { StemmingRecord } from '../../storage/records/commissie.ts';
import type { BerichtRecord, BesluitRecord, BezwaarRecord, DossierRecord } from '../../storage/records.ts';
import { besluitWoord, bezwaarUitkomst, indienerNaam } from '../besluit/woorden.ts';
import { uitkomstWoorden } from '../frame/woorden.ts';
import { documentsoortNaam } from '../../tell/documentsoort-naam.ts';
import { berichtNaam } from './bericht-woorden.ts';

/** Something that happened to a dossier: when, what, by whom, and where on the page or in the loket it is shown. */
export type Gebeurtenis = { op: string; wat: string; wie?: string; naar?: { soort: 'punt' | 'bericht'; id: string } };

/** What the history of a dossier is made of. `titelVan` names a criterion; `lidVan` a member, where who looks may see the votes. */
export type Verleden = {
  dossier: DossierRecord;
  besluiten: readonly BesluitRecord[];
  bezwaren: readonly BezwaarRecord[];
  berichten: readonly BerichtRecord[];
  oordelen: readonly OordeelStap[];
  rondes: readonly StemmingRecord[];
  soorten: readonly SoortStap[];
  feiten: readonly FeitStap[];
  titelVan: (id: string) => string;
  lidVan: (lidId: string) => string;
};

const soorten = (namen: readonly string[]) => namen.map(documentsoortNaam).join(', ');
const uitkomst = (stap: OordeelStap, kant: 'was' | 'werd') => uitkomstWoorden[stap[kant]].woord.toLowerCase();

function vanDossier(dossier: DossierRecord): Gebeurtenis[] {
  const { ontvangenOp, laatsteUpload, aangezegdOp, geslotenOp, vernietigdOp, aanhoudingen = [] } = dossier;
  return [
    { op: ontvangenOp, wat: 'Eerste document ontvangen' },
    ...(laatsteUpload > ontvangenOp ? [{ op: laatsteUpload, wat: 'Laatste document ontvangen' }] : []),
    ...aanhoudingen.flatMap(({ op, tot, reden, gevraagd, door, beeindigdOp }): Gebeurtenis[] => [
      {
        op,
        wie: door,
        wat: `Aangehouden tot en met ${inDutch(tot)}: ${reden}${gevraagd === undefined ? '' : ` Gevraagd aan de school: ${regelsVanTekst(gevraagd).join('; ')}`}`,
      },
      ...(beeindigdOp === undefined ? [] : [{ op: beeindigdOp, wat: 'Weer in behandeling' }]),
    ]),
    ...(aangezegdOp === undefined ? [] : [{ op: aangezegdOp, wat: 'Vernietiging aangekondigd' }]),
    ...(geslotenOp === undefined ? [] : [{ op: geslotenOp, wat: 'De school heeft de map weggehaald of verplaatst' }]),
    ...(vernietigdOp === undefined ? [] : [{ op: vernietigdOp, wat: 'Documenten vernietigd' }]),
  ];
}

function vanBesluit(besluit: BesluitRecord): Gebeurtenis[] {
  const { genomenOp, genomenDoor, ondertekening, teruggestuurd, uitgevoerdOp, nummer, versies = [] } = besluit;
  const { doen } = besluitWoord[besluit.besluit];
  return [
    { op: genomenOp, wie: genomenDoor, wat: `Besluit vastgelegd: ${doen}` },
    ...(teruggestuurd === undefined
      ? []
      : [{ op: teruggestuurd.op, wie: teruggestuurd.door, wat: `Besluit teruggestuurd: ${teruggestuurd.reden}` }]),
    ...(ondertekening === undefined ? [] : [{ op: ondertekening.op, wie: ondertekening.door, wat: 'Besluit ondertekend' }]),
    ...(uitgevoerdOp === undefined
      ? []
      : [{ op: uitgevoerdOp, wat: `Besluit uitgevoerd${nummer === undefined ? '' : `, nummer ${nummer}`}` }]),
    ...versies.slice(1).map(({ op, versie, reden, door }): Gebeurtenis => ({
      op,
      wat: `Brief verbeterd (versie ${versie})${reden === undefined ? '' : `: ${reden}`}`,
      ...(door !== undefined && { wie: door }),
    })),
  ];
}

const vanBezwaar = ({
  vastgelegdOp,
  vastgelegdDoor,
  indiener,
  ontvangenOp,
  uitkomst,
  afgehandeldOp,
  afgehandeldDoor,
}: BezwaarRecord): Gebeurtenis[] => [
  { op: vastgelegdOp, wie: vastgelegdDoor, wat: `Bezwaar van ${indienerNaam[indiener]}, ontvangen op ${inDutch(ontvangenOp)}` },
  ...(afgehandeldOp === undefined || uitkomst === undefined
    ? []
    : [
        {
          op: afgehandeldOp,
          wat: `Bezwaar afgehandeld: ${bezwaarUitkomst[uitkomst]}`,
          ...(afgehandeldDoor !== undefined && { wie: afgehandeldDoor }),
        },
      ]),
];

function vanBericht(bericht: BerichtRecord): Gebeurtenis[] {
  const { verzondenOp, gemaaktOp, mislukt, sleutel, kanaal, door } = bericht;
  const rest = { naar: { soort: 'bericht' as const, id: sleutel }, ...(door !== undefined && { wie: door }) };
  const hoe = kanaal === 'kaart' ? 'Kaart in Teams' : 'Mail aan de school';
  if (verzondenOp !== undefined) return [{ op: verzondenOp, wat: `${hoe}: ${berichtNaam(bericht)}`, ...rest }];
  if (mislukt !== undefined) return [{ op: gemaaktOp, wat: `${hoe} niet gelukt: ${berichtNaam(bericht)}`, ...rest }];
  // What a person asked for stands there at once
  return door === undefined ? [] : [{ op: gemaaktOp, wat: `${hoe} wordt verstuurd: ${berichtNaam(bericht)}`, ...rest }];
}

const vanRonde = ({ ronde, stemmen, vervallen }: StemmingRecord, lidVan: Verleden['lidVan']): Gebeurtenis[] => [
  ...stemmen.map(({ lidId, op, genoteerdDoor }): Gebeurtenis => ({
    op,
    wat: `Stem van ${lidVan(lidId)} (ronde ${ronde})`,
    ...(genoteerdDoor !== undefined && { wie: `genoteerd door ${genoteerdDoor}` }),
  })),
  ...(vervallen === undefined ? [] : [{ op: vervallen.op, wat: `Stemronde ${ronde} vervallen: ${vervallen.reden}` }]),
];

const vanOordeel = (stap: OordeelStap, titelVan: Verleden['titelVan']): Gebeurtenis => ({
  op: stap.op,
  wie: stap.wie,
  wat:
    stap.reden === undefined
      ? `Oordeel ingetrokken over ${titelVan(stap.id)}: weer ${uitkomst(stap, 'werd')}`
      : `Anders geoordeeld over ${titelVan(stap.id)}: van ${uitkomst(stap, 'was')} naar ${uitkomst(stap, 'werd')}`,
  naar: { soort: 'punt', id: stap.id },
});

const vanSoort = ({ op, wie, naam, was, werd, reden }: SoortStap): Gebeurtenis => ({
  op,
  wie,
  wat: `${reden === undefined ? 'Vastgestelde soort ingetrokken' : 'Soort vastgesteld'} van ${naam}: van ${soorten(was)} naar ${soorten(werd)}${reden === undefined ? '' : `, want: ${reden}`}`,
});

const vanFeit = ({ op, wie, feit, naam, was, werd, reden }: FeitStap): Gebeurtenis => ({
  op,
  wie,
  wat: `${reden === undefined ? 'Vastgesteld feit ingetrokken' : 'Feit vastgesteld'} (${feiten[feit].naam}, ${naam}): van ${was} naar ${werd}${reden === undefined ? '' : `, want: ${reden}`}`,
});

/** All that happened to a dossier, newest first. What happened at one moment stays in the order of the steps. */
export function tijdlijnVan({
  dossier,
  besluiten,
  bezwaren,
  berichten,
  oordelen,
  rondes,
  soorten: vastgesteld,
  feiten: feitStappen,
  titelVan,
  lidVan,
}: Verleden): Gebeurtenis[] {
  const all = [
    ...vanDossier(dossier),
    ...oordelen.map((stap) => vanOordeel(stap, titelVan)),
    ...vastgesteld.map(vanSoort),
    ...feitStappen.map(vanFeit),
    ...rondes.flatMap((ronde) => vanRonde(ronde, lidVan)),
    ...besluiten.flatMap(vanBesluit),
    ...bezwaren.flatMap(vanBezwaar),
    ...berichten.flatMap(vanBericht),
  ];
  return all.toSorted((a, b) => (a.op < b.op ? -1 : a.op > b.op ? 1 : 0)).toReversed();
}
