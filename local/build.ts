import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const allFunctions = 'all-functions';

/** An entry that imports every file of functions/, so that one bundle registers them all. */
const importAll: Plugin = {
  name: allFunctions,
  setup(builder) {
    builder.onResolve({ filter: /^all-functions$/ }, ({ path }) => ({ path, namespace: allFunctions }));
    builder.onLoad({ filter: /.*/, namespace: allFunctions }, async () => {
      const files = (await readdir(join(root, 'functions'))).filter((name) => name.endsWith('.ts')).sort();
      return { contents: files.map((file) => `import './functions/${file}';`).join('\n'), resolveDir: root, loader: 'ts' };
    });
  },
};

/**
 * Makes `dist/`: what Azure runs. `functions/index.js` registers all functions; what is imported lazily stays in chunks of its own;
 * `read-child.js` is the program of the reading process, with the engines that it loads as files beside it: PDFium, Tesseract with its Dutch
 * data, libheif; `teams-js.js` is what browsers get inside Teams. Left outside, and so needed in node_modules:
 * `@azure/functions-core` (given by the host), the Typst compiler (a native module for each platform), and the style and font packages that
 * are read as files. Returns what esbuild tells about it.
 */
export async function bundle(outdir = join(root, 'dist')): Promise<Metafile> {
  await rm(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    metafile: true,
    absWorkingDir: root,
    entryPoints: { 'functions/index': allFunctions, 'read-child': 'src/read/child.ts' },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    chunkNames: 'chunks/[name]-[hash]',
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'linked',
    external: ['@azure/functions-core', '@myriaddreamin/typst-ts-node-compiler'],
    plugins: [importAll],
    // CommonJS packages inside the bundle ask for Node's modules, and @azure/functions for its core, by `require`.
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  await copyEngines(outdir);
  return metafile;
}

/** Every variant of Tesseract that src/read/ocr/engine.ts may choose on the machine at hand. */
const tesseract = ['relaxedsimd', 'simd'].map((variant) => `tesseract-core-${variant}-lstm`);

/** What the reading process loads, and what browsers in Teams get, as it is, by its name in `dist/` and in node_modules. The loader of Tesseract is CommonJS, and named so. */
const engines: readonly [to: string, from: string][] = [
  ['pdfium.wasm', '@embedpdf/pdfium/pdfium.wasm'],
  ...tesseract.flatMap((core): [string, string][] => [
    [`${core}.wasm`, `tesseract.js-core/${core}.wasm`],
    [`${core}.cjs`, `tesseract.js-core/${core}.js`],
  ]),
  ['nld.traineddata.gz', '@tesseract.js-data/nld/4.0.0_best_int/nld.traineddata.gz'],
  ['libheif/libheif.js', 'libheif-js/libheif-wasm/libheif.js'],
  ['libheif/libheif.wasm', 'libheif-js/libheif-wasm/libheif.wasm'],
  ['libheif/LICENSE', 'libheif-js/LICENSE'],
  ['teams-js.js', '@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js'],
];

async function copyEngines(outdir: string): Promise<void> {
  const require = createRequire(import.meta.url);
  await mkdir(join(outdir, 'libheif'), { recursive: true });
  // libheif is CommonJS under a name that says nothing; the package around it is not
  await writeFile(join(outdir, 'libheif', 'package.json'), '{ "type": "commonjs" }\n');
  for (const [to, from] of engines) await copyFile(require.resolve(from), join(outdir, to));
}

if (import.meta.main) await bundle();
