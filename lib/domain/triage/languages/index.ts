import type { Tongue } from '../tongue.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

/** The languages that Earshot judges. */
export const tongues: readonly Tongue[] = [english, spanish, portuguese, french, german, italian];
