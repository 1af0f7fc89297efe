import type { Tongue } from '../tongue.ts';
import { portugueseComplaint } from './portuguese-complaint.ts';
import { portugueseFeeling } from './portuguese-feeling.ts';
import { portugueseHelp } from './portuguese-help.ts';
import { portugueseUrgent } from './portuguese-urgent.ts';

/** Portuguese, of Brazil and of Portugal. */
export const portuguese: Tongue = {
  lang: 'pt',
  name: 'Portuguese',
  marks: `
    o os as um uma que não em do da dos das no na nos nas pelo pela com por para pra pro mais mas como você vocês vc
    vcs eu meu minha ele ela seu sua isso isto esse essa este esta aqui ao aos à até é são está estão estou tem têm
    foi ser ter tô tá já também muito quando onde quem só sem se me nem vou olá obrigado obrigada dele dela nós gente
    vai vamos vão fazer faz ver dizer dia dias anos hoje ontem amanhã agora então bem mal melhor cada outro outra
    sempre nada algo alguém coisa assim pq tbm mto mt hj q pode podem quero acho era eram sei num numa né aí ai lá ali
    eles elas`,
  denying: 'não nao n nunca jamais nem sem ninguém nada nenhum nenhuma',
  speaker: `
    eu me mim meu minha meus minhas nós nosso nossa nossos nossas gente estou tô estamos tenho temos preciso
    precisamos quero queremos fiquei ficamos sou somos comprei liguei paguei`,
  words: {
    ...portugueseUrgent,
    ...portugueseHelp,
    ...portugueseComplaint,
    ...portugueseFeeling,
    wonder: `
      por que, porque não, porquê, como pode, como assim, que tipo de, até quando, cadê, quando vão, sério, sério que,
      é normal, será que, pra que, pq, quem`,
    still: `
      ainda, já, embora, apesar, mesmo assim, deveria*, disseram, dizem, falaram, prome*, tive que, tivemos que,
      tenho que, obrig*am, era para, era pra, em vez`,
    contrast: 'mas, porém, no entanto, contudo, só que, exceto, ao invés, só, apenas',
    good: `
      bem, bom, boa, bons, boas, bonit*, lind*, linda, lindo, contente*, feliz, felizes, alegr*, gostei, gosto,
      gostando, gostos*, adorei, curti, divertid*, simpátic*, confortáv*, limpo, limpinh*, rápid*, fácil, sorte,
      sucesso, ganh*, parabéns, aniversário, festa, bem-vind*, interessante, sorri*, sorriso, risos, kkk*, haha*,
      hehe*, rs, rsrs*, abraço*, beijo*, orgulh*, paz, novo, nova, sexta, férias, amig*, juntos, fofo, fofa, fof*,
      legal, massa, top`,
    great: `
      excelente*, ótim*, incrív*, maravilh*, fantástic*, espetacular*, perfeit*, melhor, melhores, amei, amo, amor,
      te amo, ador*, precios*, brilhante, magnífic*, sensacional, fenomenal, show, super, recomendo, impecáv*,
      inesquecív*, campe*, orgulhos*, delicios*, delícia, deus, abençoad*, gênio, rainha, rei, divos*, diva, arras*,
      demais da`,
    thanks: 'obrigad*, muito obrigad*, agradeç*, agradec*, valeu, brigad*, obg',
    period: '# horas, # minutos, # min, # h, # dias, # semanas, # meses, # anos, noite, madrugada',
    stake: 'mala, malas, bagagem, voo, passaporte, carteira, chave*, celular, telemóvel, cartão, comboio',
  },
};
