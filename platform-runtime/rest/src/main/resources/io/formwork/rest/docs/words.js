const WORDS = {
  ru: {
    search: 'Найти операцию', platform: 'Платформа', choose: 'Выберите операцию слева.',
    parameters: 'Параметры', body: 'Тело запроса', file: 'Файл', send: 'Отправить', sending: 'Отправляется…',
    answer: 'Ответ', answers: 'Что может ответить', copy: 'Скопировать curl', copied: 'Скопировано', save: 'Сохранить файл',
    empty: 'без содержания', required: 'обязательно', field: 'Поле', kind: 'Тип', meaning: 'Смысл', schema: 'Поля',
    of: 'из', each: 'список:', milliseconds: 'мс', failed: 'Запрос не дошёл до сервера.', notJson: 'Тело — не JSON: ',
    none: 'Ничего не найдено.', changes: 'Запрос выполняется по-настоящему, от вашего имени.', missing: 'Заполните: ',
  },
  en: {
    search: 'Find an operation', platform: 'Platform', choose: 'Choose an operation.',
    parameters: 'Parameters', body: 'Body', file: 'File', send: 'Send', sending: 'Sending…',
    answer: 'Answer', answers: 'Possible answers', copy: 'Copy as curl', copied: 'Copied', save: 'Save the file',
    empty: 'no content', required: 'required', field: 'Member', kind: 'Type', meaning: 'Meaning', schema: 'Members',
    of: 'one of', each: 'list of', milliseconds: 'ms', failed: 'The request did not reach the server.', notJson: 'The body is not JSON: ',
    none: 'Nothing found.', changes: 'The request is carried out for real, in your name.', missing: 'Fill in: ',
  },
};

let language = 'ru';

export function speak(wanted) {
  language = WORDS[wanted] ? wanted : 'en';
  document.documentElement.lang = language;
}

export const spoken = () => language;

export const word = key => WORDS[language][key];
