import type { ReadFault, UnreadDocument } from './document.ts';
import { limitMessages, type ReadLimits } from './limits.ts';

/** A document that cannot be read, with what the school can do about it; thrown by the readers and turned into an answer at their door. */
export class UnreadError extends Error {
  override readonly name = 'UnreadError';
  readonly fault: ReadFault;
  constructor(fault: ReadFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** Nothing at all stands on its pages: beside files that it carries such a file needs no line of its own. */
export class BlankError extends UnreadError {}

/** The answer for a document that could not be read. */
export const unread = (name: string, error: UnreadError): UnreadDocument => ({ name, fault: error.fault, message: error.message });

const timeLimits = new Set<keyof ReadLimits>(['seconds', 'pageSeconds', 'fileSeconds', 'turnSeconds']);

/** A bound was met: fault `te-lang` for time, `te-groot` for the rest. */
export const pastLimit = (limit: keyof ReadLimits, limits: ReadLimits): UnreadError =>
  new UnreadError(timeLimits.has(limit) ? 'te-lang' : 'te-groot', limitMessages[limit](limits));

/** Damaged, in the words of the kind of file. */
export const damaged = (): UnreadError =>
  new UnreadError(
    'beschadigd',
    'Dit bestand is beschadigd of niet volledig. Open het in het programma waarmee het gemaakt is, sla het opnieuw op en upload het opnieuw.',
  );

/** Protected with a password to open it. */
export const locked = (): UnreadError =>
  new UnreadError('wachtwoord', 'Dit bestand is beveiligd met een wachtwoord. Sla het bestand op zonder wachtwoord en upload het opnieuw.');

/** Zero bytes. */
export const empty = (): UnreadError =>
  new UnreadError('leeg', 'Dit bestand is leeg. Kijk of het document goed is opgeslagen en upload het opnieuw.');

/** Nothing to read: no words and no picture. */
export const withoutText = (): BlankError =>
  new BlankError(
    'zonder-tekst',
    'In dit bestand staat geen leesbare tekst. Kijk of het document goed is opgeslagen en upload het opnieuw, bijvoorbeeld als PDF.',
  );

/** Text that cannot be turned into words, such as fonts without a table of letters. */
export const garbled = (): UnreadError =>
  new UnreadError(
    'zonder-tekst',
    'De tekst in dit bestand is niet te lezen, doordat de letters vreemd zijn opgeslagen. Sla het bestand opnieuw op als PDF vanuit het programma waarmee het gemaakt is en upload het opnieuw.',
  );

/** Pictures of a kind that cannot be recognised, and no words. */
export const onlyPictures = (): UnreadError =>
  new UnreadError(
    'zonder-tekst',
    'In dit bestand staan alleen afbeeldingen die niet te lezen zijn. Sla het document op als PDF en upload dat.',
  );
