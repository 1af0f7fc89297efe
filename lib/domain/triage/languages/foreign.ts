/**
 * Frequent small words of languages that are written in the same letters and not judged: Dutch, Polish, Turkish, Swedish,
 * Danish, Norwegian, Finnish, Czech, Romanian, Hungarian, Indonesian, Tagalog, Swahili, Haitian, and Hindi as it is typed.
 */
export const foreign = `
  het een niet ik je jij wij zijn van dat maar voor naar ook wel geen hij zij deze worden wordt heeft hebben mijn jullie bij nog
  is en die was komt niemand alles wij me
  nie się jest że jak ale czy tak już tylko dla przez jego mnie tego co są był będzie
  bir ve bu için çok değil ben sen var yok ama daha gibi kadar sonra
  och att det jag inte är på för har hade till vara som vad också og ikke jeg er på til har kan skal
  ja ei ole että mutta niin kun minä sinä on hän olen
  že není jsem jsou také ale nebo jako když jen
  și nu este sunt pentru din care mai sau că am fost
  hogy nem egy az ez van volt meg csak mint
  yang dan tidak ini itu saya untuk dengan ada akan bisa kami kita aku kamu nggak
  ang ng mga sa ko mo ako hindi naman lang po kayo
  na ya wa kwa ni hii sana kama
  nou mwen pou yo ak ki nan tankou gen anpil
  hai ke ki ko nahi kya aur bhi hain ho ka kar se raha rahe hum tum mein mai yeh woh toh koi tha thi sab
`;
