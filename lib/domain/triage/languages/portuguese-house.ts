import type { Tongue } from '../tongue.ts';

/** What is out, gone or not so in a house, at a desk or on a bill, as Portuguese says it. */
export const portugueseHouse: Tongue['words'] = {
  twice: `
    cobr* ~ duas vezes, cobrado duas vezes, cobrança duplicada, cobrado em dobro, cobrança em dobro,
    paguei duas vezes`,
  none: 'não há, não tem, não ficou, está vazia, está vazio, faltam',
  outage: `
    não há água quente, não tem água quente, não temos água quente, não tenho água quente, sem água quente,
    não sai água*, não há luz, não tem luz, não temos luz, sem luz, sem energia, falta luz, faltou luz, acabou a luz,
    falta de luz, falta de energia, não há eletricidade, sem eletricidade, não há aquecimento, sem aquecimento,
    aquecimento ~ desligad*, aquecimento ! ~ funciona*, ar condicionado ! ~ funciona*, ar condicionado ~ avariad*,
    ar condicionado ~ quebrad*, não há água, não temos água, não tem água, sem água, falta água, falta de água,
    apagão, queda de energia, internet ~ caiu, elevador ! ~ funciona*, elevador ~ avariad*, elevador ~ quebrad*,
    sanita ~ entupid*, vaso ~ entupid*, privada ~ entupid*, do teto, inund*, alag*`,
  absent: `
    não há ninguém, não tem ninguém, não está ninguém, ninguém na recepção, ninguém na receção, ninguém abre,
    recepção ~ vazia, receção ~ vazia, recepção ~ fechada, receção ~ fechada`,
  raid: `
    tirando dinheiro, a tirar dinheiro, usando meu cartão, usando o meu cartão, a usar o meu cartão,
    alguém no nosso quarto, alguém no meu quarto, arrombar, arrombando, intruso*, estão roubando, a roubar`,
  vermin: 'barata, baratas, percevejo*, rato, ratos, ratazana*',
};
