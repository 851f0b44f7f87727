import { dateOf, inDutch, momentInDutch } from '../calendar.ts';
import { hartslag } from '../watch/hartslag.ts';
import type { RegisterStand } from '../register/follow.ts';
import type { School } from '../settings.ts';
import type { DriveRecord } from '../storage/records.ts';
import type { TijdklokRecord } from '../storage/records/lijsten.ts';
import { tijdklokken, type Tijdklok } from './tijdklok.ts';

/** One thing that was looked at: what, how it stands in Dutch, since when, and what to do where it is not well. */
export type Regel = { wat: string; staat: 'goed' | 'let-op' | 'fout'; tekst: string; sinds?: Date | undefined; doe?: string };

const minuut = 60_000;
const ouderDan = (moment: string, minuten: number, now: Date): boolean => now.getTime() - Date.parse(moment) > minuten * minuut;

/** How far the clock may differ from that of storage, in seconds: sign-in and storage refuse at five minutes. */
export const maxScheef = 120;

/** The clock of the service against that of storage. `teVerzetten`: on one's own machine it can be put ahead on purpose, to see what happens later. */
export function klokRegel(hier: Date, daar: Date, teVerzetten = false): Regel {
  const seconden = Math.round((hier.getTime() - daar.getTime()) / 1000);
  const tekst =
    Math.abs(seconden) <= 1 ? 'loopt gelijk met de opslag' : `loopt ${Math.abs(seconden)} seconden ${seconden > 0 ? 'voor' : 'achter'}`;
  if (Math.abs(seconden) <= maxScheef) return { wat: 'Klok', staat: 'goed', tekst };
  if (teVerzetten)
    return {
      wat: 'Klok',
      staat: 'let-op',
      tekst: 'is met opzet verzet (KLOK_BESTAND)',
      doe: 'Zet het bestand van de klok op 0 als u weer in het heden wilt werken.',
    };
  return { wat: 'Klok', staat: 'fout', tekst, doe: 'Zet de klok gelijk. Op Azure doet het platform dat: start de app opnieuw.' };
}

const namenVan = (scholen: readonly School[], driveId: string): string => {
  const namen = scholen.filter(({ drive }) => drive === driveId).map(({ naam }) => naam);
  return `${namen.slice(0, 3).join(', ')}${namen.length > 3 ? ` en nog ${namen.length - 3}` : ''}`;
};

function driveRegel(record: DriveRecord | undefined, wat: string, now: Date): Regel {
  const teken = record?.teken ?? record?.lastRound;
  const doe = 'Kijk of de dienst bij de bibliotheek kan: npm run doctor noemt het recht dat ontbreekt (docs/beheer.md, Rechten).';
  if (teken === undefined) return { wat, staat: 'let-op', tekst: 'nog nooit nagelopen', doe: `Wacht vijf minuten. ${doe}` };
  if (ouderDan(teken, hartslag.stil, now)) return { wat, staat: 'fout', tekst: 'geen ronde gelukt', sinds: new Date(teken), doe };
  const einde = record?.subscriptionExpires;
  if (einde === undefined || Date.parse(einde) < now.getTime())
    return {
      wat,
      staat: 'let-op',
      tekst: 'Microsoft 365 meldt geen wijzigingen; de dienst kijkt zelf elke vijf minuten',
      ...(einde === undefined ? {} : { sinds: new Date(einde) }),
      doe: 'Blijft dit langer dan een half uur zo, kijk dan in het logboek van abonnementen-nalopen, en of MELDING_URL bereikbaar is (npm run doctor).',
    };
  return {
    wat,
    staat: 'goed',
    tekst: `nagelopen ${momentInDutch(new Date(teken))}; meldt wijzigingen tot ${momentInDutch(new Date(einde))}`,
  };
}

/** The libraries of the register: each that is not well, and how many are. */
export function driveRegels(drives: readonly DriveRecord[], scholen: readonly School[], now: Date): Regel[] {
  const byId = new Map(drives.map((record) => [record.driveId, record]));
  const all = [...new Set(scholen.map(({ drive }) => drive))].map((id) =>
    driveRegel(byId.get(id), `Bibliotheek van ${namenVan(scholen, id)}`, now),
  );
  const wrong = all.filter(({ staat }) => staat !== 'goed');
  const good = all.length - wrong.length;
  const first = all.find(({ staat }) => staat === 'goed');
  if (first === undefined) return wrong;
  return [...wrong, good === 1 ? first : { wat: 'Bibliotheken', staat: 'goed', tekst: `${good} zijn nagelopen en melden wijzigingen` }];
}

/** How long a timer may be away before it is wrong: two turns missed and five minutes. */
const uitblijven = (minuten: number): number => 3 * minuten + 5;

/** Each timer: when it last succeeded. */
export function tijdklokRegels(gezien: readonly TijdklokRecord[], now: Date): Regel[] {
  const byName = new Map(gezien.map((record) => [record.naam, record]));
  return (Object.keys(tijdklokken) as Tijdklok[]).map((naam) => {
    const { minuten, waarvoor } = tijdklokken[naam];
    const wat = `Tijdklok ${naam} (${waarvoor})`;
    const found = byName.get(naam);
    const doe = `Kijk in het logboek van ${naam}. Draait zij niet, start de app dan opnieuw (az functionapp restart).`;
    if (found?.geluktOp === undefined) {
      const failed = found?.fout;
      if (failed !== undefined) return { wat, staat: 'fout', tekst: `mislukt (${failed.soort})`, sinds: new Date(failed.op), doe };
      return { wat, staat: 'let-op', tekst: 'heeft nog niet gelopen sinds deze versie', doe: `Wacht op haar eerste beurt. ${doe}` };
    }
    const laatst = new Date(found.geluktOp);
    if (found.fout !== undefined && found.fout.op > found.geluktOp)
      return { wat, staat: 'fout', tekst: `de laatste beurt mislukte (${found.fout.soort}); de vorige lukte`, sinds: laatst, doe };
    if (ouderDan(found.geluktOp, uitblijven(minuten), now)) return { wat, staat: 'fout', tekst: 'blijft uit', sinds: laatst, doe };
    return { wat, staat: 'goed', tekst: `gelukt ${momentInDutch(laatst)}` };
  });
}

/** Work that waits, per queue; what was put aside is a fault. */
export function wachtrijRegels(
  lengtes: readonly { wachtrij: string; aantal: number }[],
  opzij: readonly { wachtrij: string; aantal: number }[],
): Regel[] {
  const vol = lengtes.filter(({ aantal }) => aantal > veelWerk);
  const totaal = lengtes.reduce((sum, { aantal }) => sum + aantal, 0);
  return [
    ...opzij.map(({ wachtrij, aantal }): Regel => ({
      wat: `Wachtrij ${wachtrij}`,
      staat: 'fout',
      tekst: aantal === 1 ? '1 bericht mislukte vijf keer en staat opzij' : `${aantal} berichten mislukten vijf keer en staan opzij`,
      doe: 'Zoek in het logboek waarom, verhelp dat, en zet ze bij Mislukt werk opnieuw klaar.',
    })),
    ...vol.map(({ wachtrij, aantal }): Regel => ({
      wat: `Wachtrij ${wachtrij}`,
      staat: 'let-op',
      tekst: `${aantal} berichten wachten`,
      doe: 'Na een drukke dag is dat gewoon. Wordt het een uur lang niet minder, kijk dan in het logboek van deze stap.',
    })),
    ...(opzij.length + vol.length === 0
      ? [{ wat: 'Wachtrijen', staat: 'goed', tekst: totaal === 0 ? 'leeg' : `${totaal} berichten wachten` } as const]
      : []),
  ];
}
const veelWerk = 1_000;

/** The register of schools that is in force. */
export function registerRegel(stand: RegisterStand | undefined, aantal: number): Regel {
  const wat = 'Register van scholen';
  if (stand?.fout !== undefined)
    return {
      wat,
      staat: 'fout',
      tekst: `${stand.fout.bron} is niet goed; de dienst werkt door met het vorige`,
      sinds: stand.fout.van,
      doe: 'Bekijk de fouten bij Scholen, verbeter het bestand en zet het opnieuw neer. De dienst leest het binnen een minuut.',
    };
  return {
    wat,
    staat: 'goed',
    tekst: `${aantal} scholen${stand?.van === undefined ? '' : `, register van ${inDutch(dateOf(stand.van))}`}`,
  };
}
