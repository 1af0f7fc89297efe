import type { Tongue } from '../tongue.ts';

/** How Spanish complains of service, money and waiting. */
export const spanishComplaint: Tongue['words'] = {
  waited: `
    esperando, espero desde, esperamos, espera de, larga espera, llevo #, llevo esperando, llevamos, hace horas,
    hace días, hace semanas, hace meses, horas esperando, horas de espera, toda la noche, todo el día, toda la mañana,
    cola, fila, en espera, una hora, media hora, desde ayer, desde hace, cuánto más, para cuándo, eternidad,
    tanto tiempo`,
  unanswered: `
    sin respuesta, sigo sin respuesta, seguimos sin respuesta, ninguna respuesta, todavía sin respuesta,
    nadie ~ respond*, nadie ~ contest*, nadie ~ atiend*, nadie ~ coge, nadie ~ ayud*, nadie ~ sabe, nadie ~ hace,
    no ~ respond*, no ~ contest*, no ~ atiend*, no ~ cogen, no ~ ayud*, no ~ solucion*, no ~ import*, no ~ informa*,
    no dan, no me dan, sin solución, sin explica*, sin información, ignor*, cuelgan, me colg*, me han colgado,
    ni caso, ni siquiera, ni una, pasan de, se lavan, no les importa, falta de`,
  money: `
    dinero, devuelv*, devolv*, devoluci*, reembols*, reintegr*, cobr*, me cobr*, cobrado, cargo*, factur*, doble,
    dos veces, cara, caro, carísim*, pagu*, pagado, pagando, indemniz*, compensac*, comisión, comisiones, tarifa,
    robo`,
  amount: 'precio*, pagar, pago, euros, pesos, # €',
  again: `
    otra vez, de nuevo, nuevamente, siempre, cada vez, todos los días, tercera vez, segunda vez, # veces, # vez,
    una y otra vez, lo mismo, misma historia, mismo problema, como siempre, varias veces, cuántas veces, enésima,
    diario`,
  rude: `
    maleducad*, grosero*, groser*, irrespetuos*, falta de respeto, prepotent*, mala educación, mal trato, maltrat*,
    mentir*, mienten, mentiros*, mentira*, engañ*, trampos*, abus*, injust*, racis*, discrimin*, desprecio, insult*,
    humill*, mal servicio, mala atención, pésimo servicio, arrogan*, hipócrit*, hipocresía, cínic*, traidor*, traici*,
    manipul*, corrupt*, corrupc*`,
  leave: `
    abogad*, demand*, denunci*, reclam*, queja*, quejar*, consumidor, ocu, facua, profeco, hoja de reclamaciones,
    darme de baja, doy de baja, dar de baja, cambio de compañía, cambiar de compañía, me voy, me cambio, no vuelvo,
    no volver*, no recomiendo, eviten, no compren, cuidado con, ojo con, boicot`,
  dirty: `
    suci*, suciedad, mugr*, mancha*, huele*, apest*, mal olor, hormigas, moho, humedad, ruido*, frío, calor, podrid*,
    caducad*, crudo, quemad*, viejo, vieja, incómod*, pelos, asqueros*`,
  sarcasm: `
    gracias por nada, gracias por perder*, gracias por arruin*, gracias por hacer*, gracias por cancel*, bravo por,
    felicidades por, enhorabuena por, qué sorpresa, qué bien ~ no, qué casualidad, menos mal que, vaya ~ servicio,
    claro que sí, ya claro, encima, para colmo, ni que, menuda, menudo, vaya tela`,
  trouble: `
    problem*, inciden*, inconvenient*, error*, qué pasa, qué está pasando, qué pasó, qué ocurre, algo mal, raro,
    no entiendo, no me sale, dificult*`,
};
