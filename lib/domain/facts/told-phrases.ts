/** What customers tell in a sentence of its own, and the words that give it away. */
interface Told {
  readonly kind: string;
  /** In small letters, without accents; where `*` stands, up to four words may. */
  readonly phrases: readonly string[];
}

/**
 * Nobody should ask for it again, and who answers should know what was promised before them. In English, Spanish,
 * Portuguese, French, German, Italian.
 */
export const toldSentences: readonly Told[] = [
  {
    kind: 'promised',
    phrases: [
      'promised', 'was told', 'were told', 'been told', 'told me to', 'told us to', 'told me that', 'told us that',
      'told me it', 'told us it', 'told me you', 'told us you', 'told me they', 'told us they', 'you told me',
      'you told us', 'assured me', 'assured us', 'guaranteed', 'said they would', 'said they d', 'said he would',
      'said he d', 'said she would', 'said she d', 'said it would', 'said somebody would', 'said someone would',
      'you said', 'agent said', 'colleague said', 'manager said', 'reception said', 'staff said',
      'they said you would', 'prometieron', 'prometio', 'prometido', 'me dijeron', 'nos dijeron', 'me han dicho',
      'nos han dicho', 'me habian dicho', 'nos habian dicho', 'aseguraron', 'me aseguro', 'quedaron en',
      'prometeram', 'prometeu', 'me disseram', 'nos disseram', 'disseram que', 'garantiram', 'me garantiu',
      'asseguraram', 'promis', 'on m a dit', 'on nous a dit', 'm a dit que', 'nous a dit que', 'm ont dit',
      'nous ont dit', 'm a assure', 'nous a assure', 'm avez dit', 'nous avez dit', 'versprochen', 'wurde gesagt',
      'wurde mir gesagt', 'wurde uns gesagt', 'mir gesagt', 'uns gesagt', 'kollege sagte', 'kollegin sagte',
      'mitarbeiter sagte', 'hiess es', 'hieß es', 'zugesagt', 'zugesichert', 'promesso', 'mi hanno detto',
      'ci hanno detto', 'mi avevano detto', 'ci avevano detto', 'mi e stato detto', 'assicurato che',
    ],
  },
  {
    kind: 'tried',
    phrases: [
      'i tried', 'we tried', 've tried', 'have tried', 'already tried', 'tried everything', 'been trying to',
      'i called', 'we called', 've called', 'have called', 'already called', 'called * times', 'been calling',
      'i phoned', 'we phoned', 'been on hold', 'i emailed', 'we emailed', 've emailed', 'have emailed',
      'already wrote', 'have written', 'i wrote to', 'we wrote to', 'i contacted', 'we contacted', 've contacted',
      'have contacted', 'already spoke', 've spoken', 'have spoken', 'spoke to your', 'i restarted', 'we restarted',
      'i reset', 'i rebooted', 'i reinstalled', 'he * intentado', 'hemos * intentado', 'ya intente', 'ya probe',
      'he * llamado', 'hemos * llamado', 'ya llame', 'llame * veces', 'llevo * llamando', 'llevamos * llamando',
      'he * escrito', 'hemos * escrito', 'ya escribi', 'he * hablado', 'ya hable', 'tentei', 'tentamos', 'liguei',
      'ligamos', 'ja mandei', 'ja escrevi', 'ja falei', 'estou * ligando', 'ai * essaye', 'avons * essaye',
      'ai * appele', 'avons * appele', 'ai * ecrit', 'avons * ecrit', 'ai * contacte', 'avons * contacte',
      'ai * telephone', 'j ai deja', 'habe * versucht', 'haben * versucht', 'schon versucht', 'bereits versucht',
      'habe * angerufen', 'haben * angerufen', 'schon angerufen', 'bereits angerufen', 'habe * geschrieben',
      'haben * geschrieben', 'habe * kontaktiert', 'haben * kontaktiert', 'habe * gesprochen', 'ho * provato',
      'abbiamo * provato', 'ho * chiamato', 'abbiamo * chiamato', 'ho * scritto', 'abbiamo * scritto',
      'ho * telefonato', 'abbiamo * telefonato', 'ho * contattato', 'ho parlato con', 'ho gia',
    ],
  },
];
