import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { bundled, shipped } from '../../root.ts';

/** The PDF engine with the little memory of its own that calls write their answers in. */
export type Pdfium = {
  api: WrappedPdfiumModule;
  /** 64 bytes of scratch, aligned at 8: results of calls that write through pointers. */
  scratch: number;
  float(index: number): number;
  double(index: number): number;
  alloc(bytes: number): number;
  free(pointer: number): void;
  copyIn(bytes: Uint8Array): number;
  bytes(pointer: number, length: number): Uint8Array;
  /** The memory itself, only valid until the next call of the engine. */
  view(pointer: number, length: number): Uint8Array;
};

/** The memory of the engine; Emscripten renews these views when it grows, so they are looked up at every use. */
type Heaps = { HEAPU8: Uint8Array; HEAPF32: Float32Array; HEAPF64: Float64Array };

/** Calls made for every letter and every line of a page go straight to the engine: the wrapper takes longer than they do. */
const numbers = [
  'FPDFText_GetUnicode', 'FPDFText_GetFontSize', 'FPDFText_GetCharAngle', 'FPDFPath_GetPathSegment', 'FPDFPathSegment_GetType', 'FPDFPage_GetObject', 'FPDFPageObj_GetType',
] as const; // prettier-ignore
const truths = ['FPDFText_GetCharOrigin', 'FPDFText_GetLooseCharBox', 'FPDFPathSegment_GetPoint', 'FPDFPathSegment_GetClose'] as const;

function goStraight(api: WrappedPdfiumModule): void {
  const exported = api.pdfium.wasmExports as unknown as Record<string, (...values: number[]) => number>;
  const call = (name: string) => {
    const found = exported[name];
    if (found === undefined) throw new Error(`the PDF engine has no ${name}`);
    return found;
  };
  for (const name of numbers) Object.assign(api, { [name]: call(name) });
  for (const name of truths) {
    const found = call(name);
    Object.assign(api, { [name]: (...values: number[]) => found(...values) !== 0 });
  }
}

const wasmFile = () => (bundled ? shipped('dist', 'pdfium.wasm') : createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));

async function start(): Promise<Pdfium> {
  const wasm = readFileSync(wasmFile());
  const api = await init({ wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) });
  api.PDFiumExt_Init();
  goStraight(api);
  const engine = api.pdfium as typeof api.pdfium & Heaps;
  const alloc = (bytes: number) => {
    const pointer = engine.wasmExports.malloc(bytes);
    if (pointer === 0) throw new RangeError('PDFium has no memory left');
    return pointer;
  };
  const scratch = alloc(64);
  return {
    api,
    scratch,
    alloc,
    free: (pointer) => engine.wasmExports.free(pointer),
    float: (index) => engine.HEAPF32[(scratch >> 2) + index] ?? 0,
    double: (index) => engine.HEAPF64[(scratch >> 3) + index] ?? 0,
    copyIn(bytes) {
      const pointer = alloc(bytes.length);
      engine.HEAPU8.set(bytes, pointer);
      return pointer;
    },
    bytes: (pointer, length) => engine.HEAPU8.slice(pointer, pointer + length),
    view: (pointer, length) => engine.HEAPU8.subarray(pointer, pointer + length),
  };
}

let started: Promise<Pdfium> | undefined;

/** The engine, started at the first call of a process (some 40 ms) and kept. */
export const pdfium = (): Promise<Pdfium> => (started ??= start());

/** A UTF-16 answer of a call of the form (buffer, length in bytes) → length in bytes needed; `''` when there is none. */
export function utf16(pdf: Pdfium, call: (buffer: number, bytes: number) => number, longest = 65_536): string {
  const needed = Math.min(call(0, 0), longest);
  if (needed <= 2) return '';
  const buffer = pdf.alloc(needed);
  call(buffer, needed);
  const text = new TextDecoder('utf-16le').decode(pdf.bytes(buffer, needed));
  pdf.free(buffer);
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}
