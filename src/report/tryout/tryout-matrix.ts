import {type Html, html, nothing} from '../frame/html.js';
import {cellId, sayValues} from './tryout-cell.js';
import type {CellFigures} from './tryout-figures.js';

/** All cells at a glance: the last setting from left to right, the others from top to bottom. Each links to its cell below. */
export function tryoutMatrix(
  settings: readonly string[],
  cells: readonly CellFigures[],
  best: CellFigures | undefined,
): Html {
  const [across = '', down] = [settings.at(-1), settings.slice(0, -1)];
  const columnOf = ({cell}: CellFigures) => cell.values[across] ?? '';
  const rowOf = ({cell}: CellFigures) => (down.length === 0 ? 'each' : sayValues(down, cell));
  const columns = [...new Set(cells.map(columnOf))];
  const rows = [...new Set(cells.map(rowOf))];
  const columnHeads = columns.map(
    column => html`<th scope="col">${across === '' ? 'as usual' : `${across} ${column}`}</th>`,
  );
  const place = (row: string, column: string) =>
    cells.findIndex(cell => rowOf(cell) === row && columnOf(cell) === column);
  return html`<div class="wide" tabindex="0" role="region" aria-label="All settings"><table class="matrix">
<caption>Kept of tried, and server time for a clip</caption>
<thead><tr><th scope="col">${down.join(', ')}</th>${columnHeads}</tr></thead><tbody>
${rows.map(
  row => html`<tr><th scope="row">${row}</th>${columns.map(column => matrixCell(cells, place(row, column), best))}</tr>
`,
)}</tbody></table></div>`;
}

function matrixCell(cells: readonly CellFigures[], place: number, best: CellFigures | undefined): Html {
  const figures = cells[place];
  if (figures === undefined) return html`<td>not tried</td>`;
  const {kept, of, serverSeconds} = figures;
  return html`<td class="${figures === best ? 'best' : ''}"><a href="#${cellId(place)}">${kept} of ${of}</a>${
    serverSeconds === undefined ? nothing : html`, ${serverSeconds.toFixed(1)} s`
  }${figures === best ? html` <strong>best</strong>` : nothing}</td>`;
}
