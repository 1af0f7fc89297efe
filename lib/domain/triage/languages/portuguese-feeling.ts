import type { Tongue } from '../tongue.ts';

/** What anger, contempt and sorrow sound like in Portuguese. */
export const portugueseFeeling: Tongue['words'] = {
  angry: `
    pior, piores, péssim*, horrível, horríveis, horrivel, terrível, terríveis, terrivel, horror*, nojo, nojent*,
    nojeira, vergonh*, vexame, lamentáv*, inaceitáv*, inadmissív*, absurd*, revolt*, indign*, furios*, raiva,
    puto da vida, puta da vida, irritad*, ódio, odei*, odia*, detest*, farto, farta, chega, cansei, de saco cheio,
    saco, desastr*, ridícul*, patétic*, inútil, inúteis, incompet*, lixo, porcaria, droga, inferno, pesadelo, caos,
    nunca mais, palhaçada, piada, bagunça, zona, esculhamb*, estúpid*, idiot*, imbecil*, burr*, otári*, trouxa*,
    babac*, canalha*, safad*, vagabund*, lament*, merece*, escrot*, nefast*, tosco, tosca, nojo de, imundo*, podre*,
    verme*, escória, cretin*, mané, animal, animais, monstro*, demônio*, satan*, praga, hipócrit*, vergonhos*,
    desgraçad*, sem-vergonha, cara de pau, caradura, palhaço*, palhac*, burro*, burra*, burrice, jumento*, retardad*,
    doente mental, imbecilidade, idiotice, insuportáv*, intragáv*, indecent*, asqueros*, repugnant*, revoltant*,
    odiar, odeio, odiei, odiando, puto, putas, emputec*, bufando, surtando, surtei`,
  swear: `
    merda*, porra, caralho*, crl, puta, puto, putaria, foder, fod*, foda-se, fdp, filho da puta, filha da puta, pqp,
    vsf, vtnc, tnc, vai se, cu, cuzão, arrombad*, buceta, cacete, krl, desgraç*, maldit*, viad*, bosta*, cagad*,
    cagou, cago, inferno, diabo, pau no, se fude*, fudid*, fuder, aff, affs, wtf`,
  bad: `
    mal, mau, má, maus, más, ruim, ruins, pior*, decep*, desapont*, frustr*, chate*, chata, chato, chatos, chatice,
    insatisf*, descontent*, triste*, pena, desgost*, erro, erros, errei, culpa, lent*, problem*, difícil, dificil,
    difíceis, complicad*, inconveni*, desagrad*, tédio, cansad*, cansa, exaust*, estress*, stress, péssim*, fals*,
    falta, faltam, faltou, perder, perde, perdendo, perdeu, estrag*, destru*, acab*, deixa a desejar,
    deixou a desejar, feio, feia, não gost*, não quero, não entendo, não sei, não aguento, não suporto, não vale,
    não merec*, não posso, demais, pouco, negativ*, fracass*, crise, grave, dói, dor, sofr*, chor*, ai, aff, afe,
    putz, nem, sem graça, sem noção, sem vergonha, enche, enjo*, vazio, odia, credo, infeliz*, preguiç*, sono,
    incomod*, bad, mds, não presta, não vale nada, não aguento mais, não tem graça, não faz sentido, sem sentido,
    sem vontade, sem paciência, que raiva, que ódio, que nojo, que merda, que saco, que droga, que chato, que triste,
    que vergonha, que preguiça, que absurdo, que horror, to mal, tô mal, passando mal, dor de, com dor, enxaqueca,
    gripe, resfriad*, esgotad*, morta de, morto de, morrendo de, fraco, fraca, esquisit*, bizarr*, estranh*, ridicul*,
    lixo, cringe, brega, tosc*, trist*, bostinha, merdinha, ódio, ranço, invej*, ciúme*, brig*, trair*, traição,
    falsid*, mentir*, iludid*, trouxa, otari*, ignor*, arrepend*, atrapalh*, perrengue*, sufoco, azarad*, fodid*,
    lascad*, ferrad*, acab* comigo, parem de, para de, chega de, pior que`,
  sad: `
    triste*, tristeza, chor*, dor, dói, sofr*, medo, assust*, preocup*, angústi*, ansiedade, ansios*, deprê, depress*,
    sozinh*, solidão, saudade*, mort*, morr*, morreu, falec*, luto, infelizmente, coitad*, pobre, pobres, azar,
    desesper*, magoa*, partiu meu, lágrima*, saudades, chorei, chorando, choro, chorar, triste, sozinha, sozinho,
    magoad*, decepcionad*, coração partido, perdi, carente, vazia, vazio, sofrendo, sofrência, desanimad*, desânimo,
    pânico, crise de, adeus, descanse em paz, rip`,
  grim: `
    guerra*, terror*, atentado*, assassin*, matar, matou, mata, matando, crime*, criminos*, bandid*, violên*,
    violent*, estupr*, bomba*, arma, armas, tiro*, cadeia, preso, presos, prisão, ilegal*, golpe, golpist*, ditadura,
    ditador*, fascis*, nazi*, protest*, ameaça*, vítima*, câncer, doença*, ódio, inimig*, culpad*, tráfico, machis*,
    louc*, maluc*, cala a boca, calem, comunis*, petist*, esquerdist*, tiroteio*, tiros, baleado*, facada*, esfaque*,
    sequestr*, refém, refens, tortur*, massacre*, genocíd*, explos*, bombarde*, corrup*, propina*,
    lavagem de dinheiro, condenad*, acusad*, investigad*, denunciad*, preso por, quadrilha*, milíci*, facção,
    traficante*, crise*, desempreg*, pobreza, miséria, fome, inflação, dívida*, imposto*, greve*, epidemi*, vírus,
    dengue, enchente*, terremoto, tragédia*, queimada*, desmat*, censura, repress*, fascist*, racist*, homofób*,
    machist*, genocida*, bolsominion*, mortadela*, golpis*, impeachment, pedófil*, abusador*, covardia, maldade*,
    cruel*, crueldade, derrota*, perdeu, rebaixad*, polêmica*`,
};
