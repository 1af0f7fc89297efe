import type { Tongue } from '../tongue.ts';

/** What Spanish says when something failed, is lost or dangerous. */
export const spanishUrgent: Tongue['words'] = {
  danger: `
    emergencia*, ambulancia, herid*, sangr*, inconsciente, desmay*, ahog*, infarto, dolor en el pecho, incendi*,
    fuego, humo, fuga de gas, huele a gas, olor a gas, mi hija se ha perdido, mi hijo se ha perdido,
    mi hija se perdió, mi hijo se perdió, mi hija ~ desaparec*, mi hijo ~ desaparec*, perdimos a nuestr*,
    perdí a mi hij*, no encuentr* a mi hij*, no encontr* a mi hij*, se ha caído en, no puede levantarse,
    hay un incendio, insegur*, peligro*, amenaz*, agred*, agresión, acos*, violada, violad*, suicid*, matarme,
    se muere*, muriendo, atrapad*, escombros, secuestr*, llam* ~ policía, bomberos, auxilio, socorro, sálven*,
    rescat*, intoxica*, envenena*, accidente, reacción alérgica`,
  stranded: `
    nos dejaron tirad*, me dejaron tirad*, dejado tirad*, varad*, sin dónde, no tengo donde, no tenemos donde,
    no hay donde, donde dormir, donde ir, hotel equivocado, aeropuerto equivocado, nadie nos recog*, nadie ~ recog*,
    nadie ~ buscarnos, nadie ~ a buscarme, nadie nos ~ buscar, nadie vino, durmiendo en, dormir en el suelo,
    dormir en el aeropuerto, perdimos todo, perdí todo, sin casa, sin techo, sin habitación, no hay habitación`,
  stuck: `
    en la calle, en la puerta, a oscuras, encerrad*, aislad*, incomunicad*, atascad*, no puedo salir,
    no podemos salir, tirad* en, abandonad*`,
  aid: `
    necesit* ~ agua, necesit* ~ comida, necesit* ~ alimento*, necesit* ~ medic*, necesit* ~ ayuda, necesit* ~ refugio,
    necesit* ~ carpa*, necesit* ~ ropa, sin comida, sin medic*, no hay comida, no tenemos comida, no tengo comida,
    hambre, sed, agua potable, mand* ~ ayuda, envíen ~ ayuda, manden ayuda, albergue, medicinas, medicamento*, carpas,
    víveres, nada que comer`,
  theft: `
    rob*, hurto, ladr*, estaf*, fraud*, hacke*, suplant*, no reconozco, no autori*, cargo no, timo, timad*, roba,
    atrac*, clonad*, phishing, sin mi permiso, sin autorización`,
  lost: `
    perdí, perdimos, he perdido, hemos perdido, perdid*, extravi*, no encuentro, no encontramos, no aparece,
    desaparec*, se me olvid*, olvidé, me dejé, dónde está mi, dónde está nuestr*, dónde están mis, objetos perdidos`,
  locked: `
    bloque*, rechaz*, deneg*, congelad*, suspend*, no puedo entrar, no puedo acceder, no podemos entrar, no me deja*,
    no nos deja*, no puedo iniciar, contraseña, overbooking, sobreventa, expuls*, echaron, negaron, tragó, no ~ abre*,
    no ~ dejan entrar, no ~ deja entrar`,
  failed: `
    cancel*, anulad*, retras*, demora*, demorad*, tarde, tardan, tarda, perdimos el vuelo, perdí el vuelo,
    perdí mi vuelo, perder el vuelo, perdido el vuelo, perder mi, perder la conexión, maleta*, equipaje,
    pedido equivocado, equivocad*, caíd*, sin servicio, huelga`,
  pending: `
    no llega*, no ha llegado, no han llegado, no me llega*, no lleg*, no recib*, no he recibido, no me han entregado,
    no entreg*, no aparec*, sigo sin, seguimos sin, pendiente, todavía nada, aún nada, sigo esperando,
    seguimos esperando`,
  broken: `
    rot*, roto, rota, romp*, averi*, estrope*, dañad*, daño, defectuos*, no funciona*, no sirve*, no va, no carga,
    no abre, no anda, no conecta, no me funciona, no enciende, no prende, dejó de funcionar, fall*, error, errores,
    se cae*, se cuelga, colgad*, goter*, fuga, inundación, atascado, sin internet, sin wifi, sin señal,
    no hay internet, no hay wifi, no hay señal, no se puede, no puedo, no podemos, imposible, inservible, arregl*,
    repar*`,
  ill: `
    enferm*, fiebre, vómit*, diarrea, infección, hospital, médico, doctor, embarazada, silla de ruedas, bebé, alergi*,
    diabet*, insulina, asma, anciano*, discapacid*`,
};
