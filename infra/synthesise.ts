import { App, CfnOutput, Stack } from 'aws-cdk-lib';

import type { Configuration } from '../lib/domain/configuration.ts';
import { bundleOf } from './bundle.ts';
import type { Bundles, FunctionName } from './bundle.ts';
import { Earshot } from './earshot.ts';
import type { EarshotProps } from './earshot.ts';

/** A CloudFormation template, as far as everybody who reads one needs it. */
export interface SynthesisedTemplate {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> }>
  >;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
}

/** One function of the template. */
export interface SynthesisedFunction {
  readonly name: FunctionName;
  /** The folder with its `index.js` and `configuration.json`. */
  readonly directory: string;
}

export interface Synthesis {
  readonly template: SynthesisedTemplate;
  /** By logical id. */
  readonly functions: Readonly<Record<string, SynthesisedFunction>>;
}

export interface SynthesiseOptions {
  /** `local` on a developer's machine; any other stage is in AWS. */
  readonly stage: string;
  /** Where the CDK writes what it makes; a new temporary folder when absent. */
  readonly outdir?: string;
  readonly bundles: Bundles;
}

/** One stage of Earshot as one stack, with the names that the operator needs as its outputs. */
export class EarshotStack extends Stack {
  readonly earshot: Earshot;

  constructor(app: App, props: EarshotProps) {
    super(app, `Earshot-${props.stage}`, {
      description: `Earshot, stage ${props.stage}`,
      terminationProtection: props.stage !== 'local',
    });
    this.earshot = new Earshot(this, 'Earshot', props);
    const { archive, intake, ledger, mailbox, secrets, watch } = this.earshot;
    // The command line finds everything by these names: lib/cli/stack.ts.
    this.say('WebhookUrl', "Providers deliver to this URL and the source's id", `${intake.api.apiEndpoint}/in/`);
    this.say('LedgerTable', 'Where everything is kept', ledger.table.tableName);
    this.say('ArchiveBucket', 'Where large raw bytes are kept', archive.bucket.bucketName);
    this.say('SecretsId', 'Put the secrets here before the first delivery', secrets.arn);
    this.say('ReceiveFunction', 'Its bundle holds the configuration with which this runs', intake.receive.functionName);
    if (mailbox) this.say('MailRuleSet', 'Make it the active one, so that SES takes mail', mailbox.rules.ruleSetName);
    this.say('AlarmsTopic', 'Subscribe whoever keeps this running', watch.topic.topicArn);
  }

  private say(name: string, description: string, value: string): void {
    new CfnOutput(this, name, { description, value });
  }
}

/**
 * The template that `cdk deploy` would ship, made in this process, and where each function's code lies. Nothing is
 * copied, zipped or validated, so that it takes a fraction of a second; `npx cdk synth` does all of that.
 */
export const synthesise = (configuration: Configuration, { stage, outdir, bundles }: SynthesiseOptions): Synthesis => {
  const app = new App({
    outdir,
    analyticsReporting: false,
    treeMetadata: false,
    stackTraces: false,
    builtinCloudFormationValidation: false,
    context: { 'aws:cdk:disable-asset-staging': true },
  });
  const stack = new EarshotStack(app, { configuration, stage, bundles });
  const { template } = app.synth().getStackArtifact(stack.artifactId) as { readonly template: SynthesisedTemplate };
  const functions = Object.entries(stack.earshot.functions).map(([name, { node }]) => {
    const id = stack.getLogicalId(node.defaultChild as Parameters<Stack['getLogicalId']>[0]);
    return [id, { name: name as FunctionName, directory: bundleOf(bundles, name as FunctionName) }] as const;
  });
  return { template, functions: Object.fromEntries(functions) };
};
