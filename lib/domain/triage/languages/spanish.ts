import type { Tongue } from '../tongue.ts';
import { spanishComplaint } from './spanish-complaint.ts';
import { spanishFeeling } from './spanish-feeling.ts';
import { spanishHelp } from './spanish-help.ts';
import { spanishHouse } from './spanish-house.ts';
import { spanishService } from './spanish-service.ts';
import { spanishUrgent } from './spanish-urgent.ts';

/** Spanish, of Spain and of the Americas. */
export const spanish: Tongue = {
  lang: 'es',
  name: 'Spanish',
  marks: `
    el los la las a una unos que por para con del al se su sus lo le les me mi muy pero como más ya está están estoy
    hay es son y no si cuando donde quién qué porque esto esta este eso ese nos nuestro desde hasta sin sobre todo
    todos también fue ser he ha han tengo tiene usted ustedes te tu yo hola gracias nuestra vuestra vosotros ayer
    mañana ahora así mucho muchos poco cada ella ellos estamos somos eres era puede pueden hacer hace vez bien mal
    mejor día días años entre otra otro siempre nada algo solo cómo cuál cuánto voy vamos van ver decir ni aunque pues
    esa esos esas aquel aquella aquí allí allá nosotros mis tus suyo alguien ninguno todas toda otras otros mismo
    misma mismos cual cuales quienes adonde antes después luego entonces mientras contra hacia según durante tener
    tienen tenía tenemos dijo dice dicen dicho hizo hacen hacía haciendo sido siendo estaba estaban quiere quieren
    quiero sabe saben sé creo cree parece parecen gente vida casa tiempo noche mundo señor hombre mujer hombres
    mujeres país gobierno ojalá vale venga vaya oye mira tío tía jaja buen buenos buenas tardes noches feliz hemos has
    habéis había hubo sea sean fuera fueron estar muchas cosas cosa año semana hoy tarde anoche dos tres dónde cuándo
    quiénes algún alguna algunos algunas nunca jamás tampoco además incluso casi menos tan tanto tanta poder puedo
    podemos pocos quizá tal sí ir yendo ido fui íbamos dar da dan doy viene vienen sale salir ti conmigo contigo
    nuestros nuestras vuestro vuestros ud uds pa xq porq q tb tmb`,
  denying: 'no nunca jamás ni sin nadie nada ningún ninguna ninguno tampoco',
  speaker: `
    yo me mi mis mí nos nosotros nosotras nuestro nuestra nuestros nuestras estoy estamos tengo tenemos necesito
    necesitamos quiero queremos he hemos llevo llevamos soy somos`,
  words: {
    ...spanishHouse,
    ...spanishUrgent,
    ...spanishHelp,
    ...spanishComplaint,
    ...spanishFeeling,
    ...spanishService,
    wonder: `
      por qué, porqué, cómo es posible, cómo puede*, qué clase, qué tipo, hasta cuándo, cuándo van, cuándo piensan,
      en serio, de verdad, es normal, acaso, para qué, qué coño, quién`,
    still: `
      todavía, aún, ya, aunque, a pesar, supuest*, deberían, debería, dijeron, dicen, me dijeron, prometi*, tuve que,
      tuvimos que, tengo que, obligan`,
    contrast: 'pero, sin embargo, excepto, en vez, en lugar, sino',
    good: `
      bien, bueno, buena, buenos, buenas, buen, bonit*, lind*, linda, contento*, feliz, felices, alegr*, me gusta,
      me gustó, gusta, guap*, disfrut*, divertid*, amable*, simpátic*, cómod*, limpi*, rápid*, fácil, suerte, éxito*,
      gan*, ganar, ganó, felic*, felicid*, cumple*, cumpleaños, fiesta, bienvenid*, interesante, sonri*, risa, jaja*,
      jeje*, abrazo*, bes*, besos, saludos, orgull*, paz, nuevo, nueva, listo, viernes, finde, vacaciones, amig*,
      juntos, aquí les, invit*`,
    great: `
      excelente*, genial*, increíble*, maravill*, fantástic*, estupend*, espectacular*, perfect*, mejor, mejores,
      encant*, amo, amor, te amo, adoro, ador*, precios*, hermos*, bell*, brillante, magnífic*, impresionante*,
      fenomenal, súper, recomend*, 10, enhorabuena, felicidades, felicitaciones, impecable, inolvidable, crack*,
      grande, grandes, campeon*, orgullos*, delicios*, ric*, chéver*, bendici*, dios`,
    thanks: 'gracias, muchas gracias, mil gracias, agradec*, agradezc*, grac*',
    period: '# horas, # minutos, # min, # h, # días, # semanas, # meses, # años, noche, madrugada',
    stake: 'vuelo, pasaporte, cartera, llaves, móvil, celular, tarjeta, tren',
  },
};
