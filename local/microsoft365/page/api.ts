import type { CardView, DriveView, MailView, StateView } from '../admin/views.ts';
import type { Sample } from '../options.ts';

type Views = { state: StateView; tree: DriveView[]; mails: MailView[]; cards: CardView[]; samples: Sample[] };

async function read(response: Response): Promise<unknown> {
  const json: unknown = await response.json();
  if (response.ok) return json;
  throw new Error((json as { error: { message: string } }).error.message);
}

/** What there is to show. */
export const getView = async <K extends keyof Views>(name: K): Promise<Views[K]> =>
  (await read(await fetch(`/_admin/${name}`))) as Views[K];

/** Does something; throws an Error with the reason when it cannot be done. */
export const act = async (name: string, given: object = {}): Promise<unknown> =>
  read(await fetch(`/_admin/${name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(given) }));

/** Uploads a file into a folder; `path` may begin with folders, which are made. */
export const upload = async (drive: string, item: string, path: string, file: File): Promise<unknown> =>
  read(await fetch(`/_admin/upload?${new URLSearchParams({ drive, item, path }).toString()}`, { method: 'PUT', body: file }));
