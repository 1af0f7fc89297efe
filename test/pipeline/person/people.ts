import { randomUUID } from 'node:crypto';

import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';

import { startDynamoDb } from '../../../infra/local/dynamodb/index.ts';
import { dynamodbLedger } from '../../../lib/adapters/dynamodb-ledger.ts';
import { recordOf } from '../../../lib/adapters/dynamodb-items.ts';
import { Configuration } from '../../../lib/domain/configuration.ts';
import type { Interaction } from '../../../lib/domain/interaction.ts';
import { identify } from '../../../lib/pipeline/people/identify.ts';
import { fingerprint, idOf, keys } from '../../../lib/pipeline/keys.ts';
import type { Ledger, LogFields } from '../../../lib/pipeline/ports.ts';
import type { CustomerRecord, LedgerRecord } from '../../../lib/pipeline/records.ts';
import { configuration as plain } from '../../fakes/installation.ts';
import { createLedgerTable } from '../../fakes/table.ts';

/** A hotel that knows its member numbers, and takes two who know one in private for one. */
export const configuration = Configuration.parse({
  ...plain,
  facts: [{ kind: 'member', patterns: ['BW-####'], identifies: 'person' }],
});

export const now = new Date('2026-11-21T12:00:00.000Z');

/** A handful of words of one person: who they are by its provider, and what they said. */
export interface Words {
  readonly key: string;
  readonly handles: readonly string[];
  readonly text?: string;
  readonly channel?: 'twitter' | 'form' | 'email';
  /** DMARC passed, by the word of whoever took the mail in. */
  readonly aligned?: boolean;
  readonly public?: boolean;
  readonly brand?: string;
  /** Whose numbers that brand's are, where it shares them. */
  readonly membership?: string;
  readonly minute?: number;
  readonly name?: string;
  readonly username?: string;
  readonly member?: string;
}

const sources = { twitter: 'x', form: 'contact', email: 'help' } as const;
const kinds = { twitter: 'directMessage', form: 'form', email: 'mail' } as const;

/** The interaction that a delivery of these words would have become. */
export const said = (words: Words): Interaction => {
  const { key, handles, text = 'Hello', channel = 'form', minute = 0 } = words;
  const at = new Date(Date.parse('2026-11-21T08:00:00.000Z') + minute * 60_000);
  return {
    id: idOf(at, fingerprint('interaction', key)),
    brand: words.brand ?? 'bluewater',
    membership: words.membership,
    source: sources[channel],
    provider: channel,
    channel,
    kind: kinds[channel],
    public: words.public ?? false,
    receivedAt: at.toISOString(),
    author: { handles: [...handles], name: words.name, username: words.username },
    text,
    ...(words.aligned && { proof: { dmarc: 'pass', aligned: 'dmarc' } }),
    ...(words.member && { facts: [{ kind: 'accountNumber', value: words.member }] }),
  };
};

/** A ledger of its own in the store, and who is who in it. */
export interface Town {
  readonly ledger: Ledger;
  readonly logged: { what: string; fields?: LogFields }[];
  /** Whose is it? Tries as often as it takes. */
  readonly hear: (words: Words) => Promise<CustomerRecord>;
  /** Everything that is known, without what another order may change: counters, and who was tried before. */
  readonly known: () => Promise<LedgerRecord[]>;
  readonly customerOf: (handle: string) => Promise<string | undefined>;
}

// Who was joined in one order is born as one in another, and needs no second look.
const withoutCounters = (record: LedgerRecord): object => ({ ...record, version: 1, due: undefined, unsettled: undefined });

/** The real store, for many ledgers. */
export const openStore = async () => {
  const store = await startDynamoDb({});
  const client = new DynamoDBClient({
    endpoint: store.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const scan = async (TableName: string): Promise<LedgerRecord[]> =>
    ((await client.send(new ScanCommand({ TableName }))).Items ?? []).map(recordOf);
  return {
    town: async (): Promise<Town> => {
      const table = `people-${randomUUID()}`;
      await createLedgerTable(client, table);
      const ledger = dynamodbLedger(client, table);
      const logged: Town['logged'] = [];
      const ports = {
        ledger,
        configuration,
        log: (_: string, what: string, fields?: LogFields) => void logged.push({ what, fields }),
      };
      const hear = async (words: Words): Promise<CustomerRecord> => {
        const interaction = said(words);
        for (let tried = 0; tried < 200; tried += 1) {
          const owner = await identify(ports, interaction, now);
          if (owner) return owner;
        }
        throw new Error('Somebody else was faster 200 times.');
      };
      return {
        ledger,
        logged,
        hear,
        known: async () => {
          const records = (await scan(table)).filter((record) => !('into' in record));
          return records
            .map(withoutCounters)
            .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)) as LedgerRecord[];
        },
        customerOf: async (handle) => {
          const record = await ledger.get(keys.handle(handle));
          return record?.type === 'handle' ? record.customer : undefined;
        },
      };
    },
    close: async () => {
      client.destroy();
      await store.close();
    },
  };
};
