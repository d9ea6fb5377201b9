import type { Format } from '../../i18n/format.js';
import type { ExchangeMessages } from '../../i18n/messages.js';
import type { PipelineStore } from '../../store/store.js';
import type { Session } from './session.js';

/** What every piece of the element is rendered from. */
export interface View {
  readonly session: Session;
  readonly store: PipelineStore;
  readonly text: ExchangeMessages;
  readonly format: Format;
  readonly now: number;
}
