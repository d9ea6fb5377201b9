import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fillTemplate, mailtoLink, unfillTemplate, type MailField } from '../../domain/mail.js';
import { toMinor } from '../../domain/money.js';
import type { EmailTemplate } from '../../domain/records.js';
import { emails as english } from '../../i18n/en/emails.js';
import { messagesOf } from '../../i18n/messages.js';
import { log } from '../details/activity-deeds.js';
import { setTemplates } from '../details/stage-deeds.js';
import type { View } from '../details/view.js';
import { openDialog } from './dialog.js';

/** What a template's `{{…}}` stand for. */
function valuesOf({ deal, format, store }: View, to: string): Record<MailField, string> {
  const contact = deal.contacts.find(({ email }) => email && email === to) ?? deal.contacts[0];
  const minor = deal.value === null ? null : toMinor(deal.value, deal.currency);
  return {
    contact: contact?.name ?? '',
    deal: deal.title,
    organisation: deal.organisation,
    value: minor === null ? '' : format.money(minor, deal.currency),
    owner: deal.owner || (store.user.name ?? ''),
  };
}

/** Writes an e-mail in the person's own mail program, from a template, and logs it. Resolves when the dialog is closed. */
export async function writeEmail(
  view: View,
  to = view.deal.contacts.find(({ email }) => email)?.email ?? '',
): Promise<void> {
  const { text, words, store, deal, deeds, locked, format } = view;
  const mail = { to, subject: '', body: '' };
  let chosen = '';
  let logs = !locked;
  const own = (): readonly EmailTemplate[] => store.pipeline.emailTemplates ?? [];
  // the team's own text of a name stands for the ready one
  const isOwn = ({ name }: EmailTemplate): boolean => own().some(each => each.name === name);
  const ready = messagesOf('emails', format.language, english);
  const templates = (): readonly EmailTemplate[] => [...own(), ...ready.filter(each => !isOwn(each))];

  const choose = (name: string): void => {
    chosen = name;
    const template = templates().find(each => each.name === name);
    const values = valuesOf(view, mail.to);
    mail.subject = fillTemplate(template?.subject ?? '', values);
    mail.body = fillTemplate(template?.body ?? '', values);
  };

  await openDialog<true>(view.root, text.writeEmail, (answer, update) => {
    const type = (field: keyof typeof mail) => (event: Event) => {
      mail[field] = (event.target as HTMLInputElement).value;
      update();
    };
    const open = (): void => {
      if (logs) void log(deeds, deal, { kind: 'email', title: mail.subject, text: mail.body, outcome: 'sent' });
      answer(true);
    };
    const keep = (event: Event): void => {
      const input = (event.target as HTMLElement).parentElement!.querySelector<HTMLInputElement>(
        '[name=templateName]',
      )!;
      const name = input.value.trim();
      if (!name) return input.focus();
      const values = valuesOf(view, mail.to);
      const template = {
        name,
        subject: unfillTemplate(mail.subject, values),
        body: unfillTemplate(mail.body, values),
      };
      setTemplates(deeds, [...own().filter(each => each.name !== name), template]);
      chosen = name;
      input.value = '';
      update();
    };
    return html`<div class="body">
      <header><h2>${text.writeEmail}</h2></header>
      <div class="pair">
        <label class="field"
          ><span>${text.to}</span
          ><input
            class="input"
            type="email"
            name="to"
            list="people"
            autocomplete="off"
            .value=${live(mail.to)}
            @input=${type('to')}
          />
          <datalist id="people">
            ${deal.contacts.map(({ email, name }) => (email ? html`<option value=${email}>${name}</option>` : nothing))}
          </datalist>
        </label>
        <label class="field"
          ><span>${text.template}</span>
          <select
            class="input"
            name="template"
            ?autofocus=${true}
            @change=${(event: Event) => {
              choose((event.target as HTMLSelectElement).value);
              update();
            }}
          >
            <option value="" .selected=${chosen === ''}>${text.noTemplate}</option>
            ${templates().map(({ name }) => html`<option value=${name} .selected=${name === chosen}>${name}</option>`)}
          </select>
        </label>
      </div>
      <label class="field"
        ><span>${text.emailSubject}</span
        ><input
          class="input"
          name="subject"
          autocomplete="off"
          .value=${live(mail.subject)}
          @input=${type('subject')}
        />
      </label>
      <label class="field"
        ><span>${text.body}</span
        ><textarea class="input" name="body" rows="9" .value=${live(mail.body)} @input=${type('body')}></textarea>
      </label>
      ${locked ? nothing : logTemplate()} ${deeds.may('stages') ? keepTemplate(keep) : nothing}
      <div class="buttons">
        ${
          deeds.may('stages') && own().some(({ name }) => name === chosen)
            ? html`<button
                class="button ghost start"
                type="button"
                @click=${() => {
                  setTemplates(
                    deeds,
                    own().filter(({ name }) => name !== chosen),
                  );
                  chosen = '';
                  update();
                }}
              >
                ${text.removeTemplate}
              </button>`
            : nothing
        }
        <button class="button ghost" type="button" @click=${() => answer(null)}>${words.cancel}</button>
        <a class="button primary" href=${mailtoLink(mail)} @click=${open}>${text.openMail}</a>
      </div>
    </div>`;
  });

  function logTemplate(): TemplateResult {
    const toggle = (event: Event): void => void (logs = (event.target as HTMLInputElement).checked);
    return html`<label class="check"
      ><input type="checkbox" .checked=${logs} @change=${toggle} /><span>${text.logThis}</span></label
    >`;
  }
  function keepTemplate(keep: (event: Event) => void): TemplateResult {
    return html`<details>
      <summary class="muted small">${text.keepTemplate}</summary>
      <p class="muted small">${text.placeholders}</p>
      <div class="keep">
        <input
          class="input"
          name="templateName"
          aria-label=${text.templateName}
          placeholder=${text.templateName}
          autocomplete="off"
        />
        <button class="button" type="button" @click=${keep}>${words.save}</button>
      </div>
    </details>`;
  }
}
