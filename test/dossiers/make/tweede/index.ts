import type { Casus } from '../vorm.ts';
import { boogaard } from './boogaard.ts';
import { boterbloem } from './boterbloem.ts';
import { brink } from './brink.ts';
import { havenkwartier } from './havenkwartier.ts';
import { klaverblad } from './klaverblad.ts';
import { lindenhage } from './lindenhage.ts';
import { molenwiek } from './molenwiek.ts';
import { mozaiek } from './mozaiek.ts';
import { rietvoorn } from './rietvoorn.ts';
import { spinnewiel } from './spinnewiel.ts';
import { trampoline } from './trampoline.ts';
import { wielewaal } from './wielewaal.ts';
import { zeeduin } from './zeeduin.ts';
import { zilverberk } from './zilverberk.ts';

/** Dossiers written by another author than those in `casussen/`: other forms, other words, other order. */
export const tweede: Casus[] = [
  havenkwartier,
  mozaiek,
  wielewaal,
  molenwiek,
  rietvoorn,
  brink,
  boogaard,
  zilverberk,
  zeeduin,
  trampoline,
  lindenhage,
  klaverblad,
  boterbloem,
  spinnewiel,
];
