import { personOf } from '../functions-host/login/persons.ts';
import { openStorage } from '../../src/storage/index.ts';
import type { LidRecord } from '../../src/storage/records/commissie.ts';

const vanaf = '2020-08-01';
const account = (rol: string) => {
  const person = personOf(rol);
  return person === undefined ? {} : { account: person.oid, naam: person.naam };
};

/** An invented loket as handboek 2.3 asks it: those who can sign in on this machine vote themselves, for the other the secretary notes. */
const leden: readonly LidRecord[] = [
  { lidId: 'voorbeeld-voorzitter', naam: 'Hendrik Bakker', ...account('voorzitter'), functie: 'voorzitter', vanaf },
  {
    lidId: 'voorbeeld-gp',
    naam: 'Fatima el Amrani',
    ...account('deskundige'),
    functie: 'deskundige-gp',
    registratie: 'gz-psycholoog',
    vanaf,
  },
  { lidId: 'voorbeeld-c3', naam: 'Ruth Vermeer', functie: 'deskundige-cluster-3', registratie: 'nvo-og', schoolId: 'ruige-veld', vanaf },
  { lidId: 'voorbeeld-secretaris', naam: 'Sanne de Wit', ...account('secretaris'), functie: 'secretaris', vanaf },
  { lidId: 'voorbeeld-arts', naam: 'Wiebe Postma', functie: 'deskundige-op-afroep', discipline: 'arts', regio: 'Noord', vanaf },
  {
    lidId: 'voorbeeld-smw',
    naam: 'Noor Huizinga',
    functie: 'deskundige-op-afroep',
    discipline: 'maatschappelijk-werker',
    regio: 'Zuid',
    vanaf,
  },
];

/** Seats an invented loket where nobody sits yet, so that dossiers can be voted on. */
export async function seatLoket(connectionString: string): Promise<void> {
  const storage = await openStorage({ AzureWebJobsStorage: connectionString });
  if (await storage.leden.isEmpty('lid')) await storage.leden.putMany(leden);
}
