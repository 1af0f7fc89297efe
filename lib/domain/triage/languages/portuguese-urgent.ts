import type { Tongue } from '../tongue.ts';

/** What Portuguese says when something failed, is lost or dangerous. */
export const portugueseUrgent: Tongue['words'] = {
  danger: `
    emergência*, ambulância, ferid*, sangr*, inconsciente, desmai*, afog*, infarto, enfarte, dor no peito, incêndio,
    pegando fogo, fogo, fumaça, fumo, vazamento de gás, cheiro de gás, cheira a gás, cheiro a gás, pres* no elevador,
    presos no elevador, minha filha desaparec*, meu filho desaparec*, minha filha sumiu, meu filho sumiu,
    minha filha se perdeu, meu filho se perdeu, minha filha está perdida, meu filho está perdido, há um incêndio,
    não consegue levantar*, inseguro, perigo*, ameaç*, agred*, agress*, assédi*, estupr*, suicíd*, me matar, morrendo,
    pres* nos escombros, escombros, sequestr*, cham* ~ polícia, bombeiros, socorro, salvem, resgat*, intoxica*,
    envenena*, acidente, reação alérgica`,
  stranded: `
    encalhad*, sem ter onde, sem onde, onde dormir, onde ficar, não tenho onde, não temos onde, hotel errado,
    aeroporto errado, ninguém ~ busc*, ninguém ~ recolher*, ninguém aqui, dormindo no, dormir no chão,
    dormir no aeroporto, perdi tudo, perdemos tudo, desabrigad*, sem casa, sem teto, sem quarto, desalojad*`,
  stuck: `
    na rua, na porta, no escuro, trancad*, ilhad*, isolad*, abandonad*, pres* no, presa no, presos no, presos em,
    ninguém veio, largad*, não consigo sair, não conseguimos sair`,
  aid: `
    precis* ~ água, precis* ~ comida, precis* ~ aliment*, precis* ~ remédio*, precis* ~ medic*, precis* ~ ajuda,
    precis* ~ abrigo, precis* ~ roupa*, sem comida, sem remédio*, não temos comida, fome, sede, água potável,
    mand* ~ ajuda, envi* ~ ajuda, abrigo, remédios, medicamento*, nada para comer`,
  theft: `
    roub*, furt*, ladr*, assalt*, fraud*, golpe, golpista*, hacke*, clon*, não reconheço, não autori*, estelionat*,
    burla, burlad*, invadiram, invadid*, usaram meu, compra que não fiz, não fiz essa, phishing`,
  lost: `
    perdi, perdemos, perdid*, extravi*, não encontr*, não acho, não achei, sumiu, sumi*, desaparec*, esqueci,
    deixei ~ no, cadê, onde está, onde estão, onde tá, achados e perdidos`,
  locked: `
    bloque*, recus*, neg*ram, negad*, negou, congelad*, suspens*, suspend*, não consigo entrar, não consigo acessar,
    não consigo aceder, não consigo logar, não deixa*, não me deixa*, senha, palavra-passe, overbooking, expuls*,
    impedid*, engoliu, ficou ~ cartão, reteve ~ cartão, barrad*`,
  failed: `
    cancel*, anulad*, atras*, demor*, tarde, perdi o voo, perdi meu voo, perdemos o voo, perder o voo,
    perder a conexão, perder meu, perdi a conexão, mala, malas, bagagem, pedido errado, produto errado, caiu,
    queda de, fora do ar, sem serviço, greve`,
  pending: `
    não cheg*, ainda não cheg*, não receb*, não entreg*, não foi entregue, não vem, não veio, não vieram, não aparec*,
    continuo sem, continuamos sem, pendente, ainda nada, até agora nada`,
  broken: `
    quebr*, estrag*, avari*, danific*, defeito*, defeituos*, partid*, não funcion*, não serve, não carrega, não abre,
    não liga, não conecta, não pega, não presta, não anda, não entra, não dá para, não dá pra, não está funcion*,
    parou de funcion*, parou, falh*, erro, erros, trav*, vaz*, entupid*, sem internet, sem wifi, sem sinal, sem rede,
    não consigo, não conseg*, impossível, inútil, consert*, arrum*, reparar, bug, bugad*, bugou, lixo`,
  ill: `
    doente*, doença*, febre, vômit*, diarreia, infecção, hospital, médico, grávida, cadeira de rodas, bebê, alergi*,
    diabet*, insulina, asma, idos*, deficien*`,
};
