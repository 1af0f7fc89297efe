import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { App, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type CfnQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';

import { EarshotStack } from '../../infra/synthesise.ts';
import { emptyBundles, sample } from './sample.ts';

// With all that is off by default.
const configuration = { ...sample, triage: { secondOpinion: { service: 'comprehend' } } } as const;
const outdir = mkdtempSync(path.join(tmpdir(), 'earshot-nag-'));
const { context } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../cdk.json'), 'utf8')) as {
  context: Record<string, unknown>;
};

interface Report {
  readonly pluginReports: readonly { readonly violations?: readonly { readonly ruleName: string }[] }[];
}

/** The names of the rules that the stack breaks, once `spoil` has been at it. */
const broken = (spoil: (stack: EarshotStack) => void = () => undefined): string[] => {
  const app = new App({ outdir: mkdtempSync(path.join(outdir, 'synth-')), context, analyticsReporting: false });
  const stack = new EarshotStack(app, { configuration, stage: 'main', bundles: emptyBundles(sample) });
  spoil(stack);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  try {
    app.synth();
  } catch (error) {
    if (!String(error).includes('ValidationFailed')) throw error;
  }
  const { pluginReports } = JSON.parse(readFileSync(path.join(app.outdir, 'validation-report.json'), 'utf8')) as Report;
  return pluginReports.flatMap(({ violations = [] }) => violations.map(({ ruleName }) => ruleName));
};

describe('the stack', () => {
  it("follows AWS Solutions, Serverless and CloudFormation's own rules, or says with a reason why not", () => {
    expect(broken()).toEqual([]);
  }, 60_000);

  it('is told when it does not: the reasons given excuse one place each', () => {
    const rules = broken((stack) => {
      const queue = new Queue(stack, 'Forgotten');
      (queue.node.defaultChild as CfnQueue).addPropertyOverride('VisibilityTimeout', 'long');
      stack.earshot.functions.desk?.addToRolePolicy(
        new PolicyStatement({ actions: ['s3:Get*'], resources: [stack.earshot.archive.bucket.bucketArn] }),
      );
    });
    expect(rules).toEqual(
      expect.arrayContaining([
        'AwsSolutions-SQS3',
        'AwsSolutions-SQS4',
        'Serverless-SQSRedrivePolicy',
        'AwsSolutions-IAM5[Action::s3:Get*]',
        // The CDK's own: a property of the wrong type.
        'F3012',
      ]),
    );
  }, 60_000);
});
