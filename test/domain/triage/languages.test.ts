import { describe, expect, it } from '@jest/globals';

import { tongues } from '../../../lib/domain/triage/languages/index.ts';
import { folded } from '../../../lib/domain/triage/spelling.ts';
import { said } from './said.ts';

/** What is said in six languages: stranded, broken, unanswered, asking for a person, furious, grateful. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  en: [
    'We are stranded, nobody picked us up and we have no place to sleep',
    'The shower is broken and there is no hot water in our room',
    'I called them five times and nobody answers the phone',
    'I want to speak to the manager, please',
    'This is the worst service, absolutely disgusting',
    'Thank you so much, we had a wonderful stay',
  ],
  es: [
    'Nos dejaron tirados, nadie nos recogió y no tenemos donde dormir',
    'La ducha está rota y no hay agua caliente en la habitación',
    'He llamado cinco veces y nadie contesta el teléfono',
    'Quiero hablar con el encargado, por favor',
    'Es el peor servicio del mundo, una vergüenza',
    'Muchas gracias por todo, fue una estancia maravillosa',
  ],
  pt: [
    'Ninguém veio nos buscar e não temos onde dormir',
    'O chuveiro está quebrado e não funciona a água quente',
    'Liguei cinco vezes e ninguém atende o telefone',
    'Quero falar com o gerente, por favor',
    'É o pior atendimento do mundo, uma vergonha',
    'Muito obrigado por tudo, foi uma estadia maravilhosa',
  ],
  fr: [
    "Personne n'est venu nous chercher et nous ne savons pas où dormir",
    "La douche est cassée et il n'y a plus d'eau chaude dans la chambre",
    "J'ai appelé cinq fois et personne ne répond au téléphone",
    'Je veux parler à un responsable, s’il vous plaît',
    "C'est le pire service du monde, une honte",
    'Merci beaucoup pour tout, le séjour était magnifique',
  ],
  de: [
    'Wir sind gestrandet, niemand hat uns abgeholt und wir haben kein Zimmer',
    'Die Dusche ist kaputt und es gibt kein warmes Wasser im Zimmer',
    'Ich habe fünfmal angerufen und niemand antwortet',
    'Ich will mit einem Menschen sprechen, bitte',
    'Das ist der schlechteste Service, eine Frechheit',
    'Vielen Dank für alles, es war wunderbar bei euch',
  ],
  it: [
    'Nessuno è venuto a prenderci e non sappiamo dove dormire',
    "La doccia è rotta e non c'è acqua calda in camera",
    'Ho chiamato cinque volte e nessuno risponde al telefono',
    'Voglio parlare con un responsabile, per favore',
    'È il peggior servizio del mondo, una vergogna',
    'Grazie mille di tutto, il soggiorno è stato meraviglioso',
  ],
};

const expected = [
  'says they are stranded now',
  'says something is broken or does not work',
  'says nobody answers or cares',
  'asks for a person',
  'is angry or appalled',
];

describe.each(Object.entries(sentences))('in %s', (lang, [stranded = '', broken = '', unanswered = '', person = '', angry = '', thanks = '']) => {
  it('says why in words, whether or not the provider names the language', () => {
    for (const [place, text] of [stranded, broken, unanswered, person, angry].entries()) {
      expect([text, said(text).reasons]).toEqual([text, expect.arrayContaining([expected[place]])]);
      expect([text, said(text, lang).reasons]).toEqual([text, expect.arrayContaining([expected[place]])]);
    }
  });

  it('takes people without a bed for critical, what is broken for high or medium, and thanks for low', () => {
    expect([said(stranded).severity, said(thanks).severity]).toEqual(['critical', 'low']);
    expect(['medium', 'high', 'critical']).toContain(said(broken).severity);
    expect(said(angry).severity).toBe('high');
  });

  it('takes anger for unhappy rather than for urgent, and a wish for a person for urgent rather than for unhappy', () => {
    expect(said(angry).unhappy).toBeGreaterThan(said(angry).urgent);
    expect(said(person).urgent).toBeGreaterThan(said(person).unhappy);
    expect(said(angry).unhappy).toBeGreaterThan(said(thanks).unhappy + 0.5);
  });
});

describe('a text in two languages', () => {
  it('is read in both', () => {
    const { reasons } = said('La habitación está sucia y hay cucarachas, and nobody is answering the phone at the reception');
    expect(reasons).toEqual(expect.arrayContaining([
      'says it is dirty, noisy, too hot or too cold', 'says nobody answers or cares',
    ]));
  });
});

describe('a text in another language', () => {
  const unread = 'is in a language that we do not judge: read it yourself';

  it.each([
    ['Japanese', '部屋の鍵が開きません'],
    ['Arabic', 'الغرفة قذرة ولا أحد يجيب'],
    ['Dutch', 'De kamer is vies en er komt niemand, dat is niet normaal'],
    ['Polish', 'Pokój jest brudny i nikt nie odpowiada na telefon'],
    ['Turkish', 'Oda çok kirli ve kimse cevap vermiyor, bu kadar olmaz'],
  ])('%s: is said not to be judged', (_name, text) => {
    expect(said(text)).toMatchObject({ severity: 'low', reasons: [unread] });
  });

  it('is not taken for calm when it is loud, or leaves a number to call', () => {
    expect(said('部屋の鍵が開きません！！').severity).toBe('medium');
    expect(said('الغرفة قذرة 0551234567').severity).toBe('medium');
    expect(said('POKÓJ JEST BRUDNY I NIKT NIE ODPOWIADA').severity).toBe('medium');
  });

  it('is told by its provider, unless the words say otherwise', () => {
    expect(said('Hotel Bluewater', 'sv').reasons).toEqual([unread]);
    expect(said('We are stranded at the airport and there is nobody here for us', 'sv').severity).toBe('critical');
  });
});

describe('the words of a language', () => {
  it.each(tongues)('stand once in $name: a second time they would never be found, and be read all the same', ({ words }) => {
    const entries = Object.values(words).flatMap((all) => all.split(',').map((one) => one.trim()));
    // With an umlaut it is two words, since many write `ae`.
    const known = entries.map((one) => folded(one) + (/[äöü]/i.test(one) ? ' umlaut' : ''));
    expect(known.filter((one, place) => known.indexOf(one) !== place)).toEqual([]);
  });
});
