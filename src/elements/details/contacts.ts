import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { CONTACT_ROLES, findContact } from '../../domain/contacts.js';
import { mailtoLink, safeLink } from '../../domain/mail.js';
import type { Contact } from '../../domain/records.js';
import { openMail } from './log.js';
import { choice, line, smallForm } from './small-form.js';
import { editContact } from './deal-deeds.js';
import type { View } from './view.js';

/** The people on the buyer's side: who decides, who uses, who pays. Each is kept alone, at once. */
export function contactsTemplate(view: View): TemplateResult {
  const { deal, text, opened, locked } = view;
  const form = opened?.form === 'contact' ? opened : null;
  // whoever else changes the person meanwhile does not close the form
  const at = form?.contact ? findContact(deal.contacts, form.contact) : -1;
  return html`<section class="people" aria-labelledby="contacts">
    <h3 id="contacts">${text.contacts}</h3>
    ${deal.contacts.length || form ? nothing : html`<p class="muted small">${text.noContacts}</p>`}
    <ul class="contacts" part="contacts">
      ${deal.contacts.map((contact, nth) => html`<li>${nth === at ? contactForm(view, form!.contact) : contactTemplate(view, contact)}</li>`)}
      ${form && at < 0 ? html`<li>${contactForm(view, form.contact)}</li>` : nothing}
    </ul>
    ${
      locked || form
        ? nothing
        : html`<button
            class="button ghost"
            type="button"
            data-act="add-contact"
            @click=${() => view.open({ form: 'contact', contact: null })}
          >
            ${text.addContact}
          </button>`
    }
  </section>`;
}

const roleName = (role: string, { text }: View): string => text.roles[role as keyof typeof text.roles] ?? role;

function contactTemplate(view: View, contact: Contact): TemplateResult {
  const { deal, text, deeds, locked } = view;
  const { name, email, phone, role } = contact;
  const tel = phone ? safeLink(`tel:${phone.replace(/[^\d+]/g, '')}`) : null;
  return html`<div class="what">
      <span
        ><strong>${name}</strong>
        ${role ? html`<span class="chip accent">${roleName(role, view)}</span>` : nothing}</span
      >
      <span class="reach small">
        ${email ? html`<a href=${mailtoLink({ to: email })}>${email}</a>` : nothing}
        ${phone ? html`<a href=${ifDefined(tel ?? undefined)}><bdi>${phone}</bdi></a>` : nothing}
      </span>
    </div>
    ${
      locked
        ? nothing
        : html`<div class="acts">
            ${
              email
                ? html`<button
                    class="button ghost"
                    type="button"
                    aria-label=${text.writeEmailTo(name)}
                    @click=${() => openMail(view, email)}
                  >
                    ${text.email}
                  </button>`
                : nothing
            }
            <button
              class="button ghost"
              type="button"
              aria-label=${text.editContact(name)}
              @click=${() => view.open({ form: 'contact', contact })}
            >
              ${text.edit}
            </button>
            <button
              class="button ghost"
              type="button"
              aria-label=${text.removeContact(name)}
              @click=${() => editContact(deeds, deal, { from: contact, to: null })}
            >
              ${text.remove}
            </button>
          </div>`
    }`;
}

function contactForm(view: View, contact: Contact | null): TemplateResult {
  const { deal, text, words, deeds } = view;
  const { name = '', email = '', phone = '', role = '' } = contact ?? {};
  const roles: [string, string][] = [
    ['', text.none],
    ...CONTACT_ROLES.map(each => [each, text.roles[each]] as [string, string]),
  ];
  // an import may have brought another word for it
  if (role && !roles.some(([value]) => value === role)) roles.push([role, role]);
  return smallForm(view, {
    name: 'contact',
    body: html`<div class="pair">
        ${line(view, 'name', text.contactName, { value: name, focus: true })} ${choice('role', text.role, roles, role)}
      </div>
      <div class="pair">
        ${line(view, 'email', text.email, { type: 'email', value: email })}
        ${line(view, 'phone', text.phone, { type: 'tel', value: phone })}
      </div>`,
    submit: words.save,
    send: given => {
      if (!given('name')) return { name: text.needName };
      if (given('email') && !/^\S+@\S+$/.test(given('email'))) return { email: text.badEmail };
      const { email: _e, phone: _p, role: _r, ...others } = contact ?? {};
      const optional = ['email', 'phone', 'role'].flatMap(key => (given(key) ? [[key, given(key)] as const] : []));
      const to: Contact = { ...others, name: given('name'), ...Object.fromEntries(optional) };
      void editContact(deeds, deal, { from: contact, to }).then(step => step?.done.length && view.open(null));
    },
  });
}
