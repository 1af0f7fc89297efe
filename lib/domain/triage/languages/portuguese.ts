import type { Tongue } from '../tongue.ts';
import { portugueseComplaint } from './portuguese-complaint.ts';
import { portugueseFeeling } from './portuguese-feeling.ts';
import { portugueseHelp } from './portuguese-help.ts';
import { portugueseHouse } from './portuguese-house.ts';
import { portugueseService } from './portuguese-service.ts';
import { portugueseUrgent } from './portuguese-urgent.ts';

/** Portuguese, of Brazil and of Portugal. */
export const portuguese: Tongue = {
  lang: 'pt',
  name: 'Portuguese',
  marks: `
    o os as estamos um uma que não em do da dos das no na nos nas pelo pela com por para pra pro mais mas como você
    vocês vc vcs eu meu minha ele ela seu sua isso isto esse essa este esta aqui ao aos à até é são está estão estou
    tem têm foi ser ter tô tá já também muito quando onde quem só sem se me nem vou olá obrigado obrigada dele dela
    nós gente vai vamos vão fazer faz ver dizer dia dias anos hoje ontem amanhã agora então bem mal melhor cada outro
    outra sempre nada algo alguém coisa assim pq tbm mto mt hj q pode podem quero acho era eram sei num numa né aí ai
    lá ali eles elas pelos pelas estes estas esses essas aquele aquela aqueles aquilo deles delas teu tua teus tuas
    seus suas meus minhas nosso nossa nossos nossas lhe lhes te ti contigo comigo consigo ninguém nenhum nenhuma todo
    toda todos todas muita muitos muitas pouco pouca tanto tanta quanto quantos qual quais porque porquê porém ainda
    nunca depois antes enquanto durante contra sobre desde fazem fazendo fez feito disse dizem dizendo tenho tinha
    tinham temos teve tiveram estava estavam esteve fui foram éramos sou somos seja sejam fosse sabe saber acha acham
    parece pessoal cara vida casa tempo noite mundo homem mulher homens mulheres país governo brasil portugal tarde
    manhã semana mês ano dois três vem vêm veio vir indo ir ido sair saiu dar dá dão deu deus mãe pai véi mano migo
    miga amg tb blz pfv nd msm dps eh neh oq pros pras tava tavam vamo bora queria querem quer posso podia conseguir
    desse dessa disso nesse nessa nisso neste nesta daquele daqui dali aonde através outras outros mesma mesmo`,
  denying: 'não nao n nunca jamais nem sem ninguém nada nenhum nenhuma',
  speaker: `
    eu me mim meu minha meus minhas nós nosso nossa nossos nossas gente estou tô estamos tenho temos preciso
    precisamos quero queremos fiquei ficamos sou somos comprei liguei paguei`,
  words: {
    ...portugueseHouse,
    ...portugueseUrgent,
    ...portugueseHelp,
    ...portugueseComplaint,
    ...portugueseFeeling,
    ...portugueseService,
    wonder: `
      por que, porque não, porquê, como pode, como assim, que tipo de, quando vão, sério, sério que, é normal,
      será que, pra que`,
    still: `
      ainda, já, embora, apesar, mesmo assim, deveria*, disseram, dizem, falaram, prome*, tive que, tivemos que,
      tenho que, obrig*am, era para, era pra, em vez`,
    contrast: 'porém, no entanto, contudo, só que, exceto, ao invés, apenas',
    good: `
      bem, bom, boa, bons, boas, bonit*, lind*, linda, lindo, contente*, feliz, felizes, alegr*, gostei, gosto,
      gostando, gostos*, adorei, curti, divertid*, simpátic*, confortáv*, limpo, limpinh*, rápid*, fácil, sorte,
      sucesso, ganh*, parabéns, aniversário, festa, bem-vind*, interessante, sorri*, sorriso, risos, abraço*, beijo*,
      orgulh*, paz, férias, juntos, fofo, fofa, fof*, massa, top, legais, muito legal, bem legal, que legal,
      novidade*, amigo, amiga, amizade, juntas, carinho*, curtind*, curtir, curto muito, animad*, empolgad*,
      feliz aniversário, boa noite, bom dia, boa tarde, boa sorte, boa viagem, bem vind*, consegui, conseguimos,
      passei, aprovad*, conquist*, vitória*, vencer, venc*, esperança, tranquil*, de boa, sossego, gratidão, grat*,
      fé, abenço*, sonho, sonhos, realiz*`,
    great: `
      excelente*, ótim*, incrív*, maravilh*, fantástic*, espetacular*, perfeit*, melhor, melhores, amei, amo, amor,
      te amo, ador*, precios*, brilhante, magnífic*, sensacional, fenomenal, recomendo, impecáv*, inesquecív*, campe*,
      orgulhos*, delicios*, delícia, abençoad*, gênio, rainha, divos*, diva, arras*, demais da, graças a deus,
      glória a deus, show de, que show, melhor do mundo, melhores do mundo, coisa linda, coisa mais linda,
      lindo demais, linda demais, maravilhos*, perfeição, perfeita, perfeito, apaixonad*, apaixon*, paixão, orgulho,
      orgulho de, sensacionais, foda demais, muito foda, foda pra, mito, mitou, lacrou, lacra*, divou, arrasou,
      arrasa, arrasando, amando, amo muito, amo demais, amo você, amo vocês, te adoro, saudade boa, meu amor,
      melhor pessoa, melhores pessoas, melhor dia, melhor coisa, emocionant*, emocionad*, encant*`,
    thanks: 'obrigad*, muito obrigad*, agradeç*, valeu, brigad*, obg',
    period: '# horas, # minutos, # min, # h, # dias, # semanas, # meses, # anos, noite, madrugada',
    stake: 'voo, passaporte, carteira, chave*, celular, telemóvel, cartão, comboio',
  },
};
