import { hash } from 'node:crypto';

import type { Attachment, Interaction } from '../../domain/interaction.ts';
import type { Keeper } from '../../providers/provider.ts';
import { archivedFiles, fileName } from '../receive/files.ts';
import { aboutToPut, removeUnnamed } from './fetch-order.ts';
import { keys } from '../keys.ts';
import type { Archive, Clock, Download, Ledger, Secrets } from '../ports.ts';

export interface FetchPorts {
  readonly archive: Archive;
  readonly secrets: Secrets;
  readonly download: Download;
  readonly clock: Clock;
  /** By the name of the provider. */
  readonly keepers: Readonly<Record<string, Keeper>>;
}

const attempts = 25;
// The function that fetches has other things to do; what is left is for the next try.
const budgetMs = 15_000;

/** The files of an interaction that its provider keeps and we do not have. */
export const filesToFetch = ({ keepers }: FetchPorts, { provider, attachments = [] }: Interaction): Attachment[] =>
  attachments.filter(({ url, archived }) => {
    const kept = url !== undefined && Object.hasOwn(keepers, provider) && keepers[provider]?.keeps(url) === true;
    return kept && archived === undefined;
  });

interface Fetching {
  readonly ports: FetchPorts;
  readonly ledger: Ledger;
}

type Outcome = Attachment | { readonly why: string };

const fetchOne = async ({ ports, ledger }: Fetching, { source, provider, id }: Interaction, url: string): Promise<Outcome> => {
  const request = ports.keepers[provider]?.request(url, await ports.secrets.ofSource(source));
  if (request === undefined) return { why: 'no secret of the source opens it' };
  const answer = await ports.download(request);
  if ('why' in answer) return answer;
  const sha256 = hash('sha256', answer.bytes);
  const archived = fileName(source, id, sha256);
  await aboutToPut(ledger, id, archived, new Date(ports.clock().getTime() + 2 * budgetMs));
  await ports.archive.put(archived, answer.bytes);
  return { bytes: answer.bytes.byteLength, sha256, archived };
};

type Fetched = ReadonlyMap<string, Attachment>;

const withFetched = (interaction: Interaction, fetched: Fetched): Interaction => ({
  ...interaction,
  attachments: interaction.attachments?.map((one) => ({ ...one, ...fetched.get(one.url ?? '') })),
});

/** Writes down what was fetched. Answers what it names by then: nothing, when all of it was taken back meanwhile. */
const note = async (ledger: Ledger, id: string, fetched: Fetched): Promise<string[]> => {
  for (let tried = 0; tried < attempts; tried += 1) {
    const before = await ledger.get(keys.interaction(id));
    if (before?.type !== 'interaction' || before.interaction === undefined) return [];
    const interaction = withFetched(before.interaction, fetched);
    const isNoted = fetched.size === 0 || (await ledger.commit([{ before, after: { ...before, interaction } }]));
    if (isNoted) return archivedFiles(interaction);
  }
  throw new Error(`Interaction ${id} changed ${attempts} times while its files were noted; they are fetched again.`);
};

/**
 * Fetches what is still missing, one after the other, for as long as there is time, and names it in the interaction.
 * Answers why some of it is not there yet; `undefined` when nothing is left.
 */
export const fetchFiles = async (ports: FetchPorts, ledger: Ledger, id: string): Promise<string | undefined> => {
  const stored = await ledger.get(keys.interaction(id));
  if (stored?.type !== 'interaction' || stored.interaction === undefined) {
    await removeUnnamed(ports.archive, ledger, id, []);
    return undefined;
  }
  const ends = ports.clock().getTime() + budgetMs;
  const fetched = new Map<string, Attachment>();
  let why: string | undefined;
  for (const { url = '' } of filesToFetch(ports, stored.interaction)) {
    const isLate = ports.clock().getTime() >= ends;
    const outcome = isLate ? { why: 'there was no more time' } : await fetchOne({ ports, ledger }, stored.interaction, url);
    if ('why' in outcome) ({ why } = outcome);
    else fetched.set(url, outcome);
  }
  const named = await note(ledger, id, fetched);
  // Somebody else may have one in hand that we did not get.
  if (why === undefined || named.length === 0) await removeUnnamed(ports.archive, ledger, id, named);
  return why;
};
