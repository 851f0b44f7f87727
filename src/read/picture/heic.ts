import type { ReadLimits } from '../limits.ts';
import type { Picture } from '../picture.ts';
import { damaged, pastLimit } from '../unread.ts';
import { heif, type Heif } from './heif-library.ts';
import { fromFourBytes } from './pixels.ts';
import { halves } from './halves.ts';
import { pictureDpi } from './resolution.ts';

/** Width and height of the main picture of a HEIC as a person sees it. @throws UnreadError `beschadigd` when it cannot be opened. */
export const heicSize = (bytes: Uint8Array): [number, number] => withMain(bytes, (library, main) => sizeOf(library, main));

/** The main picture of a HEIC; the library turns it as the file asks. @throws UnreadError when it is broken, past a limit, or breaks off. */
export function readHeic(bytes: Uint8Array, limits: ReadLimits): { picture: Picture; whole: boolean } {
  return withMain(bytes, (library, main) => {
    const [wide, high] = sizeOf(library, main);
    if (wide * high > limits.picturePixels) throw pastLimit('picturePixels', limits);
    const decoded = library.heif_js_decode_image2(
      main,
      library.heif_colorspace.heif_colorspace_RGB,
      library.heif_chroma.heif_chroma_interleaved_RGBA,
    );
    if (decoded.code !== undefined) throw damaged();
    const channel = decoded.channels[0];
    library.heif_image_release(decoded.image);
    if (channel === undefined) throw damaged();
    const { width, height, stride, data } = channel;
    return {
      picture: halves(fromFourBytes(data, width, height, stride, pictureDpi(width, height), 'rgba'), limits.pagePixels),
      whole: true,
    };
  });
}

type Main = ReturnType<Heif['heif_js_context_get_primary_image_handle']>;

function withMain<Result>(bytes: Uint8Array, use: (library: Heif, main: Main) => Result): Result {
  const library = heif();
  const context = library.heif_context_alloc();
  try {
    if (library.heif_context_read_from_memory(context, bytes).code !== library.heif_error_code.heif_error_Ok) throw damaged();
    const main = library.heif_js_context_get_primary_image_handle(context);
    if (main.code !== undefined) throw damaged();
    try {
      return use(library, main);
    } finally {
      library.heif_image_handle_release(main);
    }
  } finally {
    library.heif_context_free(context);
  }
}

const sizeOf = (library: Heif, main: Main): [number, number] => [
  library.heif_image_handle_get_width(main),
  library.heif_image_handle_get_height(main),
];
