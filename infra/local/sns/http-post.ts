import http from 'node:http';
import https from 'node:https';

/** One request to an endpoint outside. */
export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMilliseconds: number;
}

/** The other side had closed an idle connection in the moment in which we took it up again: nothing was received. */
const isStale = (request: http.ClientRequest, error: NodeJS.ErrnoException): boolean =>
  request.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');

/** Posts over connections of its own, which `close` cuts. Answers the status; throws when there is none in time. */
export const openPoster = () => {
  const plain = new http.Agent({ keepAlive: true });
  const secure = new https.Agent({ keepAlive: true });

  const attempt = ({ url, headers, body, timeoutMilliseconds }: Outgoing): Promise<number | 'stale'> =>
    new Promise((resolve, reject) => {
      const options = { method: 'POST', headers };
      const request = url.startsWith('https:')
        ? https.request(url, { ...options, agent: secure })
        : http.request(url, { ...options, agent: plain });
      const late = new Error(`no answer within ${timeoutMilliseconds / 1000} s`);
      const timeout = setTimeout(() => request.destroy(late), timeoutMilliseconds);
      request.once('close', () => clearTimeout(timeout));
      request.once('error', (error) => (isStale(request, error) ? resolve('stale') : reject(error)));
      request.once('response', (response) => {
        response.once('error', reject);
        response.once('end', () => resolve(response.statusCode ?? 0));
        response.resume();
      });
      request.end(body);
    });

  return {
    post: async (outgoing: Outgoing): Promise<number> => {
      const status = await attempt(outgoing);
      const second = status === 'stale' ? await attempt(outgoing) : status;
      if (second === 'stale') throw new Error('the connection was closed twice before an answer came');
      return second;
    },
    close: (): void => {
      plain.destroy();
      secure.destroy();
    },
  };
};
export type Poster = ReturnType<typeof openPoster>;
