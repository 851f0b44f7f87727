import { speelZaden } from './simulatie/zaden.ts';

speelZaden(0);
