import type { MailView } from '../admin/views.ts';
import { getView } from './api.ts';
import { el, momentText } from './element.ts';

type Person = { emailAddress: { address: string; name?: string } };
type Message = {
  subject: string;
  body?: { contentType: string; content: string };
  from: Person;
  toRecipients: Person[];
  bodyPreview: string;
};

const messageOf = (mail: MailView) => mail.message as unknown as Message;
const folderNames: Record<string, string> = { inbox: 'Postvak IN', sentitems: 'Verzonden items' };
const boxKey = (mail: MailView) => `${mail.mailbox}|${mail.folder}`;
const addressOf = (key: string, id?: string) => `#postbussen/${encodeURIComponent(key)}${id === undefined ? '' : `/${id}`}`;
const namesOf = (people: Person[]) => people.map(({ emailAddress }) => emailAddress.address).join(', ');

/** The mail's own HTML, in a frame in which nothing of it can run and from which only links lead out. */
function body(message: Message): HTMLElement {
  const content = message.body?.content ?? '';
  if (message.body?.contentType.toLowerCase() !== 'html') return el('pre', { class: 'platte-mail' }, content);
  const frame = el('iframe', { class: 'mail', title: 'Inhoud van de mail', sandbox: 'allow-popups allow-popups-to-escape-sandbox' });
  frame.srcdoc = `<!doctype html><meta charset="utf-8"><base target="_blank"><style>body{font:15px/1.5 "Segoe UI",system-ui,sans-serif;margin:16px;color:#242424}</style>${content}`;
  return frame;
}

function reading(mail: MailView): HTMLElement {
  const message = messageOf(mail);
  return el(
    'article',
    { class: 'leesvenster', 'aria-label': 'Mail' },
    el('h2', {}, message.subject),
    el(
      'p',
      { class: 'stil' },
      `Van: ${message.from.emailAddress.address}`,
      el('br'),
      `Aan: ${namesOf(message.toRecipients)}`,
      el('br'),
      momentText(mail.received),
    ),
    body(message),
  );
}

let shownBody: { id: string; element: HTMLElement } | undefined;

/** The reading pane is kept as long as the same mail is open, so that its frame does not load anew. */
function pane(mail: MailView | undefined): HTMLElement {
  if (mail === undefined) return el('div', { class: 'leesvenster leeg' }, el('p', {}, 'Kies een mail om te lezen.'));
  if (shownBody?.id !== mail.id) shownBody = { id: mail.id, element: reading(mail) };
  return shownBody.element;
}

/** The mailboxes of the loket and the schools. */
export async function drawMail(place: HTMLElement, [key, id]: string[]): Promise<void> {
  const mails = await getView('mails');
  const boxes = Array.from(new Set(mails.map(boxKey))).toSorted((a, b) => a.localeCompare(b));
  const open = key !== undefined && boxes.includes(key) ? key : boxes[0];
  const inBox = mails.filter((mail) => boxKey(mail) === open);
  const mail = inBox.find((one) => one.id === id) ?? inBox[0];
  if (open === undefined) {
    place.replaceChildren(el('div', { class: 'leeg' }, el('h1', {}, 'Postbussen'), el('p', {}, 'Er is nog geen mail verstuurd.')));
    return;
  }
  const boxLinks = boxes.map((box) => {
    const [address = '', folder = ''] = box.split('|');
    const count = mails.filter((one) => boxKey(one) === box).length;
    return el(
      'li',
      {},
      el(
        'a',
        { href: addressOf(box), 'aria-current': box === open && 'true', 'data-plek': `bus-${box}` },
        el('span', { class: 'adres' }, address),
        el('small', {}, `${folderNames[folder] ?? folder} (${count})`),
      ),
    );
  });
  const list = inBox.map((one) => {
    const message = messageOf(one);
    const who = one.folder === 'inbox' ? message.from.emailAddress.address : namesOf(message.toRecipients);
    const link = { href: addressOf(open, one.id), 'aria-current': one.id === mail?.id && 'true', 'data-plek': `mail-${one.id}` };
    return el(
      'li',
      {},
      el(
        'a',
        link,
        el('strong', {}, who),
        el('span', { class: 'onderwerp' }, message.subject),
        el('small', {}, momentText(one.received)),
        el('span', { class: 'begin' }, message.bodyPreview.slice(0, 90)),
      ),
    );
  });
  place.replaceChildren(
    el(
      'div',
      { class: 'post' },
      el('nav', { class: 'zijbalk', 'aria-label': 'Postbussen' }, el('h1', {}, 'Postbussen'), el('ul', {}, ...boxLinks)),
      el('nav', { class: 'maillijst', 'aria-label': 'Mails' }, el('ul', {}, ...list)),
      place.querySelector('.leesvenster') === shownBody?.element && shownBody?.id === mail?.id ? shownBody?.element : pane(mail),
    ),
  );
}
