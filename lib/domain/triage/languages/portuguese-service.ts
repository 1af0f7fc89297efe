import type { Tongue } from '../tongue.ts';

/** How Portuguese says that something fell short, asks in need, and what is no complaint at all. */
export const portugueseService: Tongue['words'] = {
  mine: 'meu, minha, meus, minhas, nosso, nossa, nossos, nossas',
  firm: `
    atendimento ao cliente, sac, suporte, atendimento, seu site, seu aplicativo, sua loja, sua empresa, site,
    aplicativo, app, pedido, pedidos, entrega, encomenda, pacote, entregador*, contrato, conta, loja, produto,
    assinatura, operadora`,
  short: `
    não é o que, não é como, nada a ver com, não corresponde, muito pequeno, muito grande, incomplet*, faltando,
    faltou peça, faltam peças, veio faltando, veio aberto, chegou aberto, riscad*, descolou, rasgou, no primeiro uso,
    recém comprado, acabei de comprar, novo e já, vencido, fora de estoque, sem estoque, indisponív*, não tem mais,
    me disseram que, me falaram que, me garantiram, era para ter, era pra ter, deveria ter, deveria estar,
    continua sem, ainda não, até agora não, consta como entregue, diz entregue, cupom não, código não, sem rastreio,
    nenhuma resposta, nenhuma solução, cliente há, cliente desde, antes era, piorou, fecha sozinho, cai toda hora,
    me desconecta, tive que comprar, pouco profissional, nada profissional`,
  unable: 'não conseguimos, não podemos, não me deixa, não deixa, não permite, não tem como',
  lack: `
    não temos, não tenho, já não temos, acabou a, acabou o, falta-nos, nos falta, não recebemos, não recebi,
    nada chegou, ninguém vem, ninguém passou, não nos deram, sem nada`,
  asks: `
    enviem, mandem, mande, nos mandem, nos enviem, nos deem, dêem, tragam, venham, pensem em nós, não nos esqueçam,
    não esqueçam, nos digam, me digam, me diga, informem, pedimos, peço, solicitamos, rogamos, tenham piedade,
    em nome de deus, pelo amor de deus, quem pode, alguém pode, alguém poderia, alguém sabe, tem alguém,
    tem algum lugar, há algum lugar, onde tem, onde fica, aonde, o que devo, o que devemos, qual número, procuro meu,
    procuro minha, estou procurando, sem notícias de, vocês viram`,
  goods: `
    água, comida, alimento*, barraca*, lona*, cobertor*, colchão, colchões, roupa*, leite, fralda*, arroz, sabão,
    banheiro*, médico*, enfermeir*, clínica, vacina*, abrigo*, gerador*, combustível, gasolina, eletricidade,
    cesta básica, acampamento`,
  crowd: '# pessoas, somos #, a população, os moradores, moradores',
  place: `
    rua, rua #, avenida, bairro, em frente, ao lado, perto de, perto da, esquina, zona, vila, município`,
  settled: `
    não há problema, não tem problema, não há pressa, não tem pressa, sem pressa, já foi resolvido, resolvido,
    resolveram, foi resolvido, problema resolvido, já está funcionando, já funciona, voltou a funcionar, voltou,
    já chegou, chegou hoje, chegou bem, chegou direitinho, recebi hoje, achei, encontrei, tudo certo, tudo bem,
    obrigado pela ajuda, obrigada pela ajuda, obrigado pelo retorno, obrigada pelo retorno, obrigado por responder,
    sem problema, sem problemas`,
  advert: `
    ao vivo, vídeo, foto, fotos, confira, grátis, gratuito, disponível em, estreia, episódio, temporada, programa,
    podcast, entrevista, artigo, matéria, sorteio, concurso, participe, ganhe, oferta*, promoção, promo, desconto*,
    inscreva, inscriç*, evento, palestra, feira, festival, exposição, novo álbum, trailer, clipe, não perca, siga,
    inscreva-se, vaga, vagas, assista`,
};
