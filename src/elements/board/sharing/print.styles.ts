import { css } from 'lit';

/** A board on paper: plain, black on white, no window over anything. */
export const styles = css`
  .paper {
    display: none;
  }
  @media print {
    :host {
      block-size: auto;
      overflow: visible;
    }
    .board.on-paper {
      display: none;
    }
    .paper {
      display: block;
      color: #000;
      background: #fff;
      font:
        10pt/1.4 system-ui,
        sans-serif;
      text-align: start;
    }
    .paper h1 {
      margin: 0;
      font-size: 14pt;
    }
    .paper .of {
      margin: 0;
      color: #000;
    }
    .paper h2.group {
      margin-block-start: 8pt;
      border-block-end: 0.5pt solid #999;
    }
    .paper :is(h2, h3) span {
      font-weight: 400;
      color: #444;
    }
    .paper section > p {
      margin: 0;
    }
    .paper section > ul {
      margin-block-start: 6pt;
    }
    .paper h3 {
      margin: 6pt 0 2pt;
      font-size: 10pt;
      break-after: avoid;
    }
    .paper h2 {
      margin: 0;
      font-size: 11pt;
      break-after: avoid;
    }
    .paper p {
      margin: 0 0 6pt;
      color: #444;
    }
    .paper-columns {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(120pt, 1fr));
      gap: 10pt;
      align-items: start;
    }
    .paper ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .paper li {
      border: 0.5pt solid #999;
      border-radius: 4pt;
      padding: 4pt 6pt;
      margin-block-end: 4pt;
      overflow-wrap: anywhere;
      break-inside: avoid;
    }
    .paper table {
      inline-size: 100%;
      border-collapse: collapse;
      font-size: 9pt;
    }
    .paper :is(th, td) {
      border-block-end: 0.5pt solid #999;
      padding: 2pt 4pt;
      text-align: start;
      vertical-align: top;
      overflow-wrap: anywhere;
    }
    .paper thead {
      display: table-header-group;
    }
    .paper tr {
      break-inside: avoid;
    }
  }
`;
