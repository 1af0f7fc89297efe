import type { Tongue } from '../tongue.ts';

/** How Spanish says that something fell short, asks in need, and what is no complaint at all. */
export const spanishService: Tongue['words'] = {
  mine: 'mi, mis, nuestro, nuestra, nuestros, nuestras',
  firm: `
    servicio al cliente, servicio técnico, su servicio, vuestro servicio, su página, vuestra web, su app, su tienda,
    su empresa, vuestra empresa, su personal, web, página, app, aplicación, pedido, pedidos, envío, entrega, paquete,
    contrato, cuenta, tienda, producto, suscripción`,
  short: `
    no es lo que, no es como, nada que ver con, no corresponde, me enviaron otro, me mandaron otro, demasiado pequeñ*,
    demasiado grande, incompleto, incompleta, falta una pieza, faltan piezas, faltaban, llegó abierto, rayad*,
    despegad*, se despegó, al mes, al primer uso, en el primer uso, recién comprad*, recién estrenad*, nuevo y ya,
    vencid*, sin stock, no hay stock, no disponible, me habían dicho, me dijeron que, me aseguraron, quedaron en,
    se suponía, tenía que llegar, tenía que estar, debía llegar, sigue sin, siguen sin, todavía no, aún no,
    figura como entregado, dice entregado, aparece entregado, código no, cupón no, sin seguimiento, sin noticias,
    ninguna solución, cliente desde, clienta desde, años de cliente, antes era, ha empeorado, va lento, se desconecta,
    me saca, tuve que comprar, poca seriedad, nada profesional, poco profesional`,
  unable: `
    no me deja, no nos deja, no me permite, no permite, no consigo, no logro, no hay manera, no hay forma`,
  lack: `
    no tenemos, no tengo, ya no tenemos, ya no queda, no queda, nos falta*, me falta*, carecemos, se acabó,
    se nos acabó, no hemos recibido, no nos ha llegado, nada ha llegado, no nos han dado, nadie ha venido,
    nadie viene, nadie ha pasado, sin nada`,
  asks: `
    envíen, envíennos, manden, mándennos, mándenme, denos, dennos, dame, traigan, traigannos, vengan, vengan a,
    piensen en nosotros, no nos olviden, no se olviden, díganos, dígannos, díganme, infórmen*, pedimos, solicitamos,
    rogamos, les pido, les pedimos, tengan piedad, en nombre de dios, por el amor de dios, quién puede, alguien puede,
    alguien podría, alguien sabe, hay alguien, hay algún lugar, hay algún sitio, dónde hay, dónde dan, dónde están,
    adónde, a dónde, qué debo, qué debemos, qué número, busco a, buscamos a, estoy buscando a, sin noticias de,
    han visto a`,
  goods: `
    agua, comida, alimento*, tienda de campaña, carpa*, lona*, cobija*, frazada*, manta*, colchón*, colchoneta*, ropa,
    leche, pañales, arroz, jabón, baños, médico*, doctor*, clínica, vacuna*, refugio*, albergue*, generador*,
    combustible, gasolina, electricidad, campamento`,
  crowd: '# personas, somos #, la gente de, la población, los vecinos, habitantes',
  place: `
    calle, calle #, avenida, barrio, colonia, sector, detrás de, frente a, al lado de, cerca de, esquina, zona,
    pueblo, municipio, comuna`,
  settled: `
    no hay prisa, no corre prisa, ya está solucionado, solucionado, ya se solucionó, ya está resuelto, resuelto,
    problema resuelto, arreglad*, ya funciona, funciona de nuevo, ya llegó, ya me llegó, ha llegado hoy, llegó hoy,
    llegó bien, recibido hoy, ya lo encontré, lo encontré, todo bien, todo en orden, gracias por la ayuda,
    gracias por su ayuda, gracias por vuestra ayuda, gracias por responder, gracias por contestar,
    gracias por la respuesta, gracias por la rapidez, sin problema, no hay problema, no pasa nada`,
  advert: `
    concierto, partido, en vivo, en directo, vídeo, foto, fotos, descubre, gratis, disponible en, estreno, episodio,
    temporada, programa, podcast, entrevista, artículo, vía, sorteo, concurso, participa, gana, oferta*, promoción*,
    promo*, descuento*, inscrí*, inscrip*, evento, conferencia, feria, festival, exposición, nuevo disco, tráiler,
    clip, te esperamos, los esperamos, no te pierdas, no se pierdan, síguenos, suscríbete, empleo, vacante*`,
};
