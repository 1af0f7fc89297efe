import type { Tongue } from '../tongue.ts';

/** How Spanish asks for help, or only for information. */
export const spanishHelp: Tongue['words'] = {
  person: `
    hablar con, hablar ~ persona, hablar ~ humano, hablar ~ agente, hablar ~ encargad*, hablar ~ responsable,
    hablar ~ gerente, hablar ~ supervisor, persona real, una persona, un agente, un humano, un operador, gerente,
    encargado, supervisor, llámen*, me llamen, me llame, pásame, pónganme, comuníqu*, contáct*, transfier*,
    atención al cliente`,
  hurry: `
    urgente*, urge, inmediat*, ahora mismo, ya mismo, cuanto antes, lo antes posible, de inmediato, desesperad*,
    rápido, hoy mismo, esta noche, ahora, ahorita, ya ya`,
  plea: `
    ayuda, ayuden*, ayúdenme, ayúdame, ayudar, ayúdennos, auxili*, por favor, porfavor, solución, soluciones,
    solucion*, resuelv*, resolver, qué hago, qué hacemos, qué puedo hacer, respond*, contest*, atiend*, háganse cargo`,
  here: `
    estoy en, estamos en, vivo en, vivimos en, me encuentro en, nos encontramos en, mi dirección, nuestra dirección,
    en mi barrio, en nuestro barrio, en mi zona, en nuestra zona, en mi pueblo, aquí en, acá en`,
  frail: `
    niños, mis hijos, mi hijo, mi hija, mi bebé, ancianos, personas mayores, mi madre, mi padre, mis padres,
    mi abuela, mi abuelo, mi esposa, mi marido, mi familia, familias, damnificad*`,
  need: `
    necesito, necesitamos, necesita, quiero, quisiéramos, quiero saber, quisiera saber, dónde puedo, dónde podemos,
    información, cómo puedo, avísenme`,
  enquiry: `
    cambiar mi dirección, cambio de dirección, enviar la factura, mandar la factura, enviarme la factura,
    mandarme la factura, copia de la factura, cuánto cuesta, cuánto vale, a qué hora, qué hora, hay algún, tienen,
    puedo, quisiera, quería, me gustaría, información sobre, reservar, horario*, disponible*`,
  report: `
    según, informó, informaron, autoridades, gobierno, ministerio, ministro, portavoz, millones, anunció, muertos en,
    al menos # personas, donar, donaciones, pronóstico, magnitud, noticias`,
};
