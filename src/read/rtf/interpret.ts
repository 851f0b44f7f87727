import { controlMark, type Control } from '../controls.ts';
import type { Block } from '../flow/blocks.ts';
import { buildText, countElements } from '../flow/build-text.ts';
import type { FlowText } from '../flow/finish.ts';
import type { ReadLimits } from '../limits.ts';
import { symbolOf, withoutPrivate } from '../symbols.ts';
import { pastLimit } from '../unread.ts';
import { charsetOfNumber, decodeBytes, windows, type Charset } from './charsets.ts';
import { fieldControl, newField } from './field.ts';
import { collectFonts } from './fonts.ts';
import { tableDepth, type Group } from './group.ts';
import { aboutDrawing, aboutPicture, newDrawing, newPicture, placedPicture } from './pictures.ts';
import { collectRows } from './rows.ts';
import { eachToken } from './tokens.ts';
import { apart, characters, seen, unseen } from './words.ts';

/** Code pages that a word names without a number. */
const codePages: Record<string, number> = { mac: 10_000, pc: 437, pca: 850 };

/** What an RTF text says, as blocks. */
export function interpretRtf(bytes: Uint8Array, limits: ReadLimits): FlowText {
  const count = countElements(limits);
  const main = buildText(count);
  const sides = { header: [] as Block[], footer: [] as Block[], note: [] as Block[] };
  const controls: Control[] = [];
  const fonts = collectFonts();
  const rows = collectRows();
  let standard: Charset = windows;
  let standardFont: number | undefined;
  let pictures = 0;
  /** Characters still to be passed over after `\u`. */
  let passing = 0;
  let pending: Uint8Array[] = [];
  let pageDue = false;
  let group: Group = {
    destination: 'text', optional: false, fresh: true, text: main, finish: undefined, charset: windows, hidden: false, deleted: false, skipped: 1,
    inTable: false, depth: 1, innerRow: false, field: undefined, picture: undefined, drawn: undefined,
  }; // prettier-ignore
  const outer: Group[] = [];

  const add = (text: string) => {
    if (group.destination === 'fieldName' && group.field !== undefined) group.field.name += text;
    else if (group.destination === 'fieldChoice') group.field?.choices.push(text);
    else if (group.destination === 'fonts') fonts.name(text);
    else if (group.destination === 'instruction' && group.field !== undefined && group.field.command.length < 100)
      group.field.command += text;
    else if (group.destination === 'propertyName' && group.drawn !== undefined) group.drawn.property += text;
    if (group.hidden || group.deleted) return;
    if (group.destination === 'fieldResult' && group.field !== undefined) group.field.value += text;
    if (group.destination !== 'text') return;
    beginPage();
    group.text.now.add(text);
  };
  const beginPage = () => {
    if (pageDue && group.text === main) main.page();
    pageDue &&= group.text !== main;
  };
  /** Letters of several bytes may be written byte by byte: they are decoded together. */
  const flush = () => {
    if (pending.length === 0) return;
    const text = decodeBytes(pending.length === 1 && pending[0] !== undefined ? pending[0] : Buffer.concat(pending), group.charset);
    pending = [];
    add(withoutPrivate(text));
  };

  const end = (what: 'paragraph' | 'cell' | 'row' | 'innerCell' | 'innerRow') => {
    if (group.destination === 'fieldResult') return add(' ');
    if (group.destination !== 'text') return undefined;
    beginPage();
    const depth = what.startsWith('inner') ? Math.max(2, group.depth) : 1;
    if (what === 'paragraph') group.text.endParagraph(tableDepth(group));
    else if (what === 'cell' || what === 'innerCell') group.text.endCell(depth);
    else group.text.endRow(depth, rows.dropped(what === 'innerRow'));
    return undefined;
  };

  /** A text of its own, that goes elsewhere when its group ends. */
  const beginApart = (to: 'header' | 'footer' | 'note' | 'box') => {
    const around = group.text;
    const own = buildText(count);
    group.text = own;
    group.destination = 'text';
    [group.inTable, group.depth] = [false, 1];
    if (group.drawn !== undefined) group.drawn.read = true;
    group.finish = () => (to === 'box' ? around.now.follow(own.end()) : sides[to].push(...own.end()));
  };

  /** The first word of a group may name it: what it holds, or that it holds nothing to read. */
  const named = (name: string): boolean => {
    const side = apart[name];
    if (name === 'pict') {
      const number = pictures++;
      // Among the properties of a drawing only this one is a picture in itself; others fill a shape with the same
      const own = group.destination === 'property' && group.drawn?.property.trim() === 'pib';
      if (group.destination !== 'text' && !own) return true;
      group.destination = 'picture';
      group.picture = newPicture(number, own ? group.drawn : undefined);
      if (group.drawn !== undefined) group.drawn.read = true;
    } else if (group.destination === 'unseen' && name !== 'ud') return true;
    else if (side !== undefined) beginApart(side);
    else if (name === 'ud') group.destination = 'text';
    else if (name === 'fonttbl') group.destination = 'fonts';
    else if (name === 'field') group.field = newField();
    else if (name === 'fldinst') group.destination = 'instruction';
    else if (name === 'fldrslt') group.destination = group.field?.kind === undefined ? 'text' : 'fieldResult';
    else if (name === 'ffname') group.destination = 'fieldName';
    else if (name === 'ffl') group.destination = 'fieldChoice';
    else if (name === 'shp') group.drawn = newDrawing();
    else if (name === 'shprslt') group.destination = group.drawn?.read === true ? 'unseen' : group.destination;
    else if (name === 'sp') {
      group.destination = 'property';
      if (group.drawn !== undefined) group.drawn.property = '';
    } else if (name === 'sn' && group.destination === 'property') group.destination = 'propertyName';
    else if (name === 'nesttableprops') group.innerRow = true;
    else if (unseen.has(name) || (group.optional && !seen.has(name))) group.destination = 'unseen';
    else return false;
    return true;
  };

  const word = (name: string, value: number | undefined) => {
    const on = value !== 0;
    switch (name) {
      case 'par': return end('paragraph');
      case 'cell': return end('cell');
      case 'nestcell': return end('innerCell');
      case 'row': return end('row');
      case 'nestrow': return end('innerRow');
      case 'sect':
        end('paragraph');
        pageDue = true;
        return undefined;
      case 'sbknone':
      case 'sbkcol':
        pageDue = false;
        return undefined;
      case 'page':
        if (group.destination === 'text' && !group.hidden && !group.deleted) group.text.now.page();
        return undefined;
      case 'pagebb':
        if (on && group.text === main && group.destination === 'text') pageDue = true;
        return undefined;
      case 'line':
      case 'softline':
        if (group.destination === 'text' && !group.hidden && !group.deleted) group.text.now.line();
        return undefined;
      case 'tab':
        if (group.destination !== 'text') add(' ');
        else if (!group.hidden && !group.deleted) group.text.now.tab();
        return undefined;
      case 'intbl': group.inTable = on; return undefined;
      case 'itap': group.depth = value ?? 1; return undefined;
      case 'pard': [group.inTable, group.depth] = [false, 1]; return undefined;
      case 'plain':
        [group.hidden, group.deleted, group.charset] = [false, false, fonts.charset(standardFont) ?? standard];
        return undefined;
      case 'v': group.hidden = on; return undefined;
      case 'deleted': group.deleted = on; return undefined;
      case 'uc': group.skipped = Math.max(0, value ?? 1); return undefined;
      case 'u':
        add(symbolOf(((value ?? 0xfffd) + 0x1_0000) % 0x1_0000));
        passing = group.skipped;
        return undefined;
      case 'f':
        if (group.destination === 'fonts') fonts.begin(value ?? 0);
        else group.charset = fonts.charset(value) ?? standard;
        return undefined;
      case 'fcharset': return fonts.set(value ?? 0);
      case 'deff': standardFont = value; return undefined;
      case 'ansicpg': case 'mac': case 'pc': case 'pca':
        standard = charsetOfNumber(codePages[name] ?? value ?? 1252);
        group.charset = standard;
        return undefined;
      case 'fftype': if (group.field !== undefined) group.field.kind = value; return undefined;
      case 'ffres': if (group.field !== undefined) group.field.result = value; return undefined;
      case 'ffdefres': if (group.field !== undefined) group.field.standard = value ?? 0; return undefined;
      default:
        if (group.picture !== undefined) aboutPicture(group.picture, name, value);
        else if (group.drawn !== undefined) aboutDrawing(group.drawn, name, value);
        return rows.word(name, group.innerRow);
    }
  }; // prettier-ignore

  const close = () => {
    flush();
    const closed = group;
    group = outer.pop() ?? closed;
    if (closed.finish !== undefined) closed.finish();
    if (closed.picture !== undefined && group.picture !== closed.picture && !closed.hidden && !closed.deleted)
      closed.text.now.picture(placedPicture(closed.picture));
    const control = closed.field !== undefined && group.field !== closed.field ? fieldControl(closed.field) : undefined;
    if (control !== undefined) add(controlMark(controls.push(control) - 1));
  };

  eachToken(bytes, {
    open() {
      flush();
      passing = 0;
      if (outer.length >= limits.xmlDepth) throw pastLimit('xmlDepth', limits);
      outer.push(group);
      group = { ...group, fresh: true, optional: false, finish: undefined };
    },
    close() {
      passing = 0;
      close();
    },
    word(name, value) {
      const sign = characters[name];
      if (sign !== undefined && passing > 0) passing--;
      else {
        flush();
        passing = 0;
        if (name === '*') group.optional = true;
        else if (sign !== undefined) add(sign);
        else if (!group.fresh || !named(name)) word(name, value);
      }
      if (name !== '*') group.fresh = false;
    },
    text(piece) {
      group.fresh = false;
      const passed = Math.min(passing, piece.length);
      passing -= passed;
      if (group.destination !== 'unseen' && group.destination !== 'picture' && piece.length > passed) pending.push(piece.subarray(passed));
    },
    raw: () => flush(),
  });
  close();
  return { header: sides.header, body: main.end(), last: [...sides.note, ...sides.footer], controls };
}
