import type { Casus } from '../vorm.ts';
import { ankerplaats } from './ankerplaats.ts';
import { bergplaats, luwte } from './bergland.ts';
import { brandaris } from './brandaris.ts';
import { distel } from './distel.ts';
import { drietand } from './drietand.ts';
import { esdoorn } from './esdoorn.ts';
import { fjord } from './fjord.ts';
import { geuzenveld } from './geuzenveld.ts';
import { karekiet } from './karekiet.ts';
import { kievit } from './kievit.ts';
import { klimboom } from './klimboom.ts';
import { lelie } from './lelie.ts';
import { morgenster } from './morgenster.ts';
import { oever } from './oever.ts';
import { parelmoer } from './parelmoer.ts';
import { polderlicht } from './polderlicht.ts';
import { schelp } from './schelp.ts';
import { sluis } from './sluis.ts';
import { stormvogel } from './stormvogel.ts';
import { vuurtoren } from './vuurtoren.ts';
import { warande } from './warande.ts';
import { wilgenhof } from './wilgenhof.ts';
import { zandloper } from './zandloper.ts';

/** Dossiers for TLV-ZML, -LZ, -LG and -EMB: one file a dossier, each by another hand. */
export const cluster3: Casus[] = [
  drietand,
  klimboom,
  karekiet,
  distel,
  geuzenveld,
  warande,
  kievit,
  stormvogel,
  oever,
  esdoorn,
  vuurtoren,
  polderlicht,
  zandloper,
  sluis,
  ankerplaats,
  parelmoer,
  morgenster,
  brandaris,
  wilgenhof,
  schelp,
  lelie,
  fjord,
  bergplaats,
  luwte,
];
