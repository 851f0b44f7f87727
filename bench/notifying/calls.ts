import { createHash, randomBytes } from 'node:crypto';

export const perSecond = 200;
const forgedPart = 10;

export const secret = 'geheim-van-deze-meting-0123456789';

// Half of the genuine calls is about a few drives in which schools upload just now, the rest about all of them in turn; what only
// forged calls name must never be looked at.
const named = (kind: string, count: number) => Array.from({ length: count }, (_, at) => `b!${kind}-${String(at).padStart(3, '0')}`);
const [busy, calm, forgedOnly] = [named('druk', 10), named('rustig', 500), named('vals', 10)];
export const drives: readonly string[] = [...busy, ...calm, ...forgedOnly];
export const onlyForged: ReadonlySet<string> = new Set(forgedOnly);

const notification = (drive: string, clientState: unknown) => ({
  subscriptionId: '5a1f0c5e-6f0f-4c5e-9a57-0d8f1f7c2b11',
  subscriptionExpirationDateTime: '2026-12-01T11:00:00.0000000Z',
  changeType: 'updated',
  resource: `drives/${drive}/root`,
  resourceData: { '@odata.type': '#Microsoft.Graph.DriveItem' },
  ...(clientState === undefined ? {} : { clientState }),
  tenantId: '11111111-2222-3333-4444-555555555555',
});

/** Ways to forge: no secret, none of ours, almost ours, ours in another case, as another type. */
const forgeries: (() => unknown)[] = [
  () => undefined,
  () => randomBytes(24).toString('base64url'),
  () => secret.slice(0, -1),
  () => `${secret}x`,
  () => secret.toUpperCase(),
  () => [secret],
  () => null,
];

/** A call to make: whether it is forged, the drive that it names, milliseconds after the start at which it is due, and its body. */
export type Planned = { forged: boolean; drive: string; due: number; body: string };

const pick = <T>(from: readonly T[], at: number): T => {
  const found = from[at % from.length];
  if (found === undefined) throw new RangeError('there is nothing to pick from');
  return found;
};

/** Arrivals at fixed moments, jittered the same way in every run, so that none of them waits for another. */
export function planCalls(seconds: number): Planned[] {
  return Array.from({ length: seconds * perSecond }, (_, at) => {
    const mark = createHash('sha256').update(String(at)).digest();
    const forged = at % forgedPart === forgedPart - 1;
    const turn = Math.floor(at / 2);
    const drive = pick(forged ? forgedOnly : at % 2 === 0 ? busy : calm, forged ? Math.floor(at / forgedPart) : turn);
    const state = forged ? pick(forgeries, Math.floor(at / forgedPart))() : secret;
    return {
      forged,
      drive,
      due: ((at + mark.readUInt8(0) / 256) * 1000) / perSecond,
      body: JSON.stringify({ value: [notification(drive, state)] }),
    };
  });
}
