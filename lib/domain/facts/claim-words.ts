const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

// All in English, Spanish, Portuguese, French, German, Italian; small letters, without accents.

/** Who says one of these says who they are: "ich bin". Several words with a dash. */
export const selves = words('i-am i-m im we-are soy me-llamo sou me-chamo suis m-appelle bin sono mi-chiamo');

/** And one of these, what is theirs: "my number". */
export const owners = words(`
  my mine our mi mio mia mis nuestro nuestra meu minha nosso nossa mon ma mes notre mein meine meiner unser unsere nostro
  nostra`);

/** What is done to, or had by, somebody: only what follows by way of something is theirs. "Call me at". */
export const receivers = words(`
  me us mir mich uns mim moi nous conmigo scrivetemi scrivimi chiamatemi chiamami escribanme escribeme llamenme llamame
  escrevam liguem i-have i-ve-got i-use tengo uso tenho j-ai j-utilise ich-habe nutze ho`);

/** By which way, or where. */
export const ways = words(`
  at on via by under as a al au en em su sur auf an unter no na por por x twitter come comme como`);

/** Small words between "my" and what is mine. */
export const links = words('am is are the el la le il der die das lo o e es est ist lautet sono');

/** What an address or a number is called. */
export const nouns = words(`
  number numbers num nr no n id code ref reference numero numeros referencia codigo codice nummer email emails mail mails
  correo electronico courriel posta indirizzo address addresses adresse emailadresse mailadresse direccion endereco phone
  telephone telefon telefono telefone telefonnummer tel mobile movil celular cellulare portable handy handynummer cell
  whatsapp sms account cuenta conta compte konto kontonummer conto handle name username user usuario utilisateur utente
  profile perfil profil profilo nick other second new work private personal business otro otra outro outra autre andere neue
  nueva nuevo nova novo altra altro member membership miembro membro membre mitglied mitgliedsnummer kundennummer socio
  socia tessera carte karte tarjeta x twitter cartao card loyalty rewards club booking reservation confirmation reserva
  buchung buchungsnummer reservierung reservierungsnummer prenotazione order pedido bestellung bestellnummer commande ordine`);

/** Only beside one of those: "my customer number", since "my customer" is somebody else. */
export const beside = words(`
  customer client cliente guest huesped hospede hote gast ospite frequent flyer de do da du di of`);

/** What may stand before a number with which somebody begins. */
export const greetings = words(`
  hi hello hey dear team all hola ola bonjour salut hallo ciao buongiorno guten tag good morning afternoon evening
  please yes it s`);

/** Who goes on after a number with which they began; not so "BW-4711 was rude". */
export const speakers = words('i we my our here ich wir mein hier yo mi aqui eu meu je mon ici io mio qui');
