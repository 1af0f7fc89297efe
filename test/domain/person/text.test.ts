import { describe, expect, it } from '@jest/globals';

import { Configuration } from '../../../lib/domain/configuration.ts';
import { patternRule, regularOf } from '../../../lib/domain/facts/pattern.ts';
import { foundIn } from '../../../lib/domain/person/text.ts';
import { cpuMilliseconds } from '../../cpu-time.ts';
import { configuration as plain } from '../../fakes/installation.ts';
import { said } from '../../pipeline/person/people.ts';

const configuration = Configuration.parse({
  ...plain,
  facts: [
    { kind: 'member', patterns: ['BW-####', 'club @+#'], identifies: 'person' },
    { kind: 'voucher', patterns: ['voucher %+-##'], brands: ['bluewater'] },
    { kind: 'locker', patterns: ['locker ##'], brands: ['elsewhere'] },
  ],
});

const found = (text: string) =>
  foundIn(configuration, said({ key: 'k', handles: ['twitter:7'], channel: 'twitter', text }));
const foundInMail = (text: string) =>
  foundIn(configuration, said({ key: 'k', handles: ['email:a@example.com'], channel: 'email', text }));
const facts = (text: string): string[] => found(text).facts.map(({ kind, value }) => `${kind} ${value}`);

describe('numbers in a sentence', () => {
  it.each([
    ['Room 412 has no light', ['room 412']],
    ['Wir sind in Zimmer Nr. 12B', ['room 12B']],
    ['Estamos en la habitación número 305.', ['room 305']],
    ['no quarto: 77', ['room 77']],
    ['la chambre n° 210 est froide', ['room 210']],
    ['Siamo nella camera 118!', ['room 118']],
    ['My flight is BA 2157, delayed', ['flight BA2157']],
    ['flight at 20, room for 2', []],
    ['Booking ref: ABC123 and order no 99-1234', ['booking ABC123', 'order 99-1234']],
    ['Reserva ABC12345', ['booking ABC12345']],
    ['Unsere Buchungsnummer lautet HX-55120', ['booking HX-55120']],
    ['My booking is TERRIBLE and for 2026-11-21', []],
    ['my account number is 0047-11', ['account 0047-11']],
    ['I am bw-4711, voucher AB12-99, locker 12', ['member BW-4711', 'voucher AB12-99']],
    ['club xy7 and club xyz', ['member XY7']],
    ['ABW-47112 is none', []],
  ])('%s', (text, expected) => {
    expect(facts(text)).toEqual(expected);
  });

  it('are handles where the configuration says that one person has them', () => {
    expect(found('I am BW-4711 with voucher AB12-99').named).toEqual(['member:bluewater/BW-4711']);
  });
});

describe('what was promised, and what they tried', () => {
  it.each([
    ['Your desk promised a call by noon. Nothing!', ['promised Your desk promised a call by noon']],
    ['I’ve tried the app twice.\nI was told to wait. It rains.', ['promised I was told to wait', 'tried I’ve tried the app twice']],
    ['Ya llamé dos veces y me dijeron que esperara', [
      'promised Ya llamé dos veces y me dijeron que esperara', 'tried Ya llamé dos veces y me dijeron que esperara',
    ]],
    ['Já liguei ontem. Garantiram um quarto.', ['promised Garantiram um quarto', 'tried Já liguei ontem']],
    ['On m’a dit 14 h. J’ai appelé.', ['promised On m’a dit 14 h', 'tried J’ai appelé']],
    ['Mir wurde versprochen, dass jemand kommt. Ich habe angerufen.', [
      'promised Mir wurde versprochen, dass jemand kommt', 'tried Ich habe angerufen',
    ]],
    ['Ho già scritto. Mi hanno detto domani.', ['promised Mi hanno detto domani', 'tried Ho già scritto']],
    ['A promising start, compromised by rain', []],
  ])('%s', (text, expected) => {
    expect(facts(text)).toEqual(expected);
  });

  it('is kept in two sentences of each kind at most, and not more of each than can be read', () => {
    expect(facts('I was told one. I was told two. I was told three')).toEqual(['promised I was told one', 'promised I was told two']);
    const [kept = ''] = facts(`I was told ${'so '.repeat(100)}`);
    expect(kept).toHaveLength('promised '.length + 160);
    expect(kept).toMatch(/^promised I was told so .* s…$/u);
  });

  it('goes by the words of the configuration where it has some', () => {
    const other = Configuration.parse({ ...plain, facts: [{ kind: 'promised', phrases: ['The Manager said'] }] });
    const text = 'I was told to wait. The manager said an hour.';
    expect(foundIn(other, said({ key: 'k', handles: ['twitter:7'], channel: 'twitter', text })).facts).toEqual([
      { kind: 'promised', value: 'The manager said an hour' },
    ]);
  });
});

describe('addresses in a sentence', () => {
  it.each([
    ['Mail Ada.B+x@Example.co.uk, or call +1 (876) 555-0100.', ['email:ada.b+x@example.co.uk', 'phone:+18765550100']],
    ['0044 20 7946 0000', ['phone:+442079460000']],
    ['876 555 0100 could be anybody, and @bluewater is us', []],
    ['I wrote to desk@bluewater.example', []],
  ])('%s', (text, expected) => {
    expect(found(text).named).toEqual(expected);
  });

  it.each([
    ['On X I am @Ada_B, not @bluewater', ['username:ada_b']],
    ['see https://x.com/ada_b/status/1, ada@example', ['username:ada_b']],
    ['@a.b @toolongforanameonx1', []],
  ])('%s', (text, expected) => {
    expect(foundInMail(text).named).toEqual(expected);
  });
});

describe('what somebody calls their own', () => {
  const claimed = (text: string, more: object = {}): readonly string[] =>
    foundIn(configuration, { ...said({ key: 'k', handles: ['email:a@example.com'], channel: 'email', text }), ...more }).claimed;

  it.each([
    ['I am @ada_b on X. Call me at +1 (876) 555-0100, or write to me, ada@example.com.', [
      'email:ada@example.com', 'phone:+18765550100', 'username:ada_b',
    ]],
    ["I'm @ada_b", ['username:ada_b']],
    ['My new e-mail address is ada@example.com', ['email:ada@example.com']],
    ['Mail me: ada@example.com', ['email:ada@example.com']],
    ['Mi correo electrónico es ada@example.com', ['email:ada@example.com']],
    ['Escríbanme a ada@example.com', ['email:ada@example.com']],
    ['Meu telefone é +351 21 000 0000', ['phone:+351210000000']],
    ['Mon adresse est ada@example.com, écrivez-moi à bob@example.com', ['email:ada@example.com', 'email:bob@example.com']],
    ['Ich bin @ada_b, rufen Sie mich an unter +49 30 000000', ['phone:+4930000000', 'username:ada_b']],
    ['Su X sono @ada_b, la mia email è ada@example.com', ['email:ada@example.com', 'username:ada_b']],
    ['My member number is BW-4711.', ['member:bluewater/BW-4711']],
    ['Meine Mitgliedsnummer lautet BW-4711', ['member:bluewater/BW-4711']],
    ['Mi número de socio es BW-4711', ['member:bluewater/BW-4711']],
    ['My customer number: BW-4711', ['member:bluewater/BW-4711']],
    ['Hello, member no. BW-4711 here, the lift hums', ['member:bluewater/BW-4711']],
    ['BW-4711', ['member:bluewater/BW-4711']],
    ['I am in club XY7', []],
    ['My club XY7', ['member:bluewater/XY7']],
  ])('%s', (text, expected) => {
    expect(claimed(text).toSorted()).toEqual(expected);
  });

  it.each([
    'I am writing because @eve stole my bag, and my friend @eve laughed',
    'Your desk told me to write to eve@example.com',
    'They told me to call +1 876 555 0100',
    'I was contacted by @eve. He told me @eve is you',
    'My husband is bob@example.com, my partner’s number is +1 876 555 0100',
    'I am not @eve, and I am @eve’s neighbour. I am at @thebar',
    'Is my address ada@example.com?',
    'Bob wrote:\n> I am @bob, my member number is BW-4711',
    'My client BW-4711 wants his money back',
    'BW-4711 was rude to my wife',
    'The guest with card BW-4711 has my towel',
    'I am BW-4711. My wife is BW-4712, and I am BW-4713',
  ])('nothing: %s', (text) => {
    const numbers = claimed(text);
    expect(numbers).toEqual([]);
  });

  it('is nothing in words that they only hand on, and in the subject of another', () => {
    expect(claimed('My member number is BW-4711', { passedOn: true })).toEqual([]);
    expect(claimed('See below', { subject: 'Fwd: My number is BW-4711' })).toEqual([]);
    expect(claimed('No light', { subject: 'My number is BW-4711' })).toEqual(['member:bluewater/BW-4711']);
  });
});

describe('a pattern', () => {
  it.each(['BW-####', 'room ###', '@@ ####', 'A#+B#+', '@+#+', 'no. %%%', 'ñ#_/'])('%s can be written', (pattern) => {
    expect(patternRule.test(pattern)).toBe(true);
    expect(() => regularOf(pattern)).not.toThrow();
  });

  it.each(['.*', '(a+)+#', '#+#+', '%+#x', '@+%+', 'a+#', '#+a#+a#+', 'word', '##', '[0-9]#', '\\d#'])(
    '%s cannot',
    (pattern) => {
      expect(patternRule.test(pattern)).toBe(false);
    },
  );

  it('reads whatever anybody writes in a time that grows with its length alone', async () => {
    const hostile = [
      '1'.repeat(20_000),
      'booking '.repeat(2500),
      'a@'.repeat(10_000),
      '+1 '.repeat(7000),
      'room no no no '.repeat(1500),
      'A1'.repeat(10_000),
      'my '.repeat(6600),
      'my number is '.repeat(1500),
      'i am at 1 '.repeat(2000),
      'me, '.repeat(5000),
    ];
    const took = await cpuMilliseconds(() => hostile.forEach((text) => found(text)), 1500);
    expect(took).toBeLessThan(1500);
  });
});
