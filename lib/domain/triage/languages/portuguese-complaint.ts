import type { Tongue } from '../tongue.ts';

/** How Portuguese complains of service, money and waiting. */
export const portugueseComplaint: Tongue['words'] = {
  waited: `
    esperando, à espera, aguardando, aguardo, espera de, horas de espera, há horas, há dias, há semanas, há meses,
    faz horas, faz dias, há # horas, há # dias, a noite toda, o dia todo, o dia inteiro, fila, uma hora, meia hora,
    desde ontem, até quando, até agora, eternidade`,
  unanswered: `
    ninguém ~ respond*, ninguém ~ atend*, ninguém ~ ajud*, ninguém ~ sabe, ninguém ~ resolv*, ninguém ~ faz,
    ninguém ~ liga, não ~ respond*, não ~ atend*, não ~ ajud*, não ~ resolv*, não ~ importa*, não ~ inform*, não dão,
    sem resposta, sem retorno, sem solução, sem explica*, sem informa*, ignor*, deslig*, descaso, falta de,
    nem sequer, nem respond*, nem aí, cadê ~ atendimento, desrespeito, pouco caso`,
  money: `
    dinheiro, devolv*, devolu*, reembols*, estorn*, ressarc*, cobr*, cobrança*, fatura, factura*, dobro, duas vezes,
    caro, cara, caríssim*, pagu*, paguei, pagando, indeniz*, indemniz*, compensa*, taxa*, tarifa*, roubo, prejuízo`,
  amount: 'preço*, pagar, pago, reais, euros, # €',
  again: `
    outra vez, de novo, novamente, sempre, toda vez, todas as vezes, todo dia, todos os dias, terceira vez,
    segunda vez, # vezes, # vez, mais uma vez, mesma coisa, mesmo problema, como sempre, várias vezes, quantas vezes,
    toda hora`,
  rude: `
    mal-educad*, mal educad*, grosseir*, grosso, grossa, desrespeit*, falta de respeito, arrogan*, mal trat*,
    maltrat*, mal atendid*, mentir*, mentiros*, mentira*, enganad*, engan*, enrol*, abus*, injust*, racis*,
    discrimin*, humilh*, insult*, ofens*, ofend*, péssimo atendimento, mau atendimento, hipócrit*, hipocrisia,
    falsidade, falso, falsa, fals*, traí*, corrupt*, corrupç*, cínic*, covard*`,
  leave: `
    advogad*, process*, procon, reclam*, reclame aqui, queixa*, denunci*, justiça, livro de reclamações,
    cancelar minha, cancelar o, cancelar meu, trocar de operadora, mudar de operadora, nunca mais compro,
    não recomendo, não comprem, não volto, evitem, cuidado com, boicot*, defesa do consumidor, vou embora`,
  dirty: `
    suj*, sujeira, imund*, mancha*, cheiro*, fede*, fedor, barata*, rato*, formiga*, mofo, bolor, barulh*, ruído,
    frio, calor, podre*, vencid*, cru, queimad*, velho, velha, desconfort*, cabelo na`,
  sarcasm: `
    obrigado por nada, obrigada por nada, valeu por nada, parabéns por cancel*, parabéns pela demora,
    parabéns pelo péssimo, parabéns aos envolvidos, parabéns pela, que surpresa, que maravilha ~ não, só que não, sqn,
    claro né, aham, tá bom né, era só o que, ainda por cima, pra ajudar, pra piorar, que beleza`,
  trouble: `
    problem*, transtorno*, erro*, o que aconteceu, o que houve, o que está acontecendo, que que é isso, algo errado,
    estranh*, não entendo, dificuldade*, inconveni*`,
};
