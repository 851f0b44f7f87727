import { createHash } from 'node:crypto';
import { inDutch, isIsoDate, plusDays, type IsoDate } from '../calendar.ts';
import type { School } from '../settings.ts';
import { disciplines, functies, registraties, type LidRecord } from '../storage/records/commissie.ts';
import { schoneTekst } from './opmerking.ts';
import { isZittendOp } from './zitting.ts';

/** A member as typed; every field as text. */
export const lidVelden = [
  'naam',
  'functie',
  'account',
  'schoolId',
  'registratie',
  'discipline',
  'regio',
  'vervangt',
  'vanaf',
  'tot',
] as const;
export type LidVeld = (typeof lidVelden)[number];
export type LidInvoer = Record<LidVeld, string>;
export type LidFouten = Partial<Record<LidVeld, string>>;

const max = { naam: 120, regio: 60 } as const;
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A member as typed, for the form to begin with. */
export const alsInvoer = (lid: Partial<LidRecord>): LidInvoer =>
  Object.fromEntries(lidVelden.map((veld) => [veld, lid[veld] ?? ''])) as LidInvoer;

/** The id of a member: from name, function and first day, so that the same form sent twice is one member. */
export const lidIdVan = ({ naam, functie, vanaf }: Pick<LidRecord, 'naam' | 'functie' | 'vanaf'>): string =>
  createHash('sha256')
    .update(JSON.stringify([naam.toLowerCase(), functie, vanaf]))
    .digest('hex')
    .slice(0, 12);

function vervangFout({ functie, vervangt, vanaf, tot }: Omit<LidRecord, 'lidId'>, andere: readonly LidRecord[]): string | undefined {
  if (vervangt === undefined) return undefined;
  const wie = andere.find(({ lidId }) => lidId === vervangt);
  if (wie === undefined || wie.functie !== functie)
    return 'Een vervanger heeft dezelfde functie als wie hij of zij vervangt. Kies iemand met die functie.';
  if (wie.vervangt !== undefined) return `${wie.naam} is zelf een vervanger. Kies het lid dat vervangen wordt.`;
  const geenOverlap = (tot !== undefined && tot < wie.vanaf) || (wie.tot !== undefined && wie.tot < vanaf);
  if (geenOverlap) return `${wie.naam} is in die dagen geen lid, dus vervangen hoeft niet. Laat dit veld leeg.`;
  return tot === undefined ? 'Vul bij een vervanger ook de laatste dag in.' : undefined;
}

const zit = ({ functie }: Pick<LidRecord, 'functie'>): boolean => functie !== 'deskundige-op-afroep';

/** Who of one school would sit together on a day (handboek 2.3: never more than one); the pool does not count, nor who is replaced. */
const samenOp = (leden: readonly LidRecord[], dag: IsoDate): [LidRecord, LidRecord][] => {
  const zittend = leden.filter((lid) => lid.schoolId !== undefined && zit(lid) && isZittendOp(lid, leden, dag));
  return zittend.flatMap((een, at) =>
    zittend.slice(at + 1).flatMap((ander): [LidRecord, LidRecord][] => (ander.schoolId === een.schoolId ? [[een, ander]] : [])),
  );
};

/**
 * That two of one school would sit together, on any day on which they did not before. What stood so before is left to the page of members, so that one of the
 * two can be ended there.
 */
function schoolFout(lid: LidRecord, overig: readonly LidRecord[], was: LidRecord | undefined): string | undefined {
  const [alle, eerst] = [[...overig, lid], was === undefined ? overig : [...overig, was]];
  // Who sits changes only on a first day and after a last day, of members and of who replaces them
  const dagen = [...alle, ...eerst].flatMap(({ vanaf, tot }) => (tot === undefined ? [vanaf] : [vanaf, plusDays(tot, 1)]));
  for (const dag of [...new Set(dagen)].toSorted()) {
    const toen = samenOp(eerst, dag);
    const nieuw = samenOp(alle, dag).find(
      (paar) =>
        !toen.some(
          (eerder) => eerder[0].schoolId === paar[0].schoolId && paar.every(({ lidId }) => eerder.some((een) => een.lidId === lidId)),
        ),
    );
    if (nieuw === undefined) continue;
    const naast = nieuw.find(({ lidId }) => lidId !== lid.lidId) ?? lid;
    const regel = `In het loket zit nooit meer dan één persoon van dezelfde school (handboek 2.3).`;
    if (!nieuw.includes(lid))
      return `Op ${inDutch(dag)} zitten ${nieuw.map(({ naam }) => naam).join(' en ')} dan samen in het loket, van dezelfde school. ${regel} Geef een van hen eerst een andere laatste dag.`;
    return `${naast.naam} is ook aan deze school verbonden en zit op ${inDutch(dag)} ook in het loket. ${regel} Geef ${naast.naam} eerst een laatste dag, of kies een ander lid.`;
  }
  return undefined;
}

/**
 * A member from what was typed, or what is wrong with it in Dutch by field. `eigen`: the id of the member that is changed. What does not belong to the
 * function is left out.
 */
export function leesLid(
  invoer: LidInvoer,
  andere: readonly LidRecord[],
  scholen: readonly Pick<School, 'id'>[],
  eigen?: string,
): { ok: true; lid: LidRecord } | { ok: false; fouten: LidFouten } {
  const fouten: LidFouten = {};
  const naam = schoneTekst(invoer.naam).replace(/\s+/g, ' ');
  if (naam.length < 2) fouten.naam = 'Vul de naam in zoals die in het verslag moet staan.';
  if (naam.length > max.naam) fouten.naam = `Kort de naam in tot ${max.naam} tekens.`;
  const functie = functies.find((een) => een === invoer.functie);
  if (functie === undefined) fouten.functie = 'Kies de functie in het loket.';
  const account = invoer.account.trim().toLowerCase();
  if (account !== '' && !guid.test(account))
    fouten.account =
      'Dit is geen nummer van een account. Het ziet eruit als 3f2504e0-4f89-41d3-9a0c-0305e82c3301. Het lid ziet zijn eigen nummer bij de stemming over een dossier.';
  const schoolId = invoer.schoolId;
  if (schoolId !== '' && !scholen.some(({ id }) => id === schoolId))
    fouten.schoolId = 'Deze school staat niet (meer) in het register. Kies een andere school of geen.';
  const { vanaf, tot } = invoer;
  if (!isIsoDate(vanaf)) fouten.vanaf = 'Vul de eerste dag als lid in.';
  if (tot !== '' && !isIsoDate(tot)) fouten.tot = 'Vul een bestaande dag in, of laat dit veld leeg.';
  else if (tot !== '' && tot < vanaf) fouten.tot = 'De laatste dag ligt voor de eerste dag.';
  const discipline = disciplines.find((een) => een === invoer.discipline);
  const opAfroep = functie === 'deskundige-op-afroep';
  if (opAfroep && discipline === undefined) fouten.discipline = 'Kies de discipline van de deskundige op afroep.';
  const regio = schoneTekst(invoer.regio).replace(/\s+/g, ' ');
  if (regio.length > max.regio) fouten.regio = `Kort de regio in tot ${max.regio} tekens.`;
  if (functie === undefined || Object.keys(fouten).length > 0) return { ok: false, fouten };
  const registratie = registraties.find((een) => een === invoer.registratie);
  const deel = {
    ...(account === '' ? {} : { account }),
    ...(schoolId === '' ? {} : { schoolId }),
    ...(opAfroep && discipline !== undefined ? { discipline } : {}),
    ...(opAfroep && regio !== '' ? { regio } : {}),
    ...(functie.startsWith('deskundige-') && !opAfroep && registratie !== undefined ? { registratie } : {}),
    ...(invoer.vervangt === '' || opAfroep ? {} : { vervangt: invoer.vervangt }),
  };
  const lid: LidRecord = {
    naam,
    functie,
    vanaf,
    ...(tot === '' ? {} : { tot }),
    ...deel,
    lidId: eigen ?? lidIdVan({ naam, functie, vanaf }),
  };
  const overig = andere.filter(({ lidId }) => lidId !== lid.lidId);
  const vervangt = vervangFout(lid, overig);
  if (vervangt !== undefined) return { ok: false, fouten: { vervangt } };
  const school = schoolFout(
    lid,
    overig,
    andere.find(({ lidId }) => lidId === eigen),
  );
  if (school !== undefined) return { ok: false, fouten: { schoolId: school } };
  const dubbel =
    account !== '' &&
    overig.some(
      (ander) =>
        ander.account === account && (ander.tot === undefined || ander.tot >= vanaf) && (lid.tot === undefined || lid.tot >= ander.vanaf),
    );
  if (dubbel) return { ok: false, fouten: { account: 'Dit account hoort in deze dagen al bij een ander lid. Kijk het nummer na.' } };
  return { ok: true, lid };
}
