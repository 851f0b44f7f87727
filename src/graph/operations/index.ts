import { bundelen } from '../batch.ts';
import type { Operation } from '../operation.ts';
import { keuzesAanvullen, kolomMaken, kolommenOpzoeken } from './columns.ts';
import { mapMaken } from './create-folder.ts';
import { abonneren } from './create-subscription.ts';
import { abonnementOpzeggen } from './delete-subscription.ts';
import { allesLezen, wijzigingenLezen } from './delta.ts';
import { bestandOphalen } from './download.ts';
import { kolommenLezen } from './get-fields.ts';
import { itemOpPad } from './get-item-by-path.ts';
import { itemLezen } from './get-item.ts';
import { toegangGeven } from './invite.ts';
import { bibliotheekLezen } from './library.ts';
import { mapLezen } from './list-children.ts';
import { rechtenLezen } from './list-permissions.ts';
import { abonnementenLezen } from './list-subscriptions.ts';
import { vernietigen } from './permanent-delete.ts';
import { kaartPlaatsen } from './post-card.ts';
import { naarPrullenbak } from './recycle.ts';
import { rechtWeghalen } from './remove-permission.ts';
import { abonnementVerlengen } from './renew-subscription.ts';
import { bewaarlabelLezen } from './retention-label.ts';
import { mailVersturen } from './send-mail.ts';
import { kolommenSchrijven } from './set-fields.ts';
import { siterechtGeven, siterechtLezen } from './site-grants.ts';
import { bestandInDelen } from './upload-in-parts.ts';
import { bestandSchrijven } from './upload.ts';
import { mailOpzoeken } from './was-mail-sent.ts';

/** Everything that the service, setting it up and `doctor` ask of Microsoft 365; docs/beheer.md lists it. */
export const operations: readonly Operation[] = [
  wijzigingenLezen,
  allesLezen,
  itemLezen,
  itemOpPad,
  mapLezen,
  bestandOphalen,
  bestandSchrijven,
  bestandInDelen,
  mapMaken,
  kolommenLezen,
  kolommenSchrijven,
  bewaarlabelLezen,
  vernietigen,
  abonnementenLezen,
  abonneren,
  abonnementVerlengen,
  abonnementOpzeggen,
  mailVersturen,
  mailOpzoeken,
  kaartPlaatsen,
  bundelen,
  rechtenLezen,
  rechtWeghalen,
  bibliotheekLezen,
  kolommenOpzoeken,
  kolomMaken,
  keuzesAanvullen,
  toegangGeven,
  siterechtLezen,
  siterechtGeven,
  naarPrullenbak,
];

const unitsOf = ({ lane, units }: Operation): string => {
  if (units === 0) return '–';
  if (lane === 'postbus') return '1 mail';
  return lane === 'teams' ? '1 kaart' : String(units);
};

/** The table of operations in docs/beheer.md, as Markdown. */
export const operationsTable = (): string =>
  [
    '| handeling | waarvoor | recht | eenheden |',
    '|---|---|---|---|',
    ...operations.map((each) => `| \`${each.name}\` | ${each.purpose} | ${each.permission} | ${unitsOf(each)} |`),
  ].join('\n');
