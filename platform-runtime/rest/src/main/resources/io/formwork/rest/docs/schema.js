import { element } from './element.js';
import { word } from './words.js';

/** What a reference of the document leads to. */
export function follow(api, node) {
  let found = node;
  while (found?.$ref) found = found.$ref.slice(2).split('/').reduce((inner, key) => inner?.[key], api);
  return found ?? {};
}

/** The words for a schema: string, list of fw.reference, one of low, normal. */
function kind(api, schema) {
  if (schema.$ref) return schema.$ref.split('/').pop();
  if (schema.anyOf) return schema.anyOf.filter(one => one.type !== 'null').map(one => kind(api, one)).join(', ');
  const types = [schema.type ?? 'any'].flat().filter(type => type !== 'null');
  if (types[0] === 'array') return `${word('each')} ${kind(api, schema.items)}`;
  const limits = schema.maxLength ? ` ≤ ${schema.maxLength}` : '';
  return (schema.format ? `${types} (${schema.format})` : types.join(', ')) + limits;
}

function choices(api, schema) {
  const one = schema.anyOf ? follow(api, schema.anyOf[0]) : follow(api, schema);
  return one.enum ? `${word('of')}: ${one.enum.join(', ')}` : '';
}

/** A table of the members of an object. */
export function members(api, schema) {
  const object = follow(api, schema);
  const rows = Object.entries(object.properties ?? {}).map(([name, member]) => element('tr', {},
    element('td', {}, element('code', {}, name), object.required?.includes(name) ? element('span', { class: 'need', title: word('required') }, ' *') : ''),
    element('td', { class: 'soft' }, kind(api, member)),
    element('td', {}, [member.title, member.description, choices(api, member)].filter(Boolean).join('. '))));
  if (!rows.length) return element('p', { class: 'soft' }, object.description ?? '');
  return element('table', {}, element('thead', {}, element('tr', {}, ...['field', 'kind', 'meaning'].map(key => element('th', {}, word(key))))),
    element('tbody', {}, ...rows));
}
