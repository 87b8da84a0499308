// Keys for the whole page, by the place of the key, so that they work in any keyboard layout.
(() => {
  if (window.formworkKeys) {
    return;
  }
  window.formworkKeys = true;

  const typing = (event) =>
    event.composedPath().some((node) => node.matches && node.matches('input, textarea, select'));

  const find = (key) => document.querySelector(`[data-key="${key}"]`);

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event)) {
      return;
    }
    if (event.code === 'Slash' && find('search')) {
      event.preventDefault();
      find('search').focus();
    }
    if (event.code === 'KeyN' && find('create')) {
      event.preventDefault();
      find('create').click();
    }
  });
})();
