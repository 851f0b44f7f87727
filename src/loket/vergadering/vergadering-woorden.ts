import { inDutch } from '../../calendar.ts';
import type { VergaderingRecord } from '../../storage/records/commissie.ts';
import { href } from '../access.ts';

const weekday = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', weekday: 'long' });

/** The day of a meeting as people say it: `dinsdag 24 november 2026`. */
export const vergaderdag = ({ datum }: Pick<VergaderingRecord, 'datum'>): string =>
  `${weekday.format(new Date(`${datum}T12:00:00Z`))} ${inDutch(datum)}`;

export const vergaderingHref = (id: string): string => href('vergadering', { id });
