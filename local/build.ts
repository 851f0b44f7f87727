import { copyFile, readdir, rm } from 'node:fs/promises';
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
 * `read-child.js` is the program of the reading process, with the WASM of PDFium beside it. Left outside, and so needed in node_modules:
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
  await copyFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'), join(outdir, 'pdfium.wasm'));
  return metafile;
}

if (import.meta.main) await bundle();
