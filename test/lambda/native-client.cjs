// Stands for the native part of the runtime, which is not built here: `require('./rapid-client.node')` answers with the
// same three calls on the Runtime API. https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
const http = require('node:http');
const { registerHooks } = require('node:module');
const { pathToFileURL } = require('node:url');

const [hostname, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
// One connection: what was answered arrives before the next invocation is asked for.
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

const call = (method, path, body) =>
  new Promise((resolve, reject) => {
    const options = { hostname, port, method, agent, path: `/2018-06-01/runtime/invocation/${path}` };
    const request = http.request(options, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ bodyJson: Buffer.concat(chunks).toString(), headers: response.headers }));
    });
    request.once('error', reject).end(body);
  });

module.exports = {
  initializeClient: () => undefined,
  next: () => call('GET', 'next'),
  done: (id, body) => void call('POST', `${id}/response`, body),
  error: (id, body) => void call('POST', `${id}/error`, body),
};

const here = { url: pathToFileURL(__filename).href, format: 'commonjs', shortCircuit: true };
registerHooks({
  resolve: (specifier, context, next) => (specifier === './rapid-client.node' ? here : next(specifier, context)),
});
