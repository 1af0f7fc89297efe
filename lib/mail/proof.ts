import type { Proof } from '../domain/interaction.ts';
import { present } from '../providers/decode.ts';
import { alignedBy } from './aligned.ts';
import { headerOf } from './headers.ts';
import type { Envelope, Headers, Mailbox, Verdicts } from './mail.ts';
import { writtenBy, writtenLast } from './results.ts';
import { passedIn } from './signatures.ts';

const word = (text: string | undefined): string | undefined =>
  /^[a-z_]{2,20}/.exec(text?.trim().toLowerCase() ?? '')?.[0];

/** The verdicts of the server that the operator trusts, else of the provider; `undefined` when there are none. */
const vouched = (headers: Headers, { verdicts, trusts }: Envelope): (Verdicts & { by?: string }) | undefined => {
  const written = trusts === undefined ? undefined : writtenBy(headers, trusts);
  if (written) return { ...written.verdicts, by: written.by };
  const found = { spf: word(verdicts?.spf), dkim: word(verdicts?.dkim), dmarc: word(verdicts?.dmarc) };
  const isAny = Object.values(found).some((verdict) => verdict !== undefined);
  return isAny ? { ...verdicts, ...found } : undefined;
};

/** What nobody vouches for: it stands in the mail, and may be the sender's own. */
const claimed = (headers: Headers): Proof => {
  const { by, verdicts: { spf, dkim, dmarc } } = writtenLast(headers);
  const found = { spf: spf ?? word(headerOf(headers, 'received-spf')), dkim, dmarc };
  return { ...found, by: (spf ?? dkim ?? dmarc) === undefined ? undefined : by.slice(0, 255) || undefined };
};

const shown = (headers: Headers, from: Mailbox, envelope: Envelope): Proof => {
  const verdicts = vouched(headers, envelope);
  if (!verdicts) return claimed(headers);
  const { spf, dkim, dmarc, by } = verdicts;
  const signers = passedIn(headers, verdicts.signedBy ?? []).slice(0, 10);
  const signedBy = dkim === 'pass' && signers.length > 0 ? signers : undefined;
  return { spf, dkim, signedBy, dmarc, by, aligned: alignedBy(headers, from, verdicts) };
};

const lower = (address: string | undefined): string => address?.trim().toLowerCase() ?? '';

/** Who handed the mail in, without the brackets: empty for a report, `undefined` when unknown. */
export const envelopeSender = (headers: Headers, envelope: Envelope): string | undefined => {
  const said = envelope.from ?? headerOf(headers, 'return-path');
  return said === undefined ? undefined : lower(/<([^<>]*)>/.exec(said)?.[1] ?? said);
};

/** What speaks for and against the sender; `undefined` when nothing is known. */
export const proofOf = (
  headers: Headers,
  envelope: Envelope,
  from: Mailbox,
  replyTo: readonly Mailbox[],
): Proof | undefined => {
  const answers = replyTo.map(({ address }) => lower(address)).find((address) => address !== '');
  const proof = present({
    ...shown(headers, from, envelope),
    envelopeFrom: envelopeSender(headers, envelope) || undefined,
    replyTo: answers === lower(from.address) ? undefined : answers,
  });
  return Object.keys(proof).length > 0 ? proof : undefined;
};
