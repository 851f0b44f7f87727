import { readFileSync } from 'node:fs';
import type { App } from '../../src/app.ts';
import type { Bevinding, Controlerapport } from '../../src/check/rapport.ts';
import { fixedClock } from '../../src/clock.ts';
import { shipped } from '../../src/root.ts';
import { readSettings } from '../../src/settings.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { MemoryGraph } from '../fakes/memory-graph.ts';
import { storageFor } from '../fakes/storage.ts';

const example = JSON.parse(readFileSync(shipped('local.settings.example.json'), 'utf8')) as { Values: Record<string, string> };

export type World = App & {
  graph: MemoryGraph;
  clock: ReturnType<typeof fixedClock>;
  sent: { queue: string; message: object }[];
  events: { event: string; details: object | undefined }[];
  mark: string;
  schoolId: string;
};

let worlds = 0;

/** A loket with two schools of its own on storage in memory, or on the Azurite that is given; Microsoft 365 in memory, the clock at noon on 12 May 2026. */
export async function world({ connection, now = '2026-05-12T10:00:00Z' }: { connection?: string; now?: string } = {}): Promise<World> {
  worlds += 1;
  const mark = `loket${process.pid}x${worlds}`;
  const settings = readSettings({ ...example.Values, SCHOLEN_BESTAND: 'scholen.voorbeeld.json', SWV_CODE: `T${process.pid}X${worlds}` });
  const clock = fixedClock(now);
  const storage = await storageFor(connection);
  const sent: World['sent'] = [];
  const events: World['events'] = [];
  const scholen = settings.scholen.map((school) => ({ ...school, id: `${school.id}-${mark}`, drive: `drive-${mark}` }));
  return {
    settings: { ...settings, scholen },
    clock,
    graph: new MemoryGraph(`item-${mark}-`),
    storage: { ...storage, send: async (queue, message) => void sent.push({ queue, message }) },
    log: (event, details) => void events.push({ event, details }),
    sent,
    events,
    mark,
    schoolId: scholen[0]?.id ?? '',
  };
}

const bewijs = (citaat: string, document = 'Onderzoeksverslag.pdf', pagina = 3) => [{ document, pagina, citaat }];

const bevindingen: Bevinding[] = [
  {
    id: 'alg.deskundigen',
    bron: '3',
    titel: 'Twee deskundigen',
    eis: 'Twee deskundigen geven de school advies. De eerste is orthopedagoog of psycholoog.',
    soort: 'vereist',
    uitkomst: 'te-beoordelen',
    uitleg: 'Er zijn twee adviezen. Of de functie van de tweede deskundige past, beoordeelt u zelf.',
    bewijs: bewijs('drs. M. de Wit, orthopedagoog-generalist NVO', 'bijlagen/Deskundigenadvies.docx', 1),
  },
  {
    id: 'gp.opp',
    bron: '7.1',
    titel: 'Ontwikkelingsperspectief (OPP)',
    eis: 'Het OPP heeft een verantwoording, een handelingsdeel en een evaluatie.',
    soort: 'vereist',
    uitkomst: 'ontbreekt',
    uitleg: 'In het OPP staat geen evaluatie. Er is wel een kop, maar daar staat niets onder.',
    bewijs: [],
    actie: 'Voeg de evaluatie van het OPP toe.',
    kort: 'evaluatie van het OPP',
  },
  {
    id: 'gp.onderzoeksverslag',
    bron: '7.1',
    titel: 'Onderzoeksverslag',
    eis: 'Een psychodiagnostisch of psychiatrisch verslag in termen van de DSM.',
    soort: 'vereist',
    uitkomst: 'voldaan',
    uitleg: 'Het verslag beschrijft de problemen met een DSM-classificatie.',
    bewijs: bewijs('De classificatie volgens DSM-5 is een normoverschrijdend-gedragsstoornis, matig van ernst.'),
  },
  {
    id: 'alg.leeftijd',
    bron: '3',
    titel: 'Leeftijd',
    eis: 'De leerling is bij de start van het cursusjaar 12 jaar of ouder.',
    soort: 'vereist',
    uitkomst: 'voldaan',
    uitleg: 'De leerling is op 1 augustus 2026 vijftien jaar.',
    bewijs: bewijs('geboren op 14 maart 2011', 'Aanvraagformulier TLV.pdf', 1),
  },
  {
    id: 'alg.plaatsingsdatum',
    bron: '3',
    titel: 'Plaatsingsdatum',
    eis: 'Plaatsing in het vso begint op 1 augustus, 1 januari of 1 april.',
    soort: 'vereist',
    uitkomst: 'niet-voldaan',
    uitleg: 'De gevraagde plaatsing begint op 1 september.',
    bewijs: bewijs('Gewenste plaatsing per 1 september 2026', 'Aanvraagformulier TLV.pdf', 2),
  },
  {
    id: 'gp.hulpverlening',
    bron: '7.1 A',
    titel: 'Verslag van hulpverlening',
    eis: 'Een verslag van hulp in het afgelopen jaar, als dat er is.',
    soort: 'facultatief',
    uitkomst: 'nvt',
    uitleg: 'Er zit geen verslag van hulpverlening in het dossier. Dat hoeft ook niet.',
    bewijs: [],
  },
];

export const rapport: Controlerapport = {
  handboekVersie: '4.1',
  peildatum: '2026-04-20',
  soort: 'tlv-gp',
  variant: 'nieuw',
  eindoordeel: 'incompleet',
  aandachtspunten: true,
  bevindingen,
  documenten: [
    { naam: 'Aanvraagformulier TLV.pdf', soorten: ['aanmeldingsformulier'], leesbaar: true, inhoud: 'bestand-1' },
    { naam: 'Onderzoeksverslag.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], leesbaar: true, inhoud: 'bestand-2' },
    { naam: 'bijlagen/Deskundigenadvies.docx', soorten: ['deskundigenadvies'], leesbaar: true, inhoud: 'bestand-3' },
    { naam: 'scan 12.jpg', soorten: ['overig'], leesbaar: false, inhoud: 'bestand-4', melding: 'Een foto kan nog niet gelezen worden.' },
  ],
  feiten: { geboortedatum: '2011-03-14', plaatsing: '2026-08-01', geldigTot: '2028-07-31' },
};

let dossiers = 0;

/** A dossier in the loket's own state, with a report, its files in Microsoft 365 and two messages. `part` changes the record. */
export async function dossier(app: World, part: Partial<DossierRecord> & { map?: string } = {}, report = rapport): Promise<DossierRecord> {
  dossiers += 1;
  const school = app.settings.scholen[0]!;
  const map = part.map ?? `Joris van den Bergh ${dossiers}`;
  const folder = `${school.pad}/Aanvragen/${encodeURIComponent(map)}`;
  const dossierId = app.graph.folder(folder);
  const bestanden = report.documenten.map(({ naam }) => ({
    name: naam,
    itemId: app.graph.put(`${folder}/${naam}`, naam),
    blob: undefined,
  }));
  app.graph.put(`${folder}/Controlerapport.pdf`, 'pdf');
  const record: DossierRecord = {
    schoolId: school.id,
    dossierId,
    driveId: school.drive,
    kenmerk: `D-${app.mark.toUpperCase().replace(/[^A-Z0-9]/g, '')}-${String(dossiers).padStart(5, '0')}`,
    map,
    status: 'in behandeling',
    ontvangenOp: '2026-04-02T08:00:00.000Z',
    laatsteUpload: '2026-04-20T12:30:00.000Z',
    gewijzigdOp: '2026-04-20T12:30:00.000Z',
    versie: 3,
    gelezenVersie: 3,
    gecontroleerdVersie: 3,
    gemeldVersie: 3,
    soort: 'tlv-gp',
    variant: 'nieuw',
    eindoordeel: 'incompleet',
    nogNodig: ['evaluatie van het OPP'],
    aandachtspunten: 3,
    vervaltOp: '2026-10-20',
    ...part,
  };
  await app.storage.dossiers.put(record);
  await app.storage.afgeleid.write(`${dossierId}/rapport-3.json`, JSON.stringify({ rapport: report }));
  await app.storage.afgeleid.write(`${dossierId}/manifest-3.json`, JSON.stringify({ blik: 'x', bestanden }));
  const bericht = { dossierId, inhoud: 'x', gemaaktOp: '2026-04-20T12:40:00.000Z', pogingen: 1 };
  await app.storage.berichten.put({ ...bericht, sleutel: 'rapport-3-kaart', kanaal: 'kaart', verzondenOp: '2026-04-20T12:41:00.000Z' });
  await app.storage.berichten.put({ ...bericht, sleutel: 'rapport-3-mail', kanaal: 'mail' });
  return record;
}
