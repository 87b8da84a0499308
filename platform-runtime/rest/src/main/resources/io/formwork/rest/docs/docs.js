import { element } from './element.js';
import { curl, request } from './request.js';
import { follow, members } from './schema.js';
import { speak, spoken, word } from './words.js';

const $ = id => document.getElementById(id);
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
let api;
let operations = [];

const json = async address => {
  const answer = await fetch(address, { headers: { 'Accept-Language': spoken() }, credentials: 'same-origin' });
  return answer.json();
};

/** Every operation of the document, flat. */
function flat() {
  return Object.entries(api.paths).flatMap(([path, item]) => METHODS.filter(method => item[method]).map(method => {
    const described = item[method];
    const content = described.requestBody?.content ?? {};
    const mediaType = Object.keys(content)[0];
    return { ...described, path, method: method.toUpperCase(), mediaType, media: content[mediaType] };
  }));
}

function list() {
  const wanted = $('search').value.trim().toLowerCase();
  const fits = one => !wanted || `${one.summary} ${one.path} ${one.operationId} ${one.method}`.toLowerCase().includes(wanted);
  const groups = api.tags.map(tag => ({ tag, found: operations.filter(one => one.tags.includes(tag.name) && fits(one)) }))
    .filter(group => group.found.length);
  $('operations').replaceChildren(...groups.map(({ tag, found }) => element('details', { open: true },
    element('summary', {}, tag['x-displayName'] ?? tag.name), ...found.map(one => link(one, tag)))),
    groups.length ? '' : element('p', { class: 'soft' }, word('none')));
}

function link(one, tag) {
  return element('a', { href: address(one), 'aria-current': isOpen(one) ? 'true' : false },
    element('span', { class: `method ${one.method}` }, one.method), element('span', {}, short(one, tag)));
}

/** Under the heading of an object its title need not be said again. */
function short(one, tag) {
  const beginning = `${tag['x-displayName']}: `;
  const rest = one.summary.startsWith(beginning) ? one.summary.slice(beginning.length) : one.summary;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

const address = one => `#${$('document').value}/${one.operationId}`;
const isOpen = one => location.hash === address(one);

function show() {
  list();
  const one = operations.find(isOpen);
  $('operation').replaceChildren(...one ? page(one) : [element('h1', {}, api.info.title),
    element('p', {}, api.info.description), element('p', { class: 'soft' }, word('choose'))]);
  $('operation').scrollTo(0, 0);
  document.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
}

function page(one) {
  const inputs = (one.parameters ?? []).map(parameter => field(follow(api, parameter)));
  const body = one.media ? editor(one) : undefined;
  const result = element('section', { 'aria-live': 'polite' });
  const made = () => request(api, one, inputs.map(input => ({ parameter: input.parameter, value: input.control.value.trim() })), body?.value());
  const send = element('button', { class: 'main', onclick: () => call(one, inputs, made, send, result) }, word('send'));
  const copy = element('button', { onclick: async () => {
    await navigator.clipboard.writeText(curl(made()));
    copy.textContent = word('copied');
  } }, word('copy'));
  return [
    element('h1', {}, one.summary),
    element('div', { class: 'address' }, element('span', { class: `method ${one.method}` }, one.method), element('code', {}, api.servers[0].url + one.path)),
    one.description ? element('p', { class: 'soft' }, one.description) : '',
    ...inputs.length ? [element('h2', {}, word('parameters')), element('table', { class: 'form' }, ...inputs.map(input => input.row))] : [],
    ...body ? [element('h2', {}, word('body')), body.view] : [],
    element('div', { class: 'actions' }, send, copy, one.method === 'GET' ? '' : element('span', { class: 'soft' }, word('changes'))),
    result,
    element('h2', {}, word('answers')),
    ...answers(one),
  ].filter(Boolean);
}

function field(parameter) {
  const id = `p-${parameter.name}`;
  const control = parameter.schema.type === 'boolean'
    ? element('select', { id, class: 'input' }, ...['', 'true', 'false'].map(value => element('option', { value }, value)))
    : element('input', { id, class: 'input', inputmode: parameter.schema.type === 'integer' ? 'numeric' : undefined, autocomplete: 'off', spellcheck: 'false' });
  const row = element('tr', {},
    element('td', {}, element('label', { for: id }, element('code', {}, parameter.name), parameter.required ? element('span', { class: 'need', title: word('required') }, ' *') : '')),
    element('td', {}, control), element('td', { class: 'soft' }, parameter.description ?? ''));
  return { parameter, control, row };
}

/** The body: JSON to edit, or a file to choose. */
function editor(one) {
  if (!one.mediaType.endsWith('json')) {
    const file = element('input', { type: 'file', 'aria-label': word('file') });
    return { view: file, value: () => file.files[0] ?? new Blob([]) };
  }
  const text = element('textarea', { spellcheck: 'false', 'aria-label': word('body') });
  text.value = JSON.stringify(one.media.example ?? example(one.media.schema), null, 2);
  return { value: () => text.value, view: element('div', {}, text,
    element('details', { class: 'schema' }, element('summary', {}, word('schema')), members(api, one.media.schema))) };
}

/** A body made of the examples that its members have. */
function example(schema) {
  const properties = Object.entries(follow(api, schema).properties ?? {});
  return Object.fromEntries(properties.filter(([, member]) => member.examples).map(([name, member]) => [name, member.examples[0]]));
}

async function call(one, inputs, made, send, result) {
  const missing = inputs.filter(input => input.parameter.required && !input.control.value.trim());
  if (missing.length) {
    result.replaceChildren(element('p', { class: 'bad' }, word('missing') + missing.map(input => input.parameter.name).join(', ')));
    missing[0].control.focus();
    return;
  }
  send.disabled = true;
  send.textContent = word('sending');
  try {
    const { address: target, options } = made();
    const begun = performance.now();
    const answer = await fetch(target, options);
    const bytes = await answer.blob();
    result.replaceChildren(...await received(answer, bytes, Math.round(performance.now() - begun)));
  } catch {
    result.replaceChildren(element('p', { class: 'bad' }, word('failed')));
  }
  send.disabled = false;
  send.textContent = word('send');
}

async function received(answer, bytes, milliseconds) {
  const told = ['ETag', 'Location', 'Allow', 'Content-Type'].filter(name => answer.headers.get(name));
  const status = element('p', {}, element('span', { class: `status ${answer.ok ? 'good' : 'bad'}` }, `${answer.status} ${answer.statusText}`),
    element('span', { class: 'soft' }, ` · ${milliseconds} ${word('milliseconds')}`));
  const headers = told.map(name => element('div', { class: 'soft' }, element('code', {}, `${name}: ${answer.headers.get(name)}`)));
  return [element('h2', {}, word('answer')), status, ...headers, await content(answer, bytes)];
}

async function content(answer, bytes) {
  if (!bytes.size) return element('p', { class: 'soft' }, word('empty'));
  if (!(answer.headers.get('Content-Type') ?? '').includes('json')) {
    const name = /filename="?([^";]+)/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'answer';
    return element('a', { href: URL.createObjectURL(bytes), download: name }, word('save'));
  }
  return element('pre', {}, JSON.stringify(JSON.parse(await bytes.text()), null, 2));
}

function answers(one) {
  return Object.entries(one.responses).map(([status, reference]) => {
    const response = follow(api, reference);
    const schema = Object.values(response.content ?? {})[0]?.schema;
    const title = [element('code', { class: status < 400 ? 'good' : 'bad' }, status), ` ${response.description}`];
    return schema && status < 400 && schema.$ref
      ? element('details', { class: 'schema' }, element('summary', {}, ...title), members(api, schema))
      : element('p', {}, ...title);
  });
}

async function open(name) {
  api = await json(name ? `../apps/${name}/openapi.json` : '../openapi.json');
  operations = flat();
  $('document').value = name;
  $('search').placeholder = word('search');
  $('search').setAttribute('aria-label', word('search'));
  show();
}

async function start() {
  const me = await json('../me');
  speak(me.language ?? 'ru');
  $('language').value = spoken();
  $('person').textContent = me.name ?? me.login;
  const apps = await json('../apps');
  $('document').replaceChildren(...apps.items.map(app => element('option', { value: app.app }, app.title)), element('option', { value: '' }, word('platform')));
  const named = /^#(\w*)\//.exec(location.hash)?.[1] ?? apps.items[0]?.app ?? '';
  await open(named);
}

$('search').addEventListener('input', list);
$('document').addEventListener('change', () => { history.replaceState(null, '', '#'); open($('document').value); });
$('language').addEventListener('change', () => { speak($('language').value); open($('document').value); });
addEventListener('hashchange', show);
start();
