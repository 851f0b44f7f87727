import { BeheerFout } from '../../beheer-fout.ts';
import type { Blobs } from '../../storage/blobs.ts';
import { begin, leesRegel, regelVan, type Inhoud, type Nieuw, type Plaats, type Regel } from './regel.ts';

/** Lines in one blob; a blob that can only grow takes 50,000. The number of a line says in which blob it stands. */
export const perDeel = 10_000;

/** The blob of the chain that holds a line. */
export const deelVan = (nummer: number): string =>
  `vernietigingen/keten/${String(Math.floor((nummer - 1) / perDeel) + 1).padStart(4, '0')}.jsonl`;

/** The record of destructions is not whole where it must be written: nothing may be destroyed then. */
export class BewijsKapot extends BeheerFout {
  override name = 'BewijsKapot';

  constructor(wat: string) {
    super(
      wat,
      'Er wordt niets vernietigd. Kijk het verslag na met npm run audit -- verify (docs/beheer.md, Als er iets misgaat, bij bewijs-kapot).',
    );
  }
}

/** Others may write in between so often: there are at most 40 instances of the service. */
const maxTries = 100;

type Archief = Pick<Blobs, 'readFrom' | 'appendAt'>;

/** A line on a part of a dossier that went. */
export type DeelRegel = Extract<Inhoud, { soort: 'deel' }>;
/** Where a dossier stood, whatever school that was of. */
type Plek = { driveId?: string | undefined; dossierId?: string | undefined };
const plekVan = ({ driveId = '', dossierId = '' }: Plek): string => `${driveId}\n${dossierId}`;

/**
 * The chain as one process knows it: each line once in memory (some kilobyte each; twenty years of a large partnership are 40 MB), so that adding one reads only what
 * others added since. A line is added where its blob is still as long as it was read: two that add at once never make a fork.
 */
class Keten {
  private readonly archief: Archief;
  private readonly regels: Inhoud[] = [];
  private readonly sleutels = new Map<string, Inhoud>();
  private readonly delen = new Map<string, DeelRegel[]>();
  private stand: Plaats = begin;
  private lengte = 0;
  private busy: Promise<unknown> = Promise.resolve();

  constructor(archief: Archief) {
    this.archief = archief;
  }

  private inOrder<T>(work: () => Promise<T>): Promise<T> {
    const done = this.busy.then(work);
    this.busy = done.catch(() => {});
    return done;
  }

  private take({ inhoud, hash, echt }: Regel): void {
    if (inhoud.nummer !== this.stand.nummer + 1 || inhoud.vorige !== this.stand.hash || !echt)
      throw new BewijsKapot(`Regel ${this.stand.nummer + 1} van het verslag van vernietigingen hoort niet bij de regel ervoor.`);
    this.stand = { nummer: inhoud.nummer, hash };
    this.regels.push(inhoud);
    if (!this.sleutels.has(inhoud.sleutel)) this.sleutels.set(inhoud.sleutel, inhoud);
    if (inhoud.soort === 'deel') this.delen.set(plekVan(inhoud), [...(this.delen.get(plekVan(inhoud)) ?? []), inhoud]);
    if (inhoud.soort === 'vernietiging') this.delen.delete(plekVan(inhoud));
  }

  /** Reads what was added since the last look. */
  private async look(): Promise<void> {
    for (;;) {
      const from = this.stand.nummer;
      const text = (await this.archief.readFrom(deelVan(from + 1), this.lengte)).toString();
      for (const line of text.split('\n').slice(0, -1)) {
        const regel = leesRegel(line);
        if (regel === undefined)
          throw new BewijsKapot(`Regel ${this.stand.nummer + 1} van het verslag van vernietigingen is niet te lezen.`);
        this.take(regel);
      }
      this.lengte += Buffer.byteLength(text);
      if (!text.endsWith('\n') && text !== '') throw new BewijsKapot('Het verslag van vernietigingen eindigt midden in een regel.');
      // The next line stands in the next blob, from its beginning
      if (this.stand.nummer === from || this.stand.nummer % perDeel !== 0) return;
      this.lengte = 0;
    }
  }

  alle(): Promise<{ regels: readonly Inhoud[]; stand: Plaats }> {
    return this.inOrder(async () => {
      await this.look();
      return { regels: this.regels, stand: this.stand };
    });
  }

  delenVan(plek: Plek): Promise<readonly DeelRegel[]> {
    return this.inOrder(async () => {
      await this.look();
      return this.delen.get(plekVan(plek)) ?? [];
    });
  }

  voegToe(nieuw: Nieuw): Promise<Inhoud> {
    return this.inOrder(async () => {
      for (let tries = 0; tries < maxTries; tries += 1) {
        await this.look();
        const known = this.sleutels.get(nieuw.sleutel);
        if (known !== undefined) return known;
        const { tekst, plaats } = regelVan(this.stand, nieuw);
        await this.archief.appendAt(deelVan(plaats.nummer), this.lengte, Buffer.from(tekst));
        // Whether it was ours that came in, or that of another, the next look tells
      }
      throw new BewijsKapot('Het verslag van vernietigingen kan niet geschreven worden: andere processen zijn steeds eerder.');
    });
  }
}

const ketens = new WeakMap<object, Keten>();

function ketenVan({ storage: { archief } }: BewijsApp): Keten {
  const known = ketens.get(archief) ?? new Keten(archief);
  ketens.set(archief, known);
  return known;
}

/** What the record of destructions needs of the app. */
export type BewijsApp = { storage: { archief: Archief } };

/**
 * Adds a line to the record of destructions, once per key for good, however often the step is repeated; gives the line that stands. Resolves when it is written
 * and read back. Throws BewijsKapot where the chain is broken.
 */
export const voegToe = (app: BewijsApp, nieuw: Nieuw): Promise<Inhoud> => ketenVan(app).voegToe(nieuw);

/** Every line, and where the chain ends now. Reads only what was added since this process last looked. Throws BewijsKapot. */
export const leesBewijs = (app: BewijsApp): Promise<{ regels: readonly Inhoud[]; stand: Plaats }> => ketenVan(app).alle();

/** The lines on parts of a dossier that went since it was last destroyed as a whole. Throws BewijsKapot. */
export const delenVan = (app: BewijsApp, dossier: Required<Plek>): Promise<readonly DeelRegel[]> => ketenVan(app).delenVan(dossier);
