import type { Tongue } from '../tongue.ts';
import { italianComplaint } from './italian-complaint.ts';
import { italianFeeling } from './italian-feeling.ts';
import { italianHelp } from './italian-help.ts';
import { italianUrgent } from './italian-urgent.ts';

/** Italian. */
export const italian: Tongue = {
  lang: 'it',
  name: 'Italian',
  marks: `
    il lo gli un una uno che di del della dello dei degli delle dell da dal dalla nel nella nei con per su sul sulla
    non è sono ho hai ha abbiamo avete hanno mi ti ci vi si se io tu lui lei noi voi loro mio mia tuo sua questo
    questa quello quella anche ma più come dove quando perché chi cosa molto tutto tutti sempre ancora già solo stato
    essere fare grazie ciao buongiorno e al alla ai alle miei tue suoi avere fatto va vanno vado dire dopo prima sotto
    tra fra così quindi allora perche oggi ieri domani giorno giorni anni bene male meglio ogni altro altra qualcosa
    nulla niente agli coi era erano sarà devo può voglio poi qui qua li nn cmq xke ke quale quanto italia né o`,
  denying: 'non nn mai nessuno nessuna nessun niente nulla senza né neanche nemmeno neppure',
  speaker: `
    io mi me mio mia miei mie noi ci nostro nostra nostri nostre sono siamo ho abbiamo sto stiamo voglio vogliamo devo
    dobbiamo`,
  words: {
    ...italianUrgent,
    ...italianHelp,
    ...italianComplaint,
    ...italianFeeling,
    wonder: `
      perché, come mai, com è possibile, come è possibile, è normale, ma vi pare, ma come, che razza, fino a quando,
      quando pensate, quando arriva, sul serio, davvero, ma davvero, a cosa serve, chi`,
    still: `
      ancora, già, tuttora, nonostante, sebbene, avrebbe dovuto, dovrebbe*, doveva, dovevano, mi avete detto, detto,
      promess*, costrett*, dovuto, nemmeno, neanche, pure`,
    contrast: 'ma, però, tuttavia, invece, eccetto, al posto, solo, soltanto',
    good: `
      bene, ben, buono, buona, buoni, buone, buon, bell*, bravo, brava, bravi, carin*, content*, felic*, allegr*,
      gioia, mi piace, piaciut*, piace, divert*, gentil*, cortes*, simpatic*, comod*, pulit*, facile, fortuna*,
      successo, vinto, vince, vincere, vittoria, auguri, compleanno, festa, benvenut*, interessant*, sorris*, sorrid*,
      ridere, haha*, ahah*, ahaha*, bacio, baci, abbracc*, fier*, orgoglios*, pace, nuovo, nuova, weekend, vacanz*,
      amic*, insieme, buongiorno, buonanotte, dolce, dolci, tener*`,
    great: `
      eccellent*, ottim*, incredibil*, meraviglios*, fantastic*, spettacolar*, perfett*, miglior*, adoro, ador*,
      amore, amo, ti amo, stupend*, splendid*, magnific*, brillant*, straordinari*, favolos*, impeccabil*,
      indimenticabil*, campion*, delizios*, squisit*, consigliatissim*, lo consiglio, super, top, grande, grandi,
      grandissim*, bellissim*, capolavor*, complimenti, evviva, viva, cuore, eccezional*`,
    thanks: 'grazie, grazie mille, ringrazi*, grata, riconoscent*, thanks',
    period: '# ore, # ora, # minuti, # min, # giorni, # settimane, # mesi, # anni, notte, mezzanotte',
    stake: 'valigi*, bagagli*, volo, aereo, passaporto, portafogli*, chiavi, cellulare, telefono, carta, treno',
  },
};
