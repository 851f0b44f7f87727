import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bundled, shipped } from '../../root.ts';

/** A handle of the library; an error has a `code` instead. */
type Handle = { code?: unknown };

/** The calls of libheif that are used. */
export type Heif = {
  heif_context_alloc(): Handle;
  heif_context_read_from_memory(context: Handle, bytes: Uint8Array): { code: unknown };
  heif_context_free(context: Handle): void;
  heif_js_context_get_primary_image_handle(context: Handle): Handle;
  heif_image_handle_get_width(handle: Handle): number;
  heif_image_handle_get_height(handle: Handle): number;
  heif_image_handle_release(handle: Handle): void;
  heif_js_decode_image2(
    handle: Handle,
    space: unknown,
    chroma: unknown,
  ): { code?: unknown; image: Handle; channels: { stride: number; width: number; height: number; data: Uint8Array }[] };
  heif_image_release(image: Handle): void;
  heif_error_code: { heif_error_Ok: unknown };
  heif_colorspace: { heif_colorspace_RGB: unknown };
  heif_chroma: { heif_chroma_interleaved_RGBA: unknown };
};

const require = createRequire(import.meta.url);
/** The program and the WASM of the library stand unmodified as files of their own (LGPL): another version can be put in their place. */
const file = (name: string): string => (bundled ? shipped('dist', 'libheif', name) : require.resolve(`libheif-js/libheif-wasm/${name}`));

let started: Heif | undefined;

/** The decoder of HEIC, started at the first call of a process and kept. */
export function heif(): Heif {
  const start = (): Heif =>
    (require(file('libheif.js')) as (options: { wasmBinary: Uint8Array }) => Heif)({ wasmBinary: readFileSync(file('libheif.wasm')) });
  return (started ??= start());
}
