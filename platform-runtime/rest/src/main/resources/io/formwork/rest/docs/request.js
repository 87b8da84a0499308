import { spoken } from './words.js';

/** The request that the form asks for: its address, and what fetch needs beside. */
export function request(api, operation, values, body) {
  let path = operation.path;
  const query = new URLSearchParams();
  const headers = { 'Accept-Language': spoken() };
  for (const { parameter, value } of values) {
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, encodeURIComponent(value));
    else if (value !== '' && parameter.in === 'query') query.set(parameter.name, value);
    else if (value !== '') headers[parameter.name] = value;
  }
  if (body !== undefined) headers['Content-Type'] = operation.mediaType;
  const search = query.toString();
  return {
    address: api.servers[0].url + path + (search ? `?${search}` : ''),
    options: { method: operation.method, headers, body, credentials: 'same-origin' },
  };
}

const quoted = text => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The same request for a terminal. */
export function curl({ address, options }) {
  const parts = ['curl', '-s', '-u LOGIN:PASSWORD'];
  if (options.method !== 'GET') parts.push(`-X ${options.method}`);
  for (const [name, value] of Object.entries(options.headers)) parts.push(`-H ${quoted(`${name}: ${value}`)}`);
  if (typeof options.body === 'string') parts.push(`-d ${quoted(options.body)}`);
  else if (options.body) parts.push(`--data-binary @${quoted(options.body.name)}`);
  parts.push(quoted(location.origin + address));
  return parts.join(' ');
}
