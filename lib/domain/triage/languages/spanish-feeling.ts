import type { Tongue } from '../tongue.ts';

/** What anger, contempt and sorrow sound like in Spanish. */
export const spanishFeeling: Tongue['words'] = {
  angry: `
    peor, peores, pésim*, horrible*, terrible*, horror*, fatal, asco, repugna*, vergonzos*, vergüenza, lamentable*,
    inaceptable*, indigna*, indignad*, furios*, enfad*, enoj*, cabread*, rabia, ira, harto, harta, hartos, hartas,
    basta, odio, odi*, detest*, desastr*, ridícul*, patétic*, absurd*, inútil*, incompetent*, ineptos, inept*, basura,
    porquería, infierno, pesadilla, caos, nunca más, jamás, inadmisible, intolerable, increíble que, impresentable*,
    nefast*, penos*, burla, broma, tomadura, estúpid*, idiot*, imbécil*, tont*, bruto, payas*, sinvergüenza*,
    caradura*, asco de, escoria, cretin*, animal*, monstru*, infern*, demonio*, subnormal*, retrasad*, anormal, memo,
    borde, capull*, mamarrach*, fantoche*, energúmen*, mediocr*, sinvergüenz*, caradur*, vendid*, ladrones, chorizos,
    rata*, cerdo*, cerda*, puerc*, gentuza, chusma, insufribl*, insoportabl*, bochorn*, infam*, miserabl*, canalla*,
    despreciabl*, odiar, odiando, rabios*, emputad*, arrech*, encabron*, me enferma, me revienta`,
  swear: `
    mierda*, puta, puto, putas, putos, putada, joder, jod*, coño, cojones, carajo, gilipoll*, cabrón, cabron*,
    cabrones, hijo de, hijos de, hijueputa, hdp, hp, pendej*, chinga*, verga, mamada*, pinche*, boludo*, pelotud*,
    culo, maldit*, coñazo, hostia*, zorra, perra, marica, maricón, cagad*, cago, culer*, wey no, no mames, ctm, wtf`,
  bad: `
    mal, mala, malo, malas, malos, malísim*, peor*, decepc*, defraud*, molest*, fastidi*, frustra*, descontent*,
    insatisf*, triste*, pena, disgust*, culpa, lent*, difícil, difícil*, complicad*, desagrad*, aburr*, cansad*,
    canso, agotad*, agobi*, estrés, falso, falsa, falsos, falta, faltó, perder, pierd*, perdiendo, perdió, arruin*,
    destroz*, destru*, deja mucho, dejan mucho, feo, fea, feos, no me gusta, no gusta, no vale, no merec*, no sé,
    no quiero, no pued*, no soporto, no aguanto, odia, demasiad*, poco serio, poca, nada de, tampoco, ni, negativ*,
    equivoc*, fracas*, crisis, grave, jodid*, duele, dolor, sufr*, llor*, ay, uf, puf, puff, no sirve,
    no tiene sentido, sin sentido, sin ganas, no puedo más, no mola, qué asco, qué rabia, qué pena, qué mal,
    qué triste, qué vergüenza, qué pereza, qué horror, qué coñazo, qué feo, me duele, dolor de, gripe, resfriad*,
    hart*, débil, débiles, rar*, extrañ*, chung*, cutre*, pesad*, insoport*, celos*, envidi*, pelea*, pelear, discut*,
    infiel, desilusi*, arrepent*, fastid*, putad*, mierdos*, desgraci*, peor que, dejad de, dejen de, parad de,
    basta de, me cago, me da asco, me da rabia, da pena, da asco, dan asco, da vergüenza, para nada`,
  sad: `
    tristeza, llanto, miedo, asust*, preocup*, angusti*, ansiedad, depre*, deprim*, solo, sola, soledad, extraño,
    muert*, murió, muere*, morir, falleci*, luto, lástima, lamento, pobre, pobres, corazón roto, mala suerte,
    desesper*, llorar, llorando, lloré, triste, decepcionad*, vacío, vacía, sufriendo, desanimad*, pánico, adiós,
    descanse en paz, rip, dep, qepd, te extraño, echo de menos, temor, temo`,
  grim: `
    guerra*, terror*, atent*, ases*, asesin*, matar, mata, mató, crimen*, criminal*, delincuen*, violen*, violaci*,
    bomba*, armas, dispar*, cárcel, preso*, presos, ilegal*, golpe, golpist*, dictad*, fascis*, nazi*, régimen,
    chavis*, protest*, víctim*, cáncer, enemig*, culpab*, narc*, terroris*, machis*, feminaz*, locura, loco, loca,
    locos, callate, cierra, disparos, tiroteo*, balacera*, rehén, rehenes, tortur*, masacre*, genocid*, explosi*,
    bombarde*, corrup*, soborno*, condenad*, acusad*, imputad*, detenid*, arrestad*, narcotr*, sicario*, desempleo,
    paro, pobreza, miseria, inflación, deuda*, impuesto*, huelga*, epidemi*, virus, terremoto*, tragedia*, sequía,
    censura, repres*, facha*, homófob*, machist*, pedófil*, abusador*, cobard*, maldad*, crueldad, cruel*, derrota*,
    perdedor*, polémic*, escándal*, dictadura, populis*, separatis*`,
};
