// Stands between the desk and what plays its platform: passes everything on, and keeps what was said.
import { createServer } from 'node:http';

/**
 * `answer(request)` may answer by itself (`{ status, said }`), or say where a request goes and with which body
 * (`{ to, body }`). Requests are `{ method, path, headers, body }`, bodies are text. What was said is kept with the moments it
 * came in and was answered, in milliseconds.
 */
export const startRelay = async (answer) => {
  const calls = [];
  const server = createServer((request, response) => {
    void (async () => {
      const begun = performance.now();
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const { method, url: path, headers } = request;
      const asked = { method, path, headers, body: Buffer.concat(chunks).toString('utf8') };
      const { to, body = asked.body, ...own } = answer(asked);
      const said = to === undefined ? { type: 'application/json', ...own } : await pass(asked, to, body);
      calls.push({ ...asked, status: said.status, answer: said.said, begun, done: performance.now() });
      response.writeHead(said.status, said.type === undefined ? {} : { 'content-type': said.type });
      response.end(said.said);
    })().catch((error) => {
      if (!response.headersSent) response.writeHead(502);
      response.end(String(error));
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    calls,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};

const skipped = ['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding'];

const pass = async ({ method, path, headers, body: original }, to, body) => {
  const response = await fetch(`${to}${path}`, {
    method,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !skipped.includes(name))),
    ...(original === '' || method === 'GET' ? {} : { body }),
  });
  const type = response.headers.get('content-type');
  return { status: response.status, said: await response.text(), ...(type === null ? {} : { type }) };
};
