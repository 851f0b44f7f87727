import type { Criterium } from '../criterium.ts';
import { lwooBsn3 } from './bsn3.ts';
import { lwooBegin, lwooGeboortedatum } from './datums.ts';
import { lwooDubbel } from './dubbel.ts';
import { lwooIndientermijn } from './indientermijn.ts';
import { lwooIq } from './iq.ts';
import { lwooKolommen } from './kolommen.ts';
import { lwooLeerachterstand } from './leerachterstand.ts';
import { lwooLeerjaar } from './leerjaar.ts';
import { lwooAchternaam, lwooVoornaam } from './namen.ts';

/** The criteria of an LWOO list (handboek 9 and 10.1), in the order of a report. */
export const lwooCriteria: readonly Criterium[] = [
  lwooIndientermijn,
  lwooKolommen,
  lwooVoornaam,
  lwooAchternaam,
  lwooGeboortedatum,
  lwooBsn3,
  lwooLeerjaar,
  lwooBegin,
  lwooDubbel,
  lwooIq,
  lwooLeerachterstand,
];
