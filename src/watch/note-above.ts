import type { App } from '../app.ts';

/** Has the turn hold the dossiers against the folders, and look into those of schools that were not followed as into those that came back into the register. */
export async function noteAbove(app: App, driveId: string, unseen: ReadonlySet<string>): Promise<void> {
  const all = app.settings.scholen.filter(({ drive }) => drive === driveId).map(({ id }) => id);
  await app.storage.drives.change('drive', driveId, (found) => {
    const scholen = (found?.scholen ?? all).filter((id) => !unseen.has(id));
    return { ...found, driveId, nalopen: true, ...(unseen.size === 0 ? {} : { scholen }) };
  });
}
