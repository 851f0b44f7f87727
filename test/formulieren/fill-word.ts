import { defaultLimits } from '../../src/read/limits.ts';
import { openParts } from '../../src/read/packed/unzip.ts';
import { makeZip } from '../read/make-zip.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A Word form filled in as Word does it: the text of content controls by tag, and boxes ticked. Fails where a control is not there. */
export async function fillWord(bytes: Uint8Array, texts: Record<string, string>, ticked: readonly string[]): Promise<Buffer> {
  const parts = await openParts(bytes, defaultLimits);
  const contents = parts.names.map((name) => ({ name, content: parts.read(name) ?? Buffer.alloc(0) }));
  parts.close();
  return makeZip(
    contents.map(({ name, content }) => ({
      name,
      content: name === 'word/document.xml' ? filled(content.toString(), texts, ticked) : content,
    })),
  );
}

function filled(xml: string, texts: Record<string, string>, ticked: readonly string[]): string {
  return xml
    .split('<w:sdt>')
    .map((control) => {
      const tag = /<w:tag w:val="([^"]*)"/.exec(control)?.[1] ?? '';
      const text = texts[tag];
      if (text !== undefined)
        return control
          .replace('<w:showingPlcHdr/>', '')
          .replace(/<w:sdtContent>.*?<\/w:sdtContent>/s, `<w:sdtContent><w:r><w:t>${escaped(text)}</w:t></w:r></w:sdtContent>`);
      return ticked.includes(tag) ? control.replace('<w14:checked w14:val="0"/>', '<w14:checked w14:val="1"/>').replace('☐', '☒') : control;
    })
    .join('<w:sdt>');
}
