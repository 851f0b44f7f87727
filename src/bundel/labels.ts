import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { LabelNamen, type NaamBron } from './label-namen.ts';
import { LabelRollen } from './label-rollen.ts';
import { GeenLabels, LabelRuimte } from './label-ruimte.ts';
import { wisSleutels } from './label-sleutels.ts';
import { LabelWaarden } from './label-waarde.ts';

const naam = (value: string): PDFName => PDFName.of(value);

/** The pages of one file as they stand in the bundle, with those that they were. */
export type Overname = { bron: PDFDocument; paginas: readonly PDFPage[]; titel: string };

/** What one file brings: where its pages stand now, what each mark on a page belongs to, and which link belongs to which element. */
type Werk = NaamBron & {
  nu: ReadonlyMap<PDFRef, PDFPage>;
  merken: Map<PDFPage, PDFRef[]>;
  objecten: [object: PDFDict, element: PDFRef][];
  /** Of the things on pages that were, which pages may share: where each stands among them. */
  plaatsen: Map<PDFArray, ReadonlyMap<PDFObject, number>>;
  toen: ReadonlyMap<PDFPage, PDFRef>;
  gemaakt: Set<PDFRef>;
};

/**
 * The labels of a bundle (ISO 32000-1, 14.7): what a screen reader follows. Labels that a file has are taken over; a page without any becomes one text in the order
 * of its file, and a picture one figure with its name. Call `sluit` once, after the last page.
 */
export class Labels {
  private readonly target: PDFDocument;
  private readonly root: PDFRef;
  private readonly document: PDFRef;
  private readonly delen: PDFRef[] = [];
  private readonly ouders: [sleutel: number, waarde: PDFObject][] = [];
  private readonly rollen: LabelRollen;
  private readonly ruimte = new LabelRuimte();
  private readonly namen: LabelNamen;
  private readonly waarden: LabelWaarden;
  private bronnen = 0;

  constructor(target: PDFDocument) {
    this.target = target;
    this.namen = new LabelNamen(target, this.ruimte);
    this.waarden = new LabelWaarden(target, this.ruimte, this.namen);
    this.root = target.context.nextRef();
    this.document = target.context.nextRef();
    this.rollen = new LabelRollen(target, this.ruimte);
  }

  /** Takes over the labels of pages that were just added, or labels them where they have none that can be used. `vooraan`: before all that was added. */
  neemOver({ bron, paginas, titel }: Overname, vooraan = false): void {
    const deel = this.target.context.nextRef();
    const nu = new Map(bron.getPages().flatMap(({ ref }, at) => (paginas[at] === undefined ? [] : [[ref, paginas[at]] as const])));
    const werk: Werk = {
      bron,
      nu,
      merken: new Map(),
      objecten: [],
      plaatsen: new Map(),
      toen: new Map([...nu].map(([ref, pagina]) => [pagina, ref])),
      gemaakt: new Set(),
      voor: Buffer.from(`${this.bronnen}-`).toString('hex'),
    };
    this.bronnen += 1;
    // What stands in front is our own, and comes last: there is room for it whatever the others took
    if (vooraan) this.ruimte.verruim();
    wisSleutels(this.target, paginas);
    const kids = this.vanBron(werk, deel);
    const zonder = paginas.filter((pagina) => !werk.merken.has(pagina));
    this.zetDeel(deel, titel, kids === undefined ? [] : [...kids, ...this.heleBladzijden(zonder, deel)], vooraan);
  }

  /** The elements that a file has itself; undefined where these cannot be used, and then none of them is left behind. */
  private vanBron(werk: Werk, deel: PDFRef): PDFObject[] | undefined {
    try {
      const tree = werk.bron.catalog.lookupMaybe(naam('StructTreeRoot'), PDFDict);
      if (tree === undefined) return [];
      const kids = this.kinderen(werk, tree.get(naam('K')), deel, undefined, 0);
      this.rollen.neem(werk.bron, tree);
      this.bewaar(werk);
      return kids;
    } catch (error) {
      // A file may come from anyone: its pages stay as they are, whatever is wrong with its labels
      if (!(error instanceof Error)) throw error;
      for (const ref of werk.gemaakt) this.target.context.delete(ref);
      this.namen.vergeet(werk.gemaakt);
      return undefined;
    }
  }

  private heleBladzijden(paginas: readonly PDFPage[], deel: PDFRef): PDFRef[] {
    const kids: PDFRef[] = [];
    try {
      for (const pagina of paginas) kids.push(this.heleBladzijde(pagina, 'P', deel));
    } catch (error) {
      // The same: a page may be of a kind that cannot be written in
      if (!(error instanceof Error)) throw error;
    }
    return kids;
  }

  /** Labels a page that is one picture. */
  neemPlaatje(pagina: PDFPage, titel: string): void {
    const deel = this.target.context.nextRef();
    this.zetDeel(deel, titel, [this.heleBladzijde(pagina, 'Figure', deel, titel)], false);
  }

  private zetDeel(deel: PDFRef, titel: string, kids: PDFObject[], vooraan: boolean): void {
    const { context } = this.target;
    context.assign(
      deel,
      context.obj({ Type: 'StructElem', S: 'Part', T: PDFHexString.fromText(titel), P: this.document, K: context.obj(kids) }),
    );
    if (vooraan) this.delen.unshift(deel);
    else this.delen.push(deel);
  }

  /** Sets the labels of the whole document. */
  sluit(): void {
    const { context, catalog } = this.target;
    const namen = this.namen.boom();
    const nums = this.ouders.flatMap(([sleutel, waarde]) => [PDFNumber.of(sleutel), waarde]);
    context.assign(this.document, context.obj({ Type: 'StructElem', S: 'Document', P: this.root, K: context.obj(this.delen) }));
    context.assign(
      this.root,
      context.obj({
        Type: 'StructTreeRoot',
        K: this.document,
        ParentTree: context.register(context.obj({ Nums: context.obj(nums) })),
        ParentTreeNextKey: this.ouders.length,
        RoleMap: this.rollen.dict,
        ...(namen === undefined ? {} : { IDTree: namen }),
      }),
    );
    catalog.set(naam('StructTreeRoot'), this.root);
    catalog.set(naam('MarkInfo'), context.obj({ Marked: true }));
  }

  /** The key under which readers find what a page or link belongs to. */
  private sleutel(waarde: PDFObject): PDFNumber {
    this.ouders.push([this.ouders.length, waarde]);
    return PDFNumber.of(this.ouders.length - 1);
  }

  /** A page without labels as one element. */
  private heleBladzijde(pagina: PDFPage, soort: 'P' | 'Figure', deel: PDFRef, alt?: string): PDFRef {
    const { context } = this.target;
    const { node } = pagina;
    node.normalize();
    const [begin, eind] = [`/${soort} <</MCID 0>> BDC\n`, '\nEMC'].map((operator) => context.register(context.stream(operator)));
    if (begin !== undefined && eind !== undefined) node.wrapContentStreams(begin, eind);
    const element = context.register(
      context.obj({
        Type: 'StructElem',
        S: soort,
        P: deel,
        Pg: pagina.ref,
        K: 0,
        ...(alt === undefined ? {} : { Alt: PDFHexString.fromText(alt) }),
      }),
    );
    node.set(naam('StructParents'), this.sleutel(context.obj([element])));
    return element;
  }

  private bewaar({ merken, objecten }: Werk): void {
    const { context } = this.target;
    for (const [pagina, elementen] of merken) {
      const all = Array.from(elementen, (element) => element ?? null);
      pagina.node.set(naam('StructParents'), this.sleutel(context.obj(all)));
    }
    for (const [object, element] of objecten) object.set(naam('StructParent'), this.sleutel(element));
  }

  private kinderen(werk: Werk, gegeven: PDFObject | undefined, ouder: PDFRef, pagina: PDFPage | undefined, diepte: number): PDFObject[] {
    const found = werk.bron.context.lookup(gegeven);
    const each = found instanceof PDFArray ? found.asArray() : gegeven === undefined ? [] : [gegeven];
    return each.flatMap((kind) => this.kind(werk, kind, ouder, pagina, diepte) ?? []);
  }

  private kind(werk: Werk, gegeven: PDFObject, ouder: PDFRef, pagina: PDFPage | undefined, diepte: number): PDFObject | undefined {
    this.ruimte.tel(diepte);
    const found = werk.bron.context.lookup(gegeven);
    if (found instanceof PDFNumber) return this.merk(werk, found, ouder, pagina, false);
    if (!(found instanceof PDFDict)) return undefined;
    const eigen = found.get(naam('Pg'));
    const op = eigen instanceof PDFRef ? werk.nu.get(eigen) : pagina;
    const type = found.get(naam('Type'));
    if (type === naam('MCR')) {
      const mcid = found.lookupMaybe(naam('MCID'), PDFNumber);
      return mcid === undefined || found.has(naam('Stm')) ? undefined : this.merk(werk, mcid, ouder, op, true);
    }
    return type === naam('OBJR') ? this.object(werk, found, ouder, op) : this.element(werk, found, ouder, op, diepte);
  }

  /** A mark in the content of a page. */
  private merk({ merken }: Werk, mcid: PDFNumber, ouder: PDFRef, pagina: PDFPage | undefined, metPagina: boolean): PDFObject | undefined {
    const nummer = mcid.asNumber();
    if (pagina === undefined) return undefined;
    if (!Number.isInteger(nummer) || nummer < 0) throw new GeenLabels();
    const own = merken.get(pagina) ?? [];
    // The list of a page is as long as its highest number
    this.ruimte.telMerken(Math.max(0, nummer + 1 - own.length));
    own[nummer] = ouder;
    merken.set(pagina, own);
    return metPagina ? this.target.context.obj({ Type: 'MCR', Pg: pagina.ref, MCID: nummer }) : mcid;
  }

  /** A link or another thing on a page: the same one on the page as it stands now. */
  private object(werk: Werk, verwijzing: PDFDict, ouder: PDFRef, pagina: PDFPage | undefined): PDFObject | undefined {
    const was = verwijzing.get(naam('Obj'));
    const bronPagina = pagina && werk.toen.get(pagina);
    if (pagina === undefined || bronPagina === undefined || !(was instanceof PDFRef)) return undefined;
    const annots = werk.bron.context.lookupMaybe(bronPagina, PDFDict)?.lookupMaybe(naam('Annots'), PDFArray);
    if (annots === undefined) return undefined;
    const plaatsen = werk.plaatsen.get(annots) ?? new Map(annots.asArray().map((one, plaats) => [one, plaats]));
    werk.plaatsen.set(annots, plaatsen);
    const at = plaatsen.get(was);
    const ref = at === undefined ? undefined : pagina.node.lookupMaybe(naam('Annots'), PDFArray)?.get(at);
    if (!(ref instanceof PDFRef)) return undefined;
    const nu = this.target.context.lookupMaybe(ref, PDFDict);
    if (nu !== undefined) werk.objecten.push([nu, ouder]);
    return this.target.context.obj({ Type: 'OBJR', Obj: ref, Pg: pagina.ref });
  }

  private element(werk: Werk, was: PDFDict, ouder: PDFRef, pagina: PDFPage | undefined, diepte: number): PDFRef {
    const { context } = this.target;
    const ref = context.nextRef();
    werk.gemaakt.add(ref);
    const element = context.obj({ Type: 'StructElem', P: ouder });
    this.waarden.zet(werk, was, element, diepte);
    this.namen.noem(werk, was, element, ref);
    if (pagina !== undefined) element.set(naam('Pg'), pagina.ref);
    element.set(naam('K'), context.obj(this.kinderen(werk, was.get(naam('K')), ref, pagina, diepte + 1)));
    context.assign(ref, element);
    return ref;
  }
}
