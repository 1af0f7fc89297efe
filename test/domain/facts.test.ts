import { describe, expect, it } from '@jest/globals';

import { foundIn } from '../../lib/domain/person/text.ts';
import { configuration } from '../fakes/installation.ts';
import { said } from '../pipeline/person/people.ts';

const facts = (text: string): string[] =>
  foundIn(configuration, said({ key: 'k', handles: ['email:a@example.com'], channel: 'email', text })).facts.map(
    ({ kind, value }) => `${kind} ${value}`,
  );

describe('numbers, as people write them', () => {
  it.each([
    ['Our PNR X7YQ2Z', 'booking X7YQ2Z'],
    ['my reservation (ABC123) is gone', 'booking ABC123'],
    ['Mein Buchungscode AB12CD', 'booking AB12CD'],
    ['localizador: ABC123', 'booking ABC123'],
    ['mi reserva es la AB1234', 'booking AB1234'],
    ['pedido nº 12345', 'order 12345'],
    ['Kundennr. 12345', 'account 12345'],
    ['frequent flyer number 8899001', 'account 8899001'],
    ['rm 412', 'room 412'],
    ['Your case number 0042311', 'reference 0042311'],
    ['o protocolo 778812', 'reference 778812'],
  ])('%s', (text, fact) => {
    expect(facts(text)).toEqual([fact]);
  });

  it('are told under one name each, though two would do', () => {
    expect(facts('Booking reference ABC123')).toEqual(['booking ABC123']);
  });
});

describe('where they want to be reached', () => {
  it.each([
    ['Please call me at +44 20 7946 0018', 'phone +442079460018'],
    ['Mi correo es Cleo@Example.org', 'email cleo@example.org'],
  ])('%s', (text, fact) => {
    expect(facts(text)).toEqual([fact]);
  });

  it('is not an address that they only speak of', () => {
    expect(facts('Nobody answers at +44 20 7946 0018')).toEqual([]);
  });
});

describe('what was promised, as people tell it', () => {
  it.each([
    "The agent said he'd call back",
    'Reception told me to wait',
    'Me han dicho que esperara',
    'Disseram que viria alguém',
    'Votre collègue m’a dit que c’était réglé',
    'Man hat mir gesagt, es kommt jemand',
    'Mi avevano detto che era gratis',
  ])('%s', (text) => {
    expect(facts(text)).toEqual([`promised ${text}`]);
  });
});

describe('what they tried, as people tell it', () => {
  it.each([
    'I phoned twice',
    'We’ve been on hold for an hour',
    'called three times already',
    'Llevo tres días llamando',
    'Liguei ontem',
    'Nous avons déjà appelé',
    'Ich habe schon dreimal angerufen',
    'Ho scritto due volte',
  ])('%s', (text) => {
    expect(facts(text)).toEqual([`tried ${text}`]);
  });

  it('is not what stands far apart, or belongs to somebody else’s story', () => {
    expect(facts('Wir haben das Zimmer sehr gern gehabt, die Rezeption hat angerufen')).toEqual([]);
  });
});
