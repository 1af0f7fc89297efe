import { sourceOfMail } from '../../lib/domain/mailbox.ts';
import { type Clock, nameOf } from '../../lib/pipeline/ports.ts';
import { take, type TakePorts } from '../../lib/pipeline/receive/take.ts';
import { wasWithdrawn } from '../../lib/pipeline/receive/withdrawn.ts';
import { storedMailIn } from '../../lib/providers/ses/payload.ts';
import type { QueueEvent, QueueRecord } from '../../lib/runtime/queue.ts';
import type { BatchResult } from '../../lib/runtime/stream.ts';

/** SES takes no larger mail: https://docs.aws.amazon.com/ses/latest/dg/quotas.html */
const largestBytes = 40 * 1024 * 1024;

export interface MailPorts extends TakePorts {
  readonly clock: Clock;
}

/** The notification came and the mail is not there: it is on its way, or somebody removed it. */
class MailMissing extends Error {
  override readonly name = 'MailMissing';
}

/** When SES took it: a mail that had to wait for us has waited since then. */
const receivedAt = (takenAt: string | undefined, now: Date): Date => {
  const taken = takenAt === undefined ? now : new Date(takenAt);
  return taken < now ? taken : now;
};

/** Reads and records one mail. One byte more than there can be is fetched, so that the reader knows a larger one. */
const takeMail = async (ports: MailPorts, { body }: QueueRecord): Promise<void> => {
  const mail = storedMailIn(body);
  if (mail === undefined) return;
  const { objectKey: archived, headers, takenAt } = mail;
  const source = sourceOfMail(archived);
  if (source === undefined) throw new Error('Got a mail elsewhere, expected it as mail/<source>/<id>: see the rule.');
  const bytes = await ports.archive.get(archived, largestBytes + 1);
  // Notifications come more than once, also of a second copy that we did not keep.
  if (bytes === undefined && (await wasWithdrawn(ports.ledger, archived))) return;
  if (bytes === undefined) throw new MailMissing('Got no object of that name, expected the mail: was it removed?');
  await take(ports, {
    source,
    method: 'MAIL',
    headers: { ...headers, 'content-type': 'message/rfc822' },
    query: {},
    body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    receivedAt: receivedAt(takenAt, ports.clock()),
    archived,
  });
};

/**
 * Takes the mails that the messages of the mailbox's queue speak of, one after the other, since each may fill the
 * memory. What could not be taken is answered as failed, comes again, and rests as a dead letter in the end.
 */
export const mailReceiver =
  (ports: MailPorts) =>
  async ({ Records }: QueueEvent): Promise<BatchResult> => {
    const failures: { itemIdentifier: string }[] = [];
    for (const record of Records) {
      try {
        await takeMail(ports, record);
      } catch (error) {
        ports.log('error', 'unavailable', { id: record.messageId, error: nameOf(error) });
        failures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures: failures };
  };
