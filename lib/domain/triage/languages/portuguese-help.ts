import type { Tongue } from '../tongue.ts';

/** How Portuguese asks for help, or only for information. */
export const portugueseHelp: Tongue['words'] = {
  person: `
    falar com, falar ~ pessoa, falar ~ humano, falar ~ atendente, falar ~ gerente, falar ~ responsável,
    falar ~ supervisor, pessoa real, uma pessoa, um humano, atendente, um operador, gerente, supervisor, me lig*,
    liguem, ligue*, entrem em contato, contat*, contact*, transfir*, atendimento humano`,
  hurry: `
    urgente*, urgência, imediat*, agora mesmo, agora, já já, o quanto antes, quanto antes, o mais rápido, desesper*,
    rápido, hoje ainda, esta noite, essa noite, logo`,
  plea: `
    ajuda, ajudem, me ajud*, ajudar, ajudem-me, ajude, socorr*, por favor, pfv, pfvr, pf, solução, solucion*, resolv*,
    o que faço, o que eu faço, que faço, que fazer, o que fazer, respond*, atend*, preciso de`,
  here: `
    estou em, estou no, estou na, estamos em, estamos no, estamos na, moro em, moro no, moramos, me encontro,
    meu endereço, nosso endereço, no meu bairro, no nosso bairro, na minha rua, na minha cidade, aqui em, aqui no,
    aqui na`,
  frail: `
    crianças, meus filhos, meu filho, minha filha, meu bebê, idosos, minha mãe, meu pai, meus pais, minha avó,
    meu avô, minha esposa, meu marido, minha família, famílias`,
  need: `
    preciso, precisamos, precisa, quero, queremos, quero saber, gostaria de saber, onde posso, onde podemos,
    onde encontro, informação, informações, como posso`,
  enquiry: `
    altero a minha morada, alterar a minha morada, mudar a minha morada, alterar meu endereço, mudar meu endereço,
    enviar-me a fatura, enviar me a fatura, enviar a fatura, mandar a fatura, cópia da fatura, quanto custa,
    qual o valor, que horas, a que horas, tem algum, vocês têm, gostaria, queria saber, posso, informações sobre,
    reservar, horário*, disponív*`,
  report: `
    segundo, informou, informaram, autoridades, governo, ministério, ministro, porta-voz, milhões, anunciou,
    mortos em, pelo menos # pessoas, doar, doações, previsão, magnitude, notícias`,
};
