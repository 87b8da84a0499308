// Draws a figure with ECharts, in the colours of the page, and says what was clicked.
(() => {
  if (customElements.get('fw-chart')) {
    return;
  }
  const PALETTE = ['blue', 'amber', 'green', 'violet', 'red', 'grey', 'teal', 'pink'];

  class FormworkChart extends HTMLElement {
    constructor() {
      super();
      // The page may have set the figure before this element was defined.
      const early = this.drawing;
      delete this.drawing;
      this.drawing = early;
    }

    connectedCallback() {
      this.frame = this.frame || this.appendChild(document.createElement('div'));
      this.frame.className = 'fw-chart-canvas';
      this.sizes = new ResizeObserver(() => this.chart && this.chart.resize());
      this.sizes.observe(this);
      this.theme = new MutationObserver(() => this.draw());
      this.theme.observe(document.documentElement, { attributeFilter: ['theme', 'style'] });
      this.draw();
    }

    disconnectedCallback() {
      this.sizes.disconnect();
      this.theme.disconnect();
      if (this.chart) {
        this.chart.dispose();
        this.chart = null;
      }
    }

    set drawing(drawing) {
      this.data = drawing;
      this.draw();
    }

    get drawing() {
      return this.data;
    }

    draw() {
      if (!this.isConnected || !this.data || !this.frame) {
        return;
      }
      if (!window.echarts) {
        setTimeout(() => this.draw(), 50);
        return;
      }
      if (!this.chart) {
        this.chart = window.echarts.init(this.frame, null, { renderer: 'svg' });
        this.chart.on('click', (event) => this.pick(event));
      }
      this.chart.setOption(this.options(), true);
    }

    pick(event) {
      if (this.data.opens) {
        const series = this.data.kind === 'pie' ? 0 : event.seriesIndex;
        const detail = { category: event.dataIndex, series };
        this.dispatchEvent(new CustomEvent('fw-pick', { detail }));
      }
    }

    // What people have written is text, whatever it looks like.
    clean(text) {
      return window.echarts.format.encodeHTML(String(text));
    }

    css(name) {
      return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    }

    colour(name, index) {
      return this.css(`--fw-${name || PALETTE[index % PALETTE.length]}-fill`);
    }

    options() {
      const text = this.css('--fw-ink-soft');
      const common = {
        textStyle: { fontFamily: this.css('--fw-font'), color: text, fontSize: 12 },
        animationDuration: 300,
        tooltip: {
          confine: true,
          backgroundColor: this.css('--fw-raised'),
          borderColor: this.css('--fw-line'),
          textStyle: { color: this.css('--fw-ink'), fontSize: 12 },
        },
      };
      return this.data.kind === 'pie' ? this.pie(common, text) : this.axes(common, text);
    }

    pie(common, text) {
      const line = this.data.series[0];
      const slices = this.data.categories.map((category, index) => ({
        name: category.title,
        value: line.numbers[index],
        text: line.texts[index],
        itemStyle: { color: this.colour(category.colour, index) },
      }));
      return {
        ...common,
        tooltip: { ...common.tooltip, formatter: (one) => `${this.clean(one.name)}: <b>${this.clean(one.data.text)}</b>` },
        legend: {
          type: 'scroll', orient: 'vertical', left: '58%', top: 'middle', icon: 'circle',
          itemWidth: 10, textStyle: { color: text, width: 150, overflow: 'truncate' },
        },
        series: [{
          type: 'pie', radius: ['50%', '78%'], center: ['29%', '50%'], data: slices,
          cursor: this.cursor(), label: { show: false },
          itemStyle: { borderColor: this.css('--fw-surface'), borderWidth: 2 },
        }],
      };
    }

    cursor() {
      return this.data.opens ? 'pointer' : 'default';
    }

    axes(common, text) {
      const several = this.data.series.length > 1;
      const titles = this.data.categories.map((category) => category.title);
      // Names are read better lying; days stand on the usual axis.
      const lying = this.data.kind === 'bar' && !several && titles.some((one) => one.length > 8);
      const line = this.css('--fw-line');
      const names = {
        type: 'category', data: titles, inverse: lying,
        axisLabel: lying
          ? { color: text, width: 170, overflow: 'truncate' }
          : { color: text, hideOverlap: true },
        axisTick: { show: false }, axisLine: { lineStyle: { color: line } },
      };
      const amounts = {
        type: 'value', minInterval: this.whole() ? 1 : 0,
        axisLabel: { color: text }, splitLine: { lineStyle: { color: line } },
      };
      return {
        ...common,
        tooltip: {
          ...common.tooltip, trigger: 'axis', axisPointer: { type: 'shadow' },
          formatter: (points) => this.tip(points),
        },
        legend: several
          ? { bottom: 0, icon: 'circle', itemWidth: 10, textStyle: { color: text } }
          : undefined,
        grid: { left: 8, right: 16, top: 12, bottom: several ? 34 : 4, containLabel: true },
        xAxis: lying ? amounts : names,
        yAxis: lying ? names : amounts,
        series: this.data.series.map((one, index) => this.series(one, index, several)),
      };
    }

    whole() {
      return this.data.series.every((line) => line.numbers.every(Number.isInteger));
    }

    tip(points) {
      const several = this.data.series.length > 1;
      const rows = points
        .filter((point) => point.value)
        .map((point) => {
          const text = this.data.series[point.seriesIndex].texts[point.dataIndex];
          const name = several ? `${this.clean(point.seriesName)}: ` : '';
          return `${point.marker}${name}<b>${this.clean(text)}</b>`;
        });
      return [this.clean(points[0].name), ...rows].join('<br>');
    }

    series(line, index, several) {
      const colour = several ? this.colour(line.colour, index) : this.css('--fw-accent-line');
      if (this.data.kind === 'line') {
        return {
          name: line.title, type: 'line', data: line.numbers, smooth: 0.3, smoothMonotone: 'x', symbolSize: 6,
          showSymbol: line.numbers.length < 16, lineStyle: { width: 2, color: colour },
          itemStyle: { color: colour }, cursor: this.cursor(),
          areaStyle: several ? undefined : { color: colour, opacity: 0.1 },
        };
      }
      return {
        name: line.title, type: 'bar', stack: several ? 'all' : undefined, barMaxWidth: 22,
        itemStyle: { color: colour },
        cursor: this.cursor(),
        data: line.numbers.map((value, at) => ({ value, itemStyle: this.bar(colour, at, several) })),
      };
    }

    bar(colour, at, several) {
      const own = this.data.categories[at].colour;
      return several || !own
        ? { color: colour, borderRadius: several ? 0 : 3 }
        : { color: this.colour(own, at), borderRadius: 3 };
    }
  }

  customElements.define('fw-chart', FormworkChart);
})();
