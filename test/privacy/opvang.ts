import { formatWithOptions } from 'node:util';
import { weggelaten } from '../../src/log.ts';
import type { Vondst, Zoeker } from './zoeker.ts';

/** Every way out on which nothing personal belongs. */
export const kanalen = [
  'log',
  'uitvoer',
  'fout',
  'meting',
  'wachtrij',
  'opzij gezet',
  'onderwerp van een mail',
  'kenmerk van een mail',
  'kaart',
  'adres van Microsoft 365',
  'kop voor Microsoft 365',
  'kolom in SharePoint',
  'sleutel in de opslag',
  'adres van het loket',
  'kop van het loket',
  'audit',
  'bewijs van vernietiging',
] as const;
export type Kanaal = (typeof kanalen)[number];

/** Where all that leaves is caught, until it is looked through. */
export class Opvang {
  private readonly gevangen = new Map<Kanaal, string[]>(kanalen.map((kanaal) => [kanaal, []]));

  /** How much was caught on each way out: one without anything was not tried. */
  readonly aantallen = Object.fromEntries(kanalen.map((kanaal) => [kanaal, 0])) as Record<Kanaal, number>;

  /** Lines of the log of which something was left out: the service itself gives nothing but ids and codes. */
  readonly weggelaten: string[] = [];

  vang(kanaal: Kanaal, ...delen: unknown[]): void {
    const tekst = delen.map((deel) => (typeof deel === 'string' ? deel : (JSON.stringify(deel) ?? ''))).join(' ');
    this.aantallen[kanaal] += 1;
    if (kanaal === 'uitvoer' && tekst.includes(`"${weggelaten}"`)) this.weggelaten.push(tekst);
    this.gevangen.get(kanaal)?.push(tekst);
  }

  /** Lets go of what a test itself sent with this in it. */
  vergeet(kanaal: Kanaal, deel: string): void {
    this.gevangen.set(
      kanaal,
      (this.gevangen.get(kanaal) ?? []).filter((tekst) => !tekst.includes(deel)),
    );
  }

  /** The canaries in what was caught since the last time, each thing that was found once per way out. */
  doorzoek(zoeker: Zoeker): { kanaal: Kanaal; vondst: Vondst }[] {
    return kanalen.flatMap((kanaal) => {
      const teksten = this.gevangen.get(kanaal)?.splice(0) ?? [];
      const gevonden = new Map<string, Vondst>();
      for (const tekst of teksten) for (const vondst of zoeker.zoek(tekst)) gevonden.set(vondst.wat, vondst);
      return [...gevonden.values()].map((vondst) => ({ kanaal, vondst }));
    });
  }

  /** Listens to all that this process writes to its console, output and warnings; gives how to stop. */
  luister(): () => void {
    const namen = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const echt = namen.map((naam) => [naam, console[naam]] as const);
    for (const naam of namen)
      console[naam] = (...delen: unknown[]) => this.vang('uitvoer', formatWithOptions({ depth: 20 }, ...(delen as [unknown])));
    const stromen = [process.stdout, process.stderr].map((stroom) => [stroom, stroom.write.bind(stroom)] as const);
    for (const [stroom, schrijf] of stromen)
      stroom.write = (deel: string | Uint8Array, ...rest: unknown[]) => {
        this.vang('uitvoer', Buffer.from(deel as string).toString());
        return schrijf(deel, ...(rest as []));
      };
    const gewaarschuwd = (waarschuwing: Error) => this.vang('uitvoer', waarschuwing.stack ?? waarschuwing.message);
    process.on('warning', gewaarschuwd);
    return () => {
      for (const [naam, was] of echt) console[naam] = was;
      for (const [stroom, schrijf] of stromen) stroom.write = schrijf;
      process.off('warning', gewaarschuwd);
    };
  }
}
