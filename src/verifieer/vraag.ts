import { createHash } from 'node:crypto';

/** Largest form that is taken, in bytes: a letter of many pages stays far under it. */
export const maxFormulier = 5_000_000;

/** What someone filled in. `sha256` follows from the file where one was sent. */
export type Vraag = { nummer: string; code: string; sha256?: string };

/** Why a form cannot be answered, in Dutch, with what to do. */
export type Onleesbaar = { fout: string; status: 400 | 411 | 413 };

/** What the page needs of a request; that of @azure/functions fits. */
export type VerifieerRequest = {
  method: string;
  url: string;
  headers: { get(name: string): string | null };
  formData(): Promise<FormData>;
};

const langste = 80;
const kort = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, langste) : '');

const onleesbaar: Onleesbaar = {
  fout: 'Het formulier kan niet gelezen worden. Open deze pagina opnieuw en vul het nog eens in.',
  status: 400,
};

/** The fields of a form, and of a file no more than its hash: it is not kept. */
export async function leesVraag(request: VerifieerRequest): Promise<Vraag | Onleesbaar> {
  const length = request.headers.get('content-length') ?? '';
  if (!/^\d{1,10}$/.test(length))
    return { fout: 'Het formulier kwam zonder lengte binnen. Open deze pagina opnieuw in een gewone browser.', status: 411 };
  if (Number(length) > maxFormulier)
    return {
      fout: `Het bestand is te groot. Een brief is hoogstens ${maxFormulier / 1_000_000} MB. Kies de brief zelf, zoals u hem kreeg.`,
      status: 413,
    };
  let form: FormData;
  try {
    form = await request.formData();
  } catch (error) {
    if (error instanceof TypeError) return onleesbaar; // no form, or a broken one
    throw error;
  }
  const vraag = { nummer: kort(form.get('nummer')), code: kort(form.get('code')) };
  const bestand = form.get('bestand');
  if (typeof bestand === 'object' && bestand !== null && bestand.size > 0) {
    if (bestand.size > maxFormulier) return onleesbaar;
    return {
      ...vraag,
      sha256: createHash('sha256')
        .update(new Uint8Array(await bestand.arrayBuffer()))
        .digest('hex'),
    };
  }
  const typed = kort(form.get('sha256')).toLowerCase().replaceAll(/\s/g, '');
  if (typed === '') return vraag;
  return /^[0-9a-f]{64}$/.test(typed)
    ? { ...vraag, sha256: typed }
    : {
        fout: 'De SHA-256 bestaat uit 64 tekens: cijfers en de letters a tot en met f. Kopieer de hele code, of stuur het bestand zelf.',
        status: 400,
      };
}
