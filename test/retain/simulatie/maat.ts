import type { Prng } from '../../fakes/prng.ts';

/** How large a world is. `dossiers`: about how many come in; `controleDagen`: after how many days at most all stores are held against the model. */
export type Maat = { schools: number; days: number; dossiers: number; controleDagen: number };
export const klein: Maat = { schools: 2, days: 730, dossiers: 6, controleDagen: 1 };
export const groot: Maat = { schools: 300, days: 730, dossiers: 2600, controleDagen: 14 };

/**
 * What goes on in one world, drawn from its seed so that worlds differ in kind: one is quiet and full of faults, another is restored again and again. All numbers but the
 * brake are chances in a hundred.
 */
export type Mix = {
  goedkeuring: 'persoon' | 'automatisch';
  remAantal: number;
  /** On a day, of a world of a few schools: a file more, a file thrown away, one taken back out of the recycle bin. */
  upload: number;
  weggooien: number;
  terughalen: number;
  /** On a day, of a world of a few schools: a retention label on a file of which the destruction was announced, for weeks. */
  label: number;
  /** On a day, of each dossier. */
  besluit: number;
  houd: number;
  bezwaar: number;
  /** On a day, whether somebody approves what waits. */
  keuren: number;
  /** On a part of a day on which there is work: calls fail (so many in a thousand), the process is killed, somebody comes in between. */
  storing: number;
  perDuizend: number;
  dood: number;
  verrassing: number;
  /** On a day: a backup is made; and once there is one, it is put back. A library is put back where something of it was destroyed. */
  reservekopie: number;
  terugzetten: number;
  bibliotheekTerug: number;
  /** Of what comes in: lists. On a day, of a world of a few schools: a school takes a dossier away itself, or puts it back; a parent asks to have one destroyed. */
  lijsten: number;
  weghalen: number;
  terugleggen: number;
  wissen: number;
};

/** Draws what goes on in a world. */
export function kiesMix(prng: Prng): Mix {
  return {
    goedkeuring: prng.percent(70) ? 'persoon' : 'automatisch',
    remAantal: prng.percent(30) ? 1 : 50,
    upload: prng.pick([0, 1, 3]),
    weggooien: prng.pick([0, 0.5, 1]),
    terughalen: prng.pick([0, 0.5]),
    label: prng.pick([0, 0.6]),
    besluit: prng.pick([1, 5, 30]),
    houd: prng.pick([0, 0.2, 0.6]),
    bezwaar: prng.pick([0, 0.2, 0.5]),
    keuren: prng.pick([10, 50, 100]),
    storing: prng.pick([0, 10, 25]),
    perDuizend: prng.pick([10, 25, 80]),
    dood: prng.pick([0, 10, 25]),
    verrassing: prng.pick([0, 20, 60]),
    reservekopie: prng.pick([0, 0.2, 0.6]),
    terugzetten: prng.pick([5, 30]),
    bibliotheekTerug: prng.pick([0, 0.3]),
    lijsten: prng.pick([0, 20, 60]),
    weghalen: prng.pick([0, 0.2, 0.6]),
    terugleggen: prng.pick([0, 3]),
    wissen: prng.pick([0, 0.3]),
  };
}
