import { act } from './api.ts';
import { button, el } from './element.ts';

let hide: ReturnType<typeof setTimeout> | undefined;

/** Shows a short message at the foot of the page. */
export function say(text: string, wrong = false): void {
  const box = document.getElementById('bericht');
  if (box === null) return;
  box.textContent = text;
  box.classList.toggle('fout', wrong);
  box.hidden = false;
  clearTimeout(hide);
  hide = setTimeout(() => (box.hidden = true), wrong ? 12_000 : 5_000);
}

/** Runs something that may be refused, and says what came of it. */
export function attempt(work: () => Promise<unknown>, done?: string): void {
  work().then(
    () => done !== undefined && say(done),
    (error: unknown) => say(`Dat lukte niet: ${error instanceof Error ? error.message : String(error)}`, true),
  );
}

/** Turns knobs, and says so. */
export const turn = (given: object, done: string): void => attempt(() => act('knobs', given), done);

/** Asks for a confirmation or a line of text; undefined when the person thinks better of it. */
export function ask(question: { title: string; text?: string; label?: string; value?: string; yes: string }): Promise<string | undefined> {
  const dialog = document.getElementById('vraag') as HTMLDialogElement;
  return new Promise((resolve) => {
    const input =
      question.label === undefined
        ? undefined
        : el('input', { id: 'vraag-tekst', value: question.value ?? '', autocomplete: 'off', required: true });
    const end = (answer: string | undefined) => {
      dialog.close();
      resolve(answer);
    };
    const form = el(
      'form',
      {
        on: {
          submit: (event) => {
            event.preventDefault();
            end(input?.value.trim() ?? '');
          },
        },
      },
      el('h2', { id: 'vraag-titel' }, question.title),
      question.text !== undefined && el('p', {}, question.text),
      input !== undefined && el('label', { for: 'vraag-tekst' }, question.label ?? ''),
      input,
      el(
        'div',
        { class: 'keuzes' },
        el('button', { type: 'submit', class: 'hoofd' }, question.yes),
        button('Annuleren', () => end(undefined)),
      ),
    );
    dialog.replaceChildren(form);
    dialog.addEventListener('cancel', () => resolve(undefined), { once: true });
    dialog.showModal();
    input?.select();
  });
}
