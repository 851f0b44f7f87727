import { imageBombs } from './image.ts';
import { mailBombs } from './mail.ts';
import { oleBombs } from './ole.ts';
import { pdfBombs } from './pdf.ts';
import { textBombs } from './text.ts';
import { xmlBombs } from './xml.ts';
import { zipBombs } from './zip.ts';

/** Every hand-made bomb, with what it may come to. */
export const bombs = [...zipBombs, ...xmlBombs, ...pdfBombs, ...imageBombs, ...oleBombs, ...textBombs, ...mailBombs];
