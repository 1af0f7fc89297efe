import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { zipped } from './zip.ts';

type Outputs = Readonly<Record<string, string>>;
interface Answer {
  readonly status: number;
  readonly body: string | Buffer;
}

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html, with what else is there. */
const described = (name: string, outputs: Outputs): string => `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
  <DescribeStacksResult><Stacks><member>
    <StackName>${name}</StackName>
    <Parameters><member><ParameterKey>BootstrapVersion</ParameterKey><ParameterValue>/cdk</ParameterValue></member></Parameters>
    <StackStatus>UPDATE_COMPLETE</StackStatus>
    <Outputs>${Object.entries(outputs).map(([key, value]) => `<member>
      <Description>An output &amp; what it is for</Description>
      <OutputKey>${key}</OutputKey><OutputValue>${escaped(value)}</OutputValue></member>`).join('')}
    </Outputs>
    <Tags><member><Key>LedgerTable</Key><Value>not this</Value></member></Tags>
  </member></Stacks></DescribeStacksResult>
  <ResponseMetadata><RequestId>r</RequestId></ResponseMetadata>
</DescribeStacksResponse>`;

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html, one to a page. */
const listed = (queues: readonly string[], page: number): string => {
  const member = (type: string, id: string): string =>
    `<member><ResourceType>${type}</ResourceType><PhysicalResourceId>${escaped(id)}</PhysicalResourceId>` +
    `<DriftInformation><StackResourceDriftStatus>NOT_CHECKED</StackResourceDriftStatus></DriftInformation></member>`;
  const next = page + 1 < queues.length ? `<NextToken>${page + 1}</NextToken>` : '';
  return `<ListStackResourcesResponse><ListStackResourcesResult><StackResourceSummaries>
    ${member('AWS::SNS::Topic', 'arn:aws:sns:us-east-1:1:topic')}${member('AWS::SQS::Queue', queues[page] ?? '')}
    </StackResourceSummaries>${next}</ListStackResourcesResult></ListStackResourcesResponse>`;
};

const refused = (code: string, message: string): string =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`;

const signedFor = ({ headers }: IncomingMessage, key: string, service: string): boolean =>
  new RegExp(`^AWS4-HMAC-SHA256 Credential=${key}/\\d{8}/us-east-1/${service}/aws4_request, SignedHeaders=`).test(
    headers.authorization ?? '',
  );

/**
 * CloudFormation and Lambda on one loopback port, as far as somebody asks there what a stack is made of. Takes whoever
 * signs with the access key `some`; knows the given stacks, each with its outputs, and one function, `receive`, whose
 * bundle holds the given files. Every stack has the given queues.
 */
export const startDeployment = async (
  stacks: Readonly<Record<string, Outputs>>,
  files: Readonly<Record<string, string>>,
  queues: readonly string[] = [],
) => {
  const cloudFormation = async (request: IncomingMessage): Promise<Answer> => {
    const asked = Object.fromEntries(new URLSearchParams(await text(request)));
    const { Action, Version, StackName = '' } = asked;
    if (!signedFor(request, 'some', 'cloudformation')) return { status: 403, body: refused('InvalidClientTokenId', 'No.') };
    if (Action === 'ListStackResources') return { status: 200, body: listed(queues, Number(asked['NextToken'] ?? 0)) };
    if (Action !== 'DescribeStacks' || Version !== '2010-05-15') return { status: 400, body: refused('InvalidAction', 'No.') };
    const outputs = stacks[StackName];
    const none = refused('ValidationError', `Stack with id ${StackName} does not exist`);
    return outputs === undefined ? { status: 400, body: none } : { status: 200, body: described(StackName, outputs) };
  };
  const lambda = (request: IncomingMessage): Answer => {
    if (!signedFor(request, 'some', 'lambda')) return { status: 403, body: '{"Message":"No."}' };
    const Location = `http://${request.headers.host ?? ''}/code.zip?signed=yes`;
    return { status: 200, body: JSON.stringify({ Configuration: {}, Code: { RepositoryType: 'S3', Location } }) };
  };
  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    const { method, url, headers } = request;
    if (method === 'POST' && url === '/') return cloudFormation(request);
    if (method === 'GET' && url === '/2015-03-31/functions/receive') return lambda(request);
    // What is signed in its query must not be signed in a header too.
    const isCode = method === 'GET' && url === '/code.zip?signed=yes' && headers.authorization === undefined;
    return isCode ? { status: 200, body: zipped(files) } : { status: 404, body: '' };
  };
  const server = createServer((request, response) => {
    void answerTo(request).then(({ status, body }) => response.writeHead(status).end(body));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
