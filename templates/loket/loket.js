// Comfort only: every page works without it. Looks again at a decision that is being carried out, until it is done.
const renew = async (stand) => {
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
  // A process that has just begun and still reads its lists
  if (response.status === 503) return watch(stand);
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const next = fresh.getElementById('stand');
  if (next === null) return;
  stand.replaceWith(next);
  const title = fresh.querySelector('h1');
  if (title !== null) document.querySelector('h1')?.replaceWith(title);
  watch(next);
};

const watch = (stand) => {
  const seconds = Number(stand?.dataset.vernieuwen);
  if (seconds > 0) setTimeout(() => void renew(stand).catch(() => watch(stand)), seconds * 1000);
};

watch(document.getElementById('stand'));
document.getElementById('fouten')?.focus();
// A browser that cannot show a PDF inside a page shows an empty frame; the link above it is enough.
if (!navigator.pdfViewerEnabled) document.querySelector('.voorbeeld')?.remove();
// What was done just now is said once: a reload or a link that is passed on does not say it again.
const here = new URL(location.href);
if (here.searchParams.has('gedaan')) {
  here.searchParams.delete('gedaan');
  history.replaceState(null, '', here);
}
// Left and right lead to the dossier before and after on an agenda; not while somebody fills something in.
document.addEventListener('keydown', (event) => {
  const busy =
    event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest('input, textarea, select, iframe') !== null;
  if (!busy) document.querySelector(`a[data-toets="${CSS.escape(event.key)}"]`)?.click();
});
// No style is told what is in a field for a day, and one that is empty is not for paper.
addEventListener('beforeprint', () => {
  for (const dag of document.querySelectorAll('input[type=date]')) dag.setAttribute('value', dag.value);
});
// No style is told that a frame has the focus: the window is, by losing it.
const markFrames = () => {
  for (const frame of document.querySelectorAll('iframe')) frame.classList.toggle('heeft-focus', frame === document.activeElement);
};
addEventListener('blur', markFrames);
addEventListener('focus', markFrames);
