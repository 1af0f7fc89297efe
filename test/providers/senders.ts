import { type Sent, trusted } from './mail-posts.ts';

/** A signature of a domain as it stands in the mail, with what it says of who signed. */
const signature = (domain: string, identity = ''): string =>
  `DKIM-Signature: v=1; a=rsa-sha256; d=${domain};${identity && ` i=${identity};`} s=mail; h=from; bh=eA==; b=eA==`;

/** Somebody who is not Ada, and has a domain, a server and a key of their own. */
export const mallory = 'mallory@evil.example';
const ada = 'From: Ada Lovelace <ada@example.com>';
const forOf = (dmarcFor: string, dmarc = 'pass') => ({ dmarc, dmarcFor });

/** A mail that claims to be from there, with a signature that passes, handed in by Mallory's server. */
export const signedBy = (domain: string, from: string, mailFrom = mallory): Sent => ({
  lines: [signature(domain), `From: ${from}`],
  mailFrom,
  spf: 'fail',
  signatures: [[`@${domain}`, 'pass']],
});

const handedInBy = (mailFrom: string, from: string, spf = 'pass'): Sent => ({ lines: [`From: ${from}`], mailFrom, spf });

/** A mail of Mallory's that claims to be from Ada, with more lines on top. */
const forged = (lines: readonly string[], more: Partial<Sent> = {}): Sent => ({
  lines: [...lines, signature('evil.example'), ada],
  mailFrom: mallory,
  spf: 'pass',
  signatures: [['@evil.example', 'pass']],
  ...more,
});

type Proven = readonly [why: string, by: 'dmarc' | 'dkim' | 'spf', address: string, sent: Sent];

/** Whose address is proven, and by what, on the ways on which that is vouched for. */
export const proven: readonly Proven[] = [
  ['DMARC passes', 'dmarc', 'ada@example.com', { lines: [ada], mailFrom: mallory, ...forOf('example.com') }],
  ['its domain signed it', 'dkim', 'ada@example.com', signedBy('example.com', 'Ada <ada@example.com>')],
  ['its domain signed it, in other letters', 'dkim', 'ada@example.com', signedBy('Example.COM', '<Ada@EXAMPLE.com>')],
  ['a domain below its own signed it', 'dkim', 'ada@example.com', signedBy('mail.example.com', 'ada@example.com')],
  ['the domain above its own signed it', 'dkim', 'a@mail.example.com', signedBy('example.com', 'a@mail.example.com')],
  ['a domain below under co.uk signed it', 'dkim', 'ada@shop.co.uk', signedBy('mail.shop.co.uk', 'ada@shop.co.uk')],
  ['the name has a comma', 'dkim', 'ada@example.com', signedBy('example.com', '"Lovelace, Ada" <ada@example.com>')],
  ['SPF passes for its domain', 'spf', 'ada@example.com', handedInBy('ada@example.com', 'ada@example.com')],
  ['SPF passes for one below', 'spf', 'ada@example.com', handedInBy('b+a=x@bounces.example.com', 'ada@example.com')],
];

type Unproven = readonly [why: string, sent: Sent];

const wrongDomains: readonly Unproven[] = [
  ['SPF passes for another domain', handedInBy(mallory, 'ada@example.com')],
  ['SPF does not pass', handedInBy('ada@example.com', 'ada@example.com', 'softfail')],
  ['the return path is empty', handedInBy('', 'ada@example.com')],
  ['another domain signed it', signedBy('evil.example', 'ada@example.com')],
  ['a domain that ends in the same letters signed it', signedBy('evilexample.com', 'ada@example.com')],
  ['a domain beside its own signed it', signedBy('one.example.com', 'ada@two.example.com')],
  ['another name under co.uk signed it', signedBy('evil.co.uk', 'ada@shop.co.uk')],
  ['a name under co.uk signed for co.uk itself', signedBy('evil.co.uk', 'ada@co.uk')],
  ['a name lent by somebody signed for the one who lends', signedBy('evil.github.io', 'ada@github.io')],
  ['its DMARC fails', { ...handedInBy('ada@example.com', 'ada@example.com', 'fail'), ...forOf('example.com', 'fail') }],
];

const spelled = '@example.com : pass, @evil.example';

const strangeSignatures: readonly Unproven[] = [
  ['its signature does not pass', { ...signedBy('example.com', 'ada@example.com'), signatures: [['@example.com', 'fail']] }],
  ['it has two signatures, of which the other passes', forged([signature('example.com')], {
    signatures: [['@example.com', 'fail'], ['@evil.example', 'pass']],
  })],
  ['a signature spells what verifiers write', {
    lines: [signature('evil.example', spelled), ada], mailFrom: mallory, signatures: [[spelled, 'pass']],
  }],
  ['a signature spells that, beside a broken one of the domain', {
    lines: [signature('example.com'), signature('evil.example', spelled), ada],
    mailFrom: mallory,
    signatures: [['@example.com', 'fail'], [spelled, 'pass']],
  }],
];

const own = [`dmarc=pass header.from=example.com`, 'dkim=pass header.d=example.com', 'spf=pass smtp.mailfrom=example.com'];
const results = (name: string, server: string): string => `${name}: ${[server, ...own].join('; ')}`;
const verdictsOfProviders = [
  'X-Mailgun-Spf: Pass', 'X-Mailgun-Dkim-Check-Result: Pass', 'X-Envelope-From: <ada@example.com>', 'Received-SPF: pass',
  'X-Spam-Tests: SPF_PASS,DKIM_VALID_AU', 'X-SES-DMARC-Verdict: PASS', 'Return-Path: <ada@example.com>',
  'Received: by mxa.mailgun.org with SMTP',
];

const forgedVerdicts: readonly Unproven[] = [
  ['the sender wrote results', forged([results('Authentication-Results', trusted), signature('example.com')])],
  ['the sender wrote them in other letters', forged([results('AUTHENTICATION-RESULTS', trusted), signature('example.com')])],
  ['the sender wrote those of a server with a longer name', forged(
    [results('Authentication-Results', `${trusted}.evil.example`), signature('example.com')], { silent: true },
  )],
  ['the sender wrote verdicts of the provider, which wrote none', {
    lines: [...verdictsOfProviders, signature('example.com'), ada], mailFrom: 'ada@example.com', silent: true,
  }],
  ['the return path holds results in quotes', forged([signature('example.com')], {
    mailFrom: String.raw`"x\"; dkim=pass header.d=example.com; y=\""@evil.example`,
  })],
];

const strangeAuthors: readonly Unproven[] = [
  ['it has two From', { ...forged([]), lines: [signature('evil.example'), ada, `From: ${mallory}`], ...forOf('evil.example') }],
  ['its From has two addresses', { ...signedBy('evil.example', `ada@example.com, ${mallory}`), ...forOf('evil.example') }],
  ['its From is a group', signedBy('evil.example', `Ada: ada@example.com, ${mallory};`)],
  ['it has no From', { ...signedBy('example.com', '', 'ada@example.com'), lines: [signature('example.com'), 'Sender: ada@example.com'] }],
  ['its address has a quoted part', signedBy('evil.example', '"ada@example.com,"@evil.example')],
];

/** Nobody is proven, on no way. */
export const unproven = [...wrongDomains, ...strangeSignatures, ...forgedVerdicts, ...strangeAuthors];

/** What Mallory calls himself. */
export const names = ['"ada@example.com"', 'ada@example.com', '=?utf-8?q?ada=40example.com?=', '<ada@example.com>', '(ada@example.com)'];

/** A mail of Mallory's under such a name, with nothing wrong in it but that. */
export const namedBy = (name: string): Sent =>
  ({ ...signedBy('evil.example', `${name} <${mallory}>`), spf: 'pass', ...forOf('evil.example') });
