import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { textControl, type TextControl } from '../../src/elements/text-control.js';

const show = async (control: Partial<TextControl>): Promise<HTMLInputElement | HTMLTextAreaElement> => {
  const form = await fixture<HTMLFormElement>(html`<form>${textControl({ isWrong: false, ...control })}</form>`);
  return form.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')!;
};

describe('a control for text', () => {
  for (const rows of [undefined, 3])
    describe(rows ? 'of several lines' : 'of one line', () => {
      it('takes no more than the longest text, and asks for one where it is required', async () => {
        const control = await show({ ...(rows ? { rows } : {}), longest: 5, isRequired: true });
        expect(control.validity.valueMissing).to.equal(true);
        control.focus();
        await sendKeys({ type: 'pipeline' });
        expect(control.value).to.equal('pipel');
        expect(control.validity.valid).to.equal(true);
      });

      it('has the focus first where it is asked to', async () => {
        const control = await show({ ...(rows ? { rows } : {}), hasFocus: true });
        expect(control.autofocus).to.equal(true);
        const dialog = document.createElement('dialog');
        control.form!.replaceWith(dialog);
        dialog.append(document.createElement('button'), control);
        dialog.showModal();
        expect(document.activeElement === control).to.equal(true);
        dialog.remove();
      });
    });
});
