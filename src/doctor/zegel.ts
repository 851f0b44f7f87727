import { dateOf, daysBetween, inDutch } from '../calendar.ts';
import { geldigOp, readZegelaar, type ZegelSettings } from '../zegel/certificaat.ts';
import { ZegelFout } from '../zegel/zegel-fout.ts';
import { fout, goed, letOp, type Uitslag } from './uitslag.ts';

const onderdeel = 'zegel op brieven';

/** So many days before its last day a new certificate is asked for: getting one takes weeks. */
const opTijd = 60;

/** Whether the certificate that letters are sealed with can be used, and for how long yet. */
export async function proefZegel(settings: ZegelSettings, now: Date): Promise<Uitslag> {
  try {
    const zegelaar = await readZegelaar(settings);
    if (zegelaar === undefined) return letOp(onderdeel, 'er is geen certificaat: brieven hebben geen zegel');
    geldigOp(zegelaar, now);
    const laatste = dateOf(zegelaar.certificaat.validToDate);
    if (daysBetween(dateOf(now), laatste) < opTijd)
      return letOp(
        onderdeel,
        `het certificaat verloopt op ${inDutch(laatste)}`,
        'vraag nu een nieuw certificaat aan en zet het in ZEGEL_CERTIFICAAT',
      );
    return goed(onderdeel, `het certificaat geldt tot en met ${inDutch(laatste)}`);
  } catch (error) {
    if (!(error instanceof ZegelFout)) throw error;
    return fout(onderdeel, error.message, 'zet een goed certificaat met sleutel in ZEGEL_CERTIFICAAT (docs/beheer.md)');
  }
}
