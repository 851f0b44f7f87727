import type { Door } from './door.ts';
import type { Malformed } from './items.ts';
import type { Operation } from './operation.ts';

/** Reports items that could not be understood, each by its id where that could be read; never by a name. */
export function setAside({ log }: Pick<Door, 'log'>, { name }: Operation, malformed: readonly Malformed[]): void {
  for (const { id } of malformed) log('item-onleesbaar', { handeling: name, item: id ?? 'onbekend' });
}
