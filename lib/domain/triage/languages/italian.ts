import type { Tongue } from '../tongue.ts';
import { italianComplaint } from './italian-complaint.ts';
import { italianFeeling } from './italian-feeling.ts';
import { italianHelp } from './italian-help.ts';
import { italianHouse } from './italian-house.ts';
import { italianService } from './italian-service.ts';
import { italianUrgent } from './italian-urgent.ts';

/** Italian. */
export const italian: Tongue = {
  lang: 'it',
  name: 'Italian',
  marks: `
    il lo la l c a gli un una uno che di del della dello dei degli delle dell da dal dalla nel nella nei con per su
    sul sulla non è sono ho hai ha abbiamo avete hanno mi ti ci vi si se io tu lui lei noi voi loro mio mia tuo sua
    questo questa quello quella anche ma più come dove quando perché chi cosa molto tutto tutti sempre ancora già solo
    stato essere fare grazie ciao buongiorno e al alla ai alle miei tue suoi avere fatto va vanno vado dire dopo prima
    sotto tra fra così quindi allora perche oggi ieri domani giorno giorni anni bene male meglio ogni altro altra
    qualcosa nulla niente agli coi era erano sarà devo può voglio poi qui qua li nn cmq xke ke quale quanto italia né
    o dagli sugli sui sulle dai dalle nelle nello nell sull all dall ne le nostro nostra nostri vostro vostra vostri
    sue mie tuoi questi queste quelli quelle quel quei chiunque qualcuno nessuno alcuni alcune tutte tutta molti molte
    poco pochi troppo tanto tanti tante altri altre stesso stessa mai spesso adesso presto tardi appena mentre durante
    contro verso secondo senza oltre dunque infatti però invece oppure anzi neanche nemmeno neppure pure siete siamo
    ero eravamo eri stata stati state stare sto stai stiamo stanno stava avevo aveva avevano avuto abbia fosse fossi
    sia siano faccio fai facciamo fate fanno faceva vai andiamo andate andare andato vengo viene vengono venire dico
    dice dicono diceva detto vuoi vuole vogliono posso puoi possiamo possono potrebbe dovrebbe devi deve devono so sai
    sanno sapere credo pensa penso sembra gente vita casa tempo notte mondo uomo donna uomini donne paese governo
    signore mattina sera pomeriggio settimana mese anno due tre cose perchè poichè sicuramente davvero magari forse
    proprio ecco beh eh ahah caro cara ragazzi roma milano`,
  denying: 'non nn mai nessuno nessuna nessun niente nulla senza né neanche nemmeno neppure',
  speaker: `
    io mi me mio mia miei mie noi ci nostro nostra nostri nostre sono siamo ho abbiamo sto stiamo voglio vogliamo devo
    dobbiamo`,
  words: {
    ...italianHouse,
    ...italianUrgent,
    ...italianHelp,
    ...italianComplaint,
    ...italianFeeling,
    ...italianService,
    wonder: `
      perché, come mai, com è possibile, come è possibile, è normale, ma vi pare, che razza, quando pensate,
      quando arriva, sul serio, davvero, ma davvero, a cosa serve, chi`,
    still: `
      ancora, già, tuttora, nonostante, sebbene, avrebbe dovuto, dovrebbe*, doveva, dovevano, mi avete detto, detto,
      promess*, costrett*, dovuto, nemmeno, neanche, pure`,
    contrast: 'ma, però, tuttavia, invece, eccetto, al posto, soltanto',
    good: `
      bene, ben, buono, buona, buoni, buone, buon, bell*, bravo, brava, bravi, carin*, content*, felic*, allegr*,
      gioia, mi piace, piaciut*, piace, divert*, gentil*, cortes*, simpatic*, comod*, pulit*, facile, fortuna*,
      successo, vinto, vince, vincere, vittoria, auguri, compleanno, festa, benvenut*, interessant*, sorris*, sorrid*,
      ridere, haha*, ahah*, ahaha*, bacio, baci, abbracc*, fier*, orgoglios*, pace, vacanz*, buongiorno, buonanotte,
      tener*, amici, amico, amica, dolcissim*, carissim*, auguri*, buon compleanno, buone feste, buona giornata,
      buona serata, buona notte, buon anno, buon natale, buona fortuna, in bocca al lupo, sereno, serena, serenità,
      contentissim*, tranquill*, relax, piacere, piacevol*, onorat*, onore, speranz*, vincitor*, vincente, trionf*,
      promoss*, festegg*, celebr*, premio, premiat*, riuscit*, utile, utilissim*, consigli*, interessante`,
    great: `
      eccellent*, ottim*, incredibil*, meraviglios*, fantastic*, spettacolar*, perfett*, miglior*, adoro, ador*,
      amore, amo, ti amo, stupend*, splendid*, magnific*, brillant*, straordinari*, favolos*, impeccabil*,
      indimenticabil*, campion*, delizios*, squisit*, consigliatissim*, lo consiglio, super, top, grande, grandi,
      grandissim*, bellissim*, capolavor*, complimenti, evviva, viva, cuore, eccezional*, magic*, fenomenal*, mitic*,
      geniale, genio, geni, emozionant*, emozion*, commovent*, toccante, divin*, regina, principessa, tesoro, tvb,
      tvtb, ti voglio bene, vi voglio bene, lov*, i love, best, che bello, che bella, che belli, che bravi, che bravo,
      che brava, bravissim*, finalmente, grazie a, orgogli*, favorit*, preferit*, innamorat*, godo, godimento, wow,
      applaus*, standing ovation, mozzafiato, incantevol*, suggestiv*, affascinant*, elegant*, delizi*, eccellenz*`,
    thanks: 'grazie, grazie mille, ringrazi*, grata, riconoscent*, thanks',
    period: '# ore, # ora, # minuti, # min, # giorni, # settimane, # mesi, # anni, notte, mezzanotte',
    stake: 'volo, aereo, passaporto, portafogli*, chiavi, cellulare, telefono, carta, treno',
  },
};
