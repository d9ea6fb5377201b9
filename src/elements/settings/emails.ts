import { html, nothing, type TemplateResult } from 'lit';
import { fillTemplate, unknownFields, type MailField } from '../../domain/mail.js';
import { toMinor } from '../../domain/money.js';
import type { EmailTemplate } from '../../domain/records.js';
import { emails as english } from '../../i18n/en/emails.js';
import { messagesOf } from '../../i18n/messages.js';
import { field } from './field.js';
import { itemList, problemOf } from './items.js';
import { list } from './list.js';
import { withDetails } from './more.js';
import type { View } from './view.js';

const PATH = 'emailTemplates';

/** Texts to begin an e-mail with: the team's own, and ready ones to take over. */
export const emailsPane = (view: View): TemplateResult =>
  html`${list(view, templateList(view))} ${readyTemplate(view)}`;

const templatesOf = ({ pipeline }: View): readonly EmailTemplate[] => pipeline.emailTemplates ?? [];

function write({ pipeline, editor }: View, to: readonly EmailTemplate[], said: string): void {
  const changes = { [PATH]: { from: pipeline.emailTemplates, to } };
  void editor.apply([{ type: 'pipeline/edit', target: pipeline.id, changes }], said);
}

function templateList(view: View) {
  const { text, state, turn } = view;
  const templates = templatesOf(view);
  return itemList<EmailTemplate>(view, {
    id: PATH,
    label: text.panes.emails,
    columns: [
      { key: 'name', label: text.template, type: 'text', width: 'wide' },
      { key: 'subject', label: text.subject, type: 'text', width: 'wide', optional: true },
    ],
    items: templates,
    idOf: ({ name }) => name,
    nameOf: ({ name }) => name,
    valuesOf: ({ name, subject }) => ({ name, subject }),
    patch: (template, key, value) => ({ ...template, [key]: String(value ?? '') }),
    fresh: ({ name, subject = '' }) => ({ name: String(name), subject: String(subject), body: '' }),
    check: (next, changed) => problemOf(PATH, next, changed, 'name'),
    write(next, said) {
      // the details of a template that is called otherwise stay open, those of a new one are asked for next
      const named = next.find(({ name }) => !templates.some(each => each.name === name));
      const isGone = !next.some(({ name }) => name === state.item);
      if (named && (isGone || next.length > templates.length)) turn({ item: named.name });
      write(view, next, said);
    },
    decorate: (template, row) => withDetails(view, row, () => detailsTemplate(view, template), 'email-details'),
    addLabel: text.addTemplate,
    empty: text.noTemplates,
  });
}

function detailsTemplate(view: View, template: EmailTemplate): TemplateResult {
  const { text, editor } = view;
  const id = `${PATH}.${template.name}.body`;
  return html`<div class="beside">
    ${field(view, {
      ...{ id, label: text.body, of: template.name, type: 'long', hint: text.bodyHint, optional: true },
      value: template.body,
      commit(value) {
        const changed = { ...template, body: String(value ?? '') };
        const next = templatesOf(view).map(each => (each === template ? changed : each));
        const found = problemOf(PATH, next, changed, 'body');
        if (found) return editor.refuse(id, found.problem);
        editor.forget(id);
        write(view, next, text.changed(template.name));
      },
    })}
    ${previewTemplate(view, template)}
  </div>`;
}

/** The text as a buyer would read it, of an invented deal. */
function previewTemplate(view: View, { subject, body }: EmailTemplate): TemplateResult {
  const { text, format, pipeline } = view;
  const value = format.money(toMinor(12_000, pipeline.currency) ?? 0, pipeline.currency);
  const values: Readonly<Record<MailField, string>> = { ...text.sampleDeal, value };
  const unknown = unknownFields(`${subject}\n${body}`).map(name => `{{${name}}}`);
  return html`<aside class="try" part="try-out" aria-label=${text.asWritten}>
    <h3>${text.asWritten}</h3>
    ${
      subject || body
        ? html`<p><b>${fillTemplate(subject, values)}</b></p>
            <p class="letter">${fillTemplate(body, values)}</p>`
        : html`<p class="muted small">${text.noText}</p>`
    }
    <div role="status">
      ${unknown.length ? html`<p class="error">${text.unknownField(format.list(unknown))}</p>` : nothing}
    </div>
  </aside>`;
}

/** What the kit brings, and can be made one's own. */
function readyTemplate(view: View): TemplateResult | typeof nothing {
  const { text, format, locked, turn } = view;
  const own = templatesOf(view);
  const ready = messagesOf('emails', format.language, english).filter(
    ({ name }) => !own.some(each => each.name === name),
  );
  if (locked || !ready.length) return nothing;
  const take = (template: EmailTemplate): void => {
    turn({ item: template.name });
    write(view, [...own, template], text.added(template.name));
    view.focus(`[data-row="${CSS.escape(template.name)}"] input`);
  };
  return html`<section class="part rule">
    <h3>${text.readyTemplates}</h3>
    <p class="muted small">${text.readyTemplatesHint}</p>
    <div class="buttons">
      ${ready.map(
        template =>
          html`<button class="button" type="button" @click=${() => take(template)}>
            ${text.takeReady(template.name)}
          </button>`,
      )}
    </div>
  </section>`;
}
