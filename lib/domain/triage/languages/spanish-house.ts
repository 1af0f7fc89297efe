import type { Tongue } from '../tongue.ts';

/** What is out, gone or not so in a house, at a desk or on a bill, as Spanish says it. */
export const spanishHouse: Tongue['words'] = {
  twice: `
    cobr* ~ dos veces, cobrado dos veces, cobro doble, doble cobro, doble cargo, cargo duplicado, cobro duplicado,
    pagué dos veces, pagado dos veces`,
  none: 'no hay, ya no hay, no ~ queda, faltan, está vacía, está vacío',
  outage: `
    no hay agua caliente, no tenemos agua caliente, no tengo agua caliente, no sale agua*, sin agua caliente,
    no hay luz, no tenemos luz, no tengo luz, sin luz, se fue la luz, no hay electricidad, sin electricidad,
    no hay calefacción, sin calefacción, calefacción ~ apagad*, calefacción ! ~ funciona*, calefacción ~ rot*,
    aire acondicionado ! ~ funciona*, aire ! ~ funciona*, aire acondicionado ~ rot*, no hay agua, no tenemos agua,
    no tengo agua, corte de luz, corte de agua, apagón, internet ~ caíd*, ascensor ! ~ funciona*, ascensor ~ averiad*,
    ascensor ~ rot*, inodoro ~ atascad*, váter ~ atascad*, baño ~ atascad*, inodoro ~ tapad*, baño ~ tapad*,
    del techo, se inund*, inundad*`,
  absent: `
    no hay nadie, nadie en la, nadie en recepción, no está nadie, nadie atiende en, nadie abre, recepción ~ vacía,
    recepción ~ cerrada`,
  raid: `
    sacando dinero, sacando mi dinero, usando mi tarjeta, alguien en nuestra habitación, alguien en mi habitación,
    entrar a robar, forzar la puerta, entrar en nuestra habitación, están robando, intruso*, vaciando mi cuenta`,
  vermin: 'cucaracha*, chinches, rata, ratas, ratón, ratones',
};
