import { DynamoDBClient, CreateTableCommand } from '@aws-sdk/client-dynamodb';

import { startDynamoDb } from '../../infra/local/dynamodb/index.ts';
import { dynamodbLedger } from '../../lib/adapters/dynamodb-ledger.ts';
import { Configuration } from '../../lib/domain/configuration.ts';
import { finish, type FinishPorts } from '../../lib/pipeline/finish.ts';
import { openLink, signLink } from '../../lib/pipeline/links.ts';
import type { Key, Ledger, Post } from '../../lib/pipeline/ports.ts';
import { type Answer, receive, type ReceivePorts } from '../../lib/pipeline/receive.ts';
import { sweep } from '../../lib/pipeline/sweep.ts';
import { letter } from '../../lib/protocols/email/index.ts';
import { text } from '../../lib/protocols/sms/index.ts';
import { providers } from '../../lib/providers/index.ts';
import type { Delivery } from '../../lib/providers/provider.ts';

export const table = 'ledger';

/** The table as the template makes it; a test holds the two together. */
export const createLedgerTable = (client: DynamoDBClient): Promise<unknown> =>
  client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'dueShard', 'due'].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'due',
          KeySchema: [{ AttributeName: 'dueShard', KeyType: 'HASH' }, { AttributeName: 'due', KeyType: 'RANGE' }],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    }),
  );

export const secrets = {
  sources: { x: ['x-secret', 'x-older'], contact: ['contact-secret'], help: ['earshot:help-secret'] },
  links: ['bGlua3MgbGlua3MgbGlua3MgbGlua3MgbGlua3MgbGk='],
} as const;

export const configuration = Configuration.parse({
  brands: [{ id: 'bluewater', name: 'Bluewater Resorts', timeZone: 'America/Jamaica' }],
  sources: [
    { id: 'x', provider: 'twitter', brand: 'bluewater', account: { id: '2244994945', handle: 'bluewater' } },
    { id: 'contact', provider: 'typeform', brand: 'bluewater', fields: { accountNumber: ['member_no'] } },
    { id: 'help', provider: 'postmark', brand: 'bluewater', expectEvery: 'PT6H' },
  ],
  subscribers: [
    { id: 'front-desk', protocol: 'email', endpoint: 'desk@bluewater.example' },
    { id: 'manager', protocol: 'sms', endpoint: '+18765550100' },
    { id: 'crm', protocol: 'https', endpoint: 'https://crm.bluewater.example/earshot' },
  ],
  policies: [
    {
      id: 'default',
      opensAt: 'high',
      tiers: [{ notify: ['front-desk'], wait: 'PT5M' }, { notify: ['manager', 'crm'], wait: 'PT15M' }],
      repeatLastTier: 'PT30M',
      acknowledgementExpires: 'PT4H',
    },
  ],
  customers: { vip: [{ email: 'ada@example.com', note: 'stays monthly' }] },
});

export interface World {
  readonly ports: FinishPorts & ReceivePorts;
  readonly client: DynamoDBClient;
  /** All that was published, in order. */
  readonly published: Post[];
  readonly logged: { level: string; what: string; fields?: object }[];
  now: Date;
  /** What happens when something is published; throw to make the topic fail. */
  onPublish: (posts: readonly Post[]) => ReadonlySet<number>;
  pass(milliseconds: number): void;
  deliver(delivery: Delivery): Promise<Answer>;
  /** What the stream has told since the last call, finished as `follow` does. */
  follow(): Promise<Key[]>;
  /** Until nothing is left that the stream would wake somebody for. */
  settle(): Promise<void>;
  tick(): ReturnType<typeof sweep>;
  /** The CloudEvents that were published so far, each id once. */
  events(type?: string): { id: string; type: string; data: Record<string, unknown> }[];
  writeUnits(): number;
  close(): Promise<void>;
}

const startOfTime = Date.parse('2026-11-21T08:00:00.000Z');

/** The whole pipeline in this process: the real ledger on the embedded store, a clock that we set, and topics that listen. */
export const createWorld = async (wrap: (ledger: Ledger) => Ledger = (ledger) => ledger): Promise<World> => {
  const store = await startDynamoDb({});
  const client = new DynamoDBClient({ endpoint: store.endpoint, region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  await createLedgerTable(client);
  const published: Post[] = [];
  const logged: World['logged'] = [];
  const archived = new Map<string, Uint8Array>();
  let position = 0;

  const world: World = {
    published,
    logged,
    client,
    now: new Date(startOfTime),
    onPublish: () => new Set(),
    pass: (milliseconds) => {
      world.now = new Date(world.now.getTime() + milliseconds);
    },
    ports: {
      configuration,
      providers,
      ledger: wrap(dynamodbLedger(client, table)),
      archive: {
        put: async (name, bytes) => void archived.set(name, bytes),
        get: async (name) => archived.get(name),
        remove: async (name) => void archived.delete(name),
      },
      secrets: {
        ofSource: async (source) => (secrets.sources as Record<string, readonly string[]>)[source] ?? [],
        ofSubscriber: async () => [],
        forLinks: async () => secrets.links,
        refresh: async () => false,
      },
      topics: {
        publish: async (posts) => {
          const failed = world.onPublish(posts);
          published.push(...posts.filter((_, place) => !failed.has(place)));
          return failed;
        },
      },
      clock: () => world.now,
      log: (level, what, fields) => void logged.push({ level, what, fields }),
      writers: { letter, text },
      linkFor: (caseId, tier, subscriber) =>
        `https://earshot.example/case/${signLink(secrets.links, { case: caseId, tier, subscriber, expiresAt: new Date(world.now.getTime() + 86_400_000) })}`,
    },
    deliver: (delivery) => receive(world.ports, delivery),
    follow: async () => {
      const records = store.records(table, position, 1000).filter(({ dynamodb }) => dynamodb.NewImage?.due !== undefined);
      const all = store.records(table, position, 1000);
      position = Number(all.at(-1)?.dynamodb.SequenceNumber ?? position);
      const keys = new Map(records.map(({ dynamodb: { Keys } }) => {
        const key = { pk: Keys.pk?.S ?? '', sk: Keys.sk?.S ?? '' };
        return [`${key.pk} ${key.sk}`, key];
      }));
      return finish(world.ports, [...keys.values()]);
    },
    settle: async () => {
      for (let round = 0; round < 20; round += 1) {
        const before = position;
        await world.follow();
        if (position === before) return;
      }
    },
    tick: () => sweep(world.ports),
    events: (type) => {
      const events = published.filter(({ topic }) => topic === 'notices').map(({ message }) => JSON.parse(message) as { id: string; type: string; data: Record<string, unknown> });
      const once = [...new Map(events.map((event) => [event.id, event])).values()];
      return type === undefined ? once : once.filter((event) => event.type === type);
    },
    writeUnits: () => store.writeUnits(),
    close: async () => {
      client.destroy();
      await store.close();
    },
  };
  return world;
};

const delivery = (source: string, body: object, sign: (body: Buffer) => Readonly<Record<string, string>>, receivedAt: Date): Delivery => {
  const bytes = Buffer.from(JSON.stringify(body));
  return { source, method: 'POST', headers: sign(bytes), query: {}, body: bytes, receivedAt };
};

const signer = (name: string, secret: string, at: Date) => (body: Buffer) => {
  const provider = providers[name];
  if (!provider) throw new Error(`No provider ${name}`);
  return provider.sign(body, secret, at);
};

/** A post of a guest, as X's Account Activity brings it. */
export const post = (world: World, words: { id: string; text: string; user?: string; name?: string }): Delivery =>
  delivery(
    'x',
    {
      for_user_id: '2244994945',
      tweet_create_events: [
        {
          id_str: words.id,
          created_at: 'Sat Nov 21 07:59:30 +0000 2026',
          text: words.text,
          user: { id_str: words.user ?? '7', screen_name: 'ada', name: words.name ?? 'Ada Byron' },
        },
      ],
    },
    signer('twitter', secrets.sources.x[0], world.now),
    world.now,
  );

/** A post that its author deleted. */
export const deletion = (world: World, id: string, user = '7'): Delivery =>
  delivery(
    'x',
    { for_user_id: '2244994945', tweet_delete_events: [{ status: { id, user_id: user }, timestamp_ms: '1795248000000' }] },
    signer('twitter', secrets.sources.x[0], world.now),
    world.now,
  );

/** A form that a guest filled in. */
export const form = (world: World, words: { token: string; text: string; email?: string; member?: string }): Delivery =>
  delivery(
    'contact',
    {
      event_id: `event-${words.token}`,
      event_type: 'form_response',
      form_response: {
        form_id: 'f1',
        token: words.token,
        submitted_at: '2026-11-21T07:58:00Z',
        definition: {
          id: 'f1',
          title: 'Contact',
          fields: [
            { id: 'a', ref: 'words', type: 'long_text', title: 'What happened?' },
            { id: 'b', ref: 'mail', type: 'email', title: 'Your e-mail' },
            { id: 'c', ref: 'member_no', type: 'short_text', title: 'Member number' },
          ],
        },
        answers: [
          { type: 'text', text: words.text, field: { id: 'a', type: 'long_text', ref: 'words' } },
          { type: 'email', email: words.email ?? 'ben@example.com', field: { id: 'b', type: 'email', ref: 'mail' } },
          ...(words.member === undefined ? [] : [{ type: 'text', text: words.member, field: { id: 'c', type: 'short_text', ref: 'member_no' } }]),
        ],
      },
    },
    signer('typeform', secrets.sources.contact[0], world.now),
    world.now,
  );

/** A mail that a guest wrote. */
export const mail = (world: World, words: { id: string; text: string; from?: string; subject?: string; headers?: { Name: string; Value: string }[] }): Delivery =>
  delivery(
    'help',
    {
      MessageID: words.id,
      From: words.from ?? 'cleo@example.com',
      FromName: 'Cleo',
      FromFull: { Email: words.from ?? 'cleo@example.com', Name: 'Cleo', MailboxHash: '' },
      To: 'help@bluewater.example',
      Subject: words.subject ?? 'My stay',
      Date: 'Sat, 21 Nov 2026 07:57:00 +0000',
      TextBody: words.text,
      HtmlBody: '',
      StrippedTextReply: '',
      Headers: words.headers ?? [],
      Attachments: [],
    },
    signer('postmark', secrets.sources.help[0], world.now),
    world.now,
  );

export const minutes = (count: number): number => count * 60_000;

/** The case that a link in a letter or text opens. */
export const caseOfLink = (world: World, message: string): string => {
  const token = /\/case\/([\w-]+)/.exec(message)?.[1] ?? '';
  const opened = openLink(secrets.links, token, world.now, configuration.subscribers.map(({ id }) => id));
  if (!opened.ok) throw new Error(`The link is ${opened.why}`);
  return opened.case;
};
