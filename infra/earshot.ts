import { Construct } from 'constructs';

import { servedByNotifier } from '../lib/domain/subscription.ts';
import { milliseconds } from '../lib/domain/elapsed.ts';
import type { Configuration } from '../lib/domain/configuration.ts';
import { comesByQueue } from '../lib/providers/index.ts';
import { bundleOf } from './bundle.ts';
import type { Bundles, FunctionName } from './bundle.ts';
import { Archive } from './constructs/archive.ts';
import { CustomerKey } from './constructs/customer-key.ts';
import { Desk } from './constructs/desk.ts';
import { FanOut } from './constructs/fan-out.ts';
import type { HouseFunction } from './constructs/house-function.ts';
import { Intake } from './constructs/intake.ts';
import { Ledger } from './constructs/ledger.ts';
import { Mailbox } from './constructs/mailbox.ts';
import { nativeEnd } from './constructs/native-ends.ts';
import { Notifier } from './constructs/notifier.ts';
import { grantSecondOpinion } from './constructs/second-opinion.ts';
import { Secrets } from './constructs/secrets.ts';
import { Watch } from './constructs/watch.ts';
import { Workers } from './constructs/workers.ts';

export interface EarshotProps {
  readonly configuration: Configuration;
  /** `local` on a developer's machine; any other stage is in AWS. */
  readonly stage: string;
  /** The folders with the functions' bundles. */
  readonly bundles: Bundles;
}

// A begun day counts as a whole one.
const wholeDays = (duration: string): number => Math.ceil(milliseconds(duration) / 86_400_000);

/** The whole pipeline in one picture: what comes in, where it is kept, who works on it, who is told, who watches. */
export class Earshot extends Construct {
  readonly intake: Intake;
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly secrets: Secrets;
  /** Absent: no source's mail comes through SES. */
  readonly mailbox?: Mailbox;
  readonly watch: Watch;
  readonly functions: Readonly<Partial<Record<FunctionName, HouseFunction>>>;
  private readonly props: EarshotProps;

  constructor(scope: Construct, id: string, props: EarshotProps) {
    super(scope, id);
    this.props = props;
    const { bundles, configuration, stage } = props;
    const key = new CustomerKey(this, 'Key');
    const { raw, interactions } = configuration.retention;
    const keptDays = { raw: wholeDays(raw), interactions: wholeDays(interactions) };

    this.ledger = new Ledger(this, 'Ledger', key);
    this.archive = new Archive(this, 'Archive', { key, keptDays });
    this.secrets = new Secrets(this, 'Secrets', key);
    this.intake = new Intake(this, 'Intake', { bundle: bundleOf(bundles, 'receive'), key });
    this.mailbox = this.makeMailbox(key);
    const workers = this.makeWorkers(key);
    const fanOut = new FanOut(this, 'FanOut', { key, configuration });
    const notify = this.subscribeAll(fanOut, key);
    const { desk } = new Desk(this, 'Desk', { bundle: bundleOf(bundles, 'desk'), key, intake: this.intake });

    this.functions = {
      receive: this.intake.receive,
      ...(this.mailbox && { 'receive-mail': this.mailbox.receiveMail }),
      follow: workers.follow,
      tick: workers.tick,
      desk,
      ...(notify && { notify }),
    };
    this.grantAll(workers, desk, fanOut);
    this.watch = new Watch(this, 'Watch', {
      key,
      stage,
      api: this.intake.api,
      functions: this.functions,
      deadLetters: fanOut.deadLetters,
      unreadMails: this.mailbox?.unread,
    });
  }

  private makeMailbox(key: CustomerKey): Mailbox | undefined {
    const { bundles, configuration } = this.props;
    const sources = configuration.sources.filter(comesByQueue);
    if (sources.length === 0) return undefined;
    const bundle = bundleOf(bundles, 'receive-mail');
    return new Mailbox(this, 'Mailbox', { bundle, key, archive: this.archive, sources });
  }

  private makeWorkers(key: CustomerKey): Workers {
    const bundles = { follow: bundleOf(this.props.bundles, 'follow'), tick: bundleOf(this.props.bundles, 'tick') };
    return new Workers(this, 'Workers', { bundles, key, ledger: this.ledger, archive: this.archive });
  }

  /** Those that SNS speaks to, and behind queues of their own those that our notifier speaks to. */
  private subscribeAll(fanOut: FanOut, key: CustomerKey): HouseFunction | undefined {
    const { configuration, stage } = this.props;
    const native = configuration.subscribers.filter(({ protocol }) => !servedByNotifier(protocol));
    for (const subscriber of native)
      fanOut.subscribe(subscriber, nativeEnd(subscriber, { scope: fanOut, key, fanOut, stage }));
    const subscribers = configuration.subscribers.filter(({ protocol }) => servedByNotifier(protocol));
    if (subscribers.length === 0) return undefined;
    return new Notifier(this, 'Notifier', {
      bundle: bundleOf(this.props.bundles, 'notify'),
      key,
      secrets: this.secrets,
      fanOut,
      subscribers,
    }).notify;
  }

  /** Who may do what. Each grant gives the permission, and the variable that names the thing. */
  private grantAll({ follow, tick }: Workers, desk: HouseFunction, fanOut: FanOut): void {
    const { receive } = this.intake;
    const receiveMail = this.mailbox?.receiveMail;
    for (const door of receiveMail ? [receive, receiveMail] : [receive]) {
      this.ledger.grantRecording(door);
      this.archive.grantKeeping(door);
    }
    if (receiveMail) this.archive.grantOpeningMails(receiveMail);
    for (const worker of [follow, tick]) {
      this.ledger.grantSweeping(worker);
      this.archive.grantKeepingFiles(worker);
      fanOut.grantPublishing(worker);
      worker.addEnvironment('PUBLIC_URL', this.intake.api.apiEndpoint);
      grantSecondOpinion(worker, this.props.configuration);
    }
    for (const decider of [follow, tick, desk]) this.ledger.grantDeciding(decider);
    for (const reader of [receive, follow, tick, desk]) this.secrets.grantReading(reader);
  }
}
