// Gives the word that a session is over a button: Vaadin's box is a plain block that takes a click anywhere.
(() => {
  if (window.formworkDresses) {
    return;
  }
  window.formworkDresses = true;

  const dress = (box) => {
    const { caption, button } = window.formworkOver || {};
    if (!button || !box.textContent.includes(caption) || box.querySelector('button')) {
      return;
    }
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'fw-over-button';
    again.textContent = button;
    box.setAttribute('role', 'alertdialog');
    box.setAttribute('aria-label', caption);
    box.append(again);
    again.focus();
  };

  const seen = (nodes) =>
    [...nodes]
      .filter((node) => node.classList && node.classList.contains('v-system-error'))
      .forEach((box) => setTimeout(() => dress(box)));

  new MutationObserver((changes) => changes.forEach((change) => seen(change.addedNodes))).observe(
    document.body,
    { childList: true }
  );
})();
