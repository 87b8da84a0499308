// Files that are dropped or pasted anywhere on a part of the page go to the upload that stands in it.
(() => {
  if (window.formworkFiles) {
    return;
  }
  window.formworkFiles = true;

  const uploadAt = (event) => {
    const part = event.target.closest && event.target.closest('.fw-takes-files');
    return part && part.querySelector('vaadin-upload');
  };

  const hand = (upload, files) => {
    const dropped = new DataTransfer();
    files.forEach((file) => dropped.items.add(file));
    upload.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
  };

  // Browsers call every picture of the clipboard image.png: two in one message would be told apart by nothing.
  const named = (file, index) => {
    if (file.name !== 'image.png') {
      return file;
    }
    const now = new Date();
    const local = new Date(now - now.getTimezoneOffset() * 60000).toISOString();
    const at = local.slice(0, 19).replace('T', ' ').replaceAll(':', '-');
    return new File([file], `${at}${index ? ` (${index + 1})` : ''}.png`, { type: file.type });
  };

  document.addEventListener('paste', (event) => {
    const upload = uploadAt(event);
    const files = Array.from((event.clipboardData && event.clipboardData.files) || []);
    if (upload && files.length) {
      event.preventDefault();
      hand(upload, files.map(named));
    }
  });

  const carries = (event) => event.dataTransfer && Array.from(event.dataTransfer.types).includes('Files');

  document.addEventListener('dragover', (event) => {
    if (uploadAt(event) && carries(event)) {
      event.preventDefault();
    }
  });

  document.addEventListener('drop', (event) => {
    const upload = uploadAt(event);
    if (upload && carries(event) && !event.composedPath().includes(upload)) {
      event.preventDefault();
      hand(upload, Array.from(event.dataTransfer.files));
    }
  });
})();
