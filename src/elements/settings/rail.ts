import { html, nothing, type TemplateResult } from 'lit';
import { isReminded } from './guide.js';
import { isPane, SECTIONS, type PaneName, type View } from './view.js';

/** The way between the panes: a rail where there is room, a native select where there is not. */
export function railTemplate(view: View, current: PaneName): TemplateResult {
  const { text, go } = view;
  const due = isReminded(view);
  const names = Object.keys(SECTIONS) as (keyof typeof SECTIONS)[];
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (isPane(value)) go(value);
  };
  return html`<nav class="rail" part="rail" aria-label=${text.settings}>
      ${names.map(
        name =>
          html`<section>
            <h3 id="section-${name}">${text.sections[name]}</h3>
            <ul aria-labelledby="section-${name}">
              ${SECTIONS[name].map(
                pane =>
                  html`<li>
                    <button
                      type="button"
                      data-pane=${pane}
                      aria-current=${pane === current ? 'page' : 'false'}
                      @click=${() => go(pane)}
                    >
                      <span>${text.panes[pane]}</span>
                      ${pane === 'guide' && due ? html`<i class="dot" aria-hidden="true"></i>` : nothing}
                    </button>
                  </li>`,
              )}
            </ul>
          </section>`,
      )}
    </nav>
    <label class="field chooser"
      ><span>${text.section}</span>
      <select class="input" data-field="section" @change=${choose}>
        ${names.map(
          name =>
            html`<optgroup label=${text.sections[name]}>
              ${SECTIONS[name].map(
                pane => html`<option value=${pane} .selected=${pane === current}>${text.panes[pane]}</option>`,
              )}
            </optgroup>`,
        )}
      </select></label
    >`;
}
