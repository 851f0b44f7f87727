import type { Clock } from '../../src/clock.ts';

/** A school's folder in a library. Schools that name the same `site` and `library` share one drive. */
export type SchoolFolder = {
  site: string;
  library: string;
  folder: string;
  /** Id of the drive, as the register of schools names it; by default made from site and library. */
  drive?: string;
};

/** A ready dossier that can be dropped in from the page; `map` is the folder's name, and of the folder in `sampleFolder`. */
export type Sample = {
  id: string;
  titel: string;
  omschrijving: string;
  map: string;
  /** Dropped as loose files into this folder of a school, and not as a folder into `Aanvragen`. */
  los?: string;
};

/** The app registration that may ask for tokens. */
export type AppRegistration = { tenantId: string; clientId: string; clientSecret: string };

export type Microsoft365Options = {
  /** Where everything is kept: files under `drives/`, the rest beside them. */
  folder: string;
  /** Port of Graph; transfers, then the page, take the next two. 0 takes free ports, which then change at every start. Default 7365. */
  port?: number;
  /** File to which every exchange is added as a line of JSON; a function says it for each exchange. */
  traffic?: string | (() => string);
  clock: Clock;
  /** Moves the clock to this many milliseconds ahead of the machine. Without it the page's clock buttons refuse. */
  setClockShift?: (milliseconds: number) => void;
  schools?: SchoolFolder[];
  /** Makes new drives without columns and without the folders in a school's folder, as a library is before it is set up. Default false. */
  bare?: boolean;
  /** Groups of the directory, by their object id. */
  groups?: { id: string; name: string }[];
  sampleFolder?: string;
  /** Makes the samples in `sampleFolder`, dated from a calendar date; called before each drop. Without it, the sub folders as they are. */
  makeSamples?: (folder: string, peildatum: string) => Promise<Sample[]>;
  app?: AppRegistration;
  /** The last part of the URL of the Workflows webhook; by default made at first start. */
  workflowSecret?: string;
  /** Makes the waits of notifications this many times shorter. Default 1. */
  subscriptionSpeedup?: number;
  /** Milliseconds between two looks at the files on disk. Default 500. */
  scanEvery?: number;
};

/** What the app registration is when none is given; invented, and only good here. */
export const defaultApp: AppRegistration = {
  tenantId: '3f6d2a10-5c1b-4e0a-9d54-0b7a6c1e2f11',
  clientId: '8a1de0b7-42c6-4f0e-bb1d-6d2f5e9c7a22',
  clientSecret: 'alleen-voor-deze-computer',
};

export const defaultPort = 7365;
