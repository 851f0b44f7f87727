import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file for in a zip: its name (ASCII) and its text, in pieces that are made one by one. */
export type Deel = { naam: string; inhoud: Iterable<string> };

type Ingepakt = { naam: Buffer; crc: number; lengte: number; bytes: Buffer };

/** Packs one file. Other work of the process has its turn between any two pieces, and the packing itself is done beside it. */
async function pakIn({ naam, inhoud }: Deel): Promise<Ingepakt> {
  const chunks: Buffer[] = [];
  let [crc, lengte] = [0, 0];
  async function* pieces() {
    for (const text of inhoud) {
      const bytes = Buffer.from(text);
      crc = crc32(bytes, crc);
      lengte += bytes.length;
      yield bytes;
      await nextTurn();
    }
  }
  await pipeline(pieces, createDeflateRaw(), async (packed: AsyncIterable<Buffer>) => {
    for await (const chunk of packed) chunks.push(chunk);
  });
  return { naam: Buffer.from(naam), crc, lengte, bytes: Buffer.concat(chunks) };
}

/** 1 January 1980, the first day that a zip knows: the same content gives the same bytes. */
const dag = 0x21;
const deflate = 8;
/** What one must know to unpack it: version 2.0. */
const versie = 20;

/** What both heads of a file say of it. */
function kenmerken({ naam, crc, lengte, bytes }: Ingepakt): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(versie, 0);
  head.writeUInt16LE(deflate, 4);
  head.writeUInt16LE(dag, 8);
  head.writeUInt32LE(crc, 10);
  head.writeUInt32LE(bytes.length, 14);
  head.writeUInt32LE(lengte, 18);
  head.writeUInt16LE(naam.length, 22);
  return head;
}

const sign = (value: number): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(value);
  return four;
};

/** For the list at the end: made by version 2.0, and where the file itself begins. */
function inhoudsregel(deel: Ingepakt, begin: number): Buffer {
  const own = Buffer.alloc(2);
  own.writeUInt16LE(versie);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(begin, 10);
  return Buffer.concat([sign(0x02014b50), own, kenmerken(deel), rest, deel.naam]);
}

/**
 * Files as one zip (PKWARE's APPNOTE, without zip64: less than 4 GB). Each is packed before its head is written, so that heads say how long it is and every reader
 * takes it. In memory stands what is packed alone.
 */
export async function maakZip(delen: readonly Deel[]): Promise<Buffer> {
  const files: Buffer[] = [];
  const inhoud: Buffer[] = [];
  let begin = 0;
  for (const deel of delen) {
    const packed = await pakIn(deel);
    const file = Buffer.concat([sign(0x04034b50), kenmerken(packed), packed.naam, packed.bytes]);
    files.push(file);
    inhoud.push(inhoudsregel(packed, begin));
    begin += file.length;
  }
  const lijst = Buffer.concat(inhoud);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(delen.length, 4);
  end.writeUInt16LE(delen.length, 6);
  end.writeUInt32LE(lijst.length, 8);
  end.writeUInt32LE(begin, 12);
  return Buffer.concat([...files, lijst, sign(0x06054b50), end]);
}
