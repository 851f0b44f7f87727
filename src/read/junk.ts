const junkNames = new Set(['thumbs.db', '.ds_store', 'desktop.ini', 'ehthumbs.db', '.localized']);

/** Files that programs leave beside documents and that nobody uploaded on purpose: lock files of Word, forks of macOS, folder settings. */
export function isJunk(name: string): boolean {
  const parts = name.split('/');
  const file = parts.at(-1) ?? '';
  return (
    file.startsWith('~$') ||
    file.startsWith('._') ||
    file.startsWith('.~lock.') ||
    junkNames.has(file.toLowerCase()) ||
    parts.includes('__MACOSX')
  );
}
