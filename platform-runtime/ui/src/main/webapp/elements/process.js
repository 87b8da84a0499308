// Shows a BPMN drawing with bpmn-js, and marks where a record stands on it.
(() => {
  if (customElements.get('fw-process')) {
    return;
  }

  class FormworkProcess extends HTMLElement {
    constructor() {
      super();
      // The page may have set the drawing before this element was defined.
      const early = this.drawing;
      delete this.drawing;
      this.drawing = early;
    }

    connectedCallback() {
      this.frame = this.frame || this.appendChild(document.createElement('div'));
      this.frame.className = 'fw-process-canvas';
      this.sizes = new ResizeObserver(() => this.fit());
      this.sizes.observe(this);
      this.draw();
    }

    disconnectedCallback() {
      this.sizes.disconnect();
      if (this.viewer) {
        this.viewer.destroy();
        this.viewer = null;
        this.imported = false;
        this.fitted = 0;
      }
    }

    set drawing(xml) {
      this.xml = xml;
      this.draw();
    }

    get drawing() {
      return this.xml;
    }

    async draw() {
      if (!this.isConnected || !this.xml || !this.frame || this.viewer) {
        return;
      }
      if (!window.BpmnJS) {
        setTimeout(() => this.draw(), 50);
        return;
      }
      this.viewer = new window.BpmnJS({ container: this.frame });
      const viewer = this.viewer;
      await viewer.importXML(this.xml);
      if (viewer !== this.viewer) {
        return;
      }
      this.imported = true;
      const canvas = this.viewer.get('canvas');
      const known = this.viewer.get('elementRegistry');
      const mark = (ids, css) =>
        (ids || []).filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, css));
      mark(this.passed, 'fw-node-passed');
      mark(this.active, 'fw-node-active');
      this.fit();
    }

    // A drawing in a tab that is not shown has no size yet.
    fit() {
      if (this.imported && this.offsetWidth > 0 && this.fitted !== this.offsetWidth) {
        this.fitted = this.offsetWidth;
        const canvas = this.viewer.get('canvas');
        canvas.resized();
        canvas.zoom('fit-viewport', 'auto');
      }
    }
  }

  customElements.define('fw-process', FormworkProcess);
})();
