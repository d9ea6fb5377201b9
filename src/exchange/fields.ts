import { fold } from '../domain/text.js';

/** What a column can mean, and how its cells are read. */
const FIELDS = {
  id: 'text',
  title: 'text',
  organisation: 'text',
  contactName: 'text',
  contactEmail: 'text',
  contactPhone: 'text',
  contactRole: 'text',
  owner: 'text',
  value: 'number',
  currency: 'text',
  /** `monthly` amounts are annualised. */
  valuePeriod: 'text',
  stage: 'name',
  status: 'name',
  /** Whether the deal is closed, won or lost. */
  closed: 'flag',
  /** Whether it is won. */
  won: 'flag',
  pipeline: 'name',
  reason: 'text',
  probability: 'number',
  forecast: 'text',
  source: 'text',
  campaign: 'text',
  product: 'text',
  tags: 'text',
  notes: 'text',
  createdAt: 'date',
  /** When a closed deal closed, and when an open one is expected to. */
  closeDate: 'date',
  expectedClose: 'date',
  closedAt: 'date',
  wonAt: 'date',
  lostAt: 'date',
  /** When it came into its present stage. */
  stageChangedAt: 'date',
  lastTouchAt: 'date',
  wakeAt: 'date',
  renewalAt: 'date',
  nextStep: 'text',
  nextStepDue: 'date',
  externalSystem: 'text',
  externalId: 'text',
  // of JSON only: taken as they stand
  contacts: 'whole',
  history: 'whole',
  answers: 'whole',
  checklist: 'whole',
  custom: 'whole',
  external: 'whole',
} as const satisfies Record<string, FieldKind>;

/** How the cells of a field are read. */
export type FieldKind = 'text' | 'name' | 'number' | 'date' | 'flag' | 'whole';
/** A field that a column can be mapped to. */
export type Field = keyof typeof FIELDS;
/** What becomes of a column: a field, kept in `custom` under its header, or left out. */
export type Target = { readonly field: Field } | 'keep' | 'skip';

/** Every field, in the order a mapping screen lists them. */
export const fieldNames = Object.keys(FIELDS) as readonly Field[];
export const fieldKind = (field: Field): FieldKind => FIELDS[field];
/** Fields that several columns may feed: their cells are joined, or the first one filled counts. */
export const takesSeveral = (field: Field): boolean => field === 'tags' || field === 'notes' || field === 'reason';

/** Headers, by the field they mean: the likeliest first, `|` between them. */
export type Headers = Readonly<Partial<Record<Field, string>>>;

/** What headers mean anywhere, in the languages of the kit. Compared without case, accents and punctuation. */
export const COMMON_HEADERS: Headers = {
  id: 'deal id|opportunity id|record id|id|external id',
  title:
    'title|deal title|deal name|opportunity name|opportunity|deal|name|subject|titel|bezeichnung|titolo|nome|titre|nom|título|tytuł|nazwa|название сделки|название',
  organisation:
    'organisation|organization|company|company name|account|account name|customer|client|firma|unternehmen|kunde|organizzazione|azienda|cliente|entreprise|société|client|empresa|organización|organizacja|klient|компания',
  contactName:
    'contact|contact name|contacts|contact person|primary contact|person|ansprechpartner|kontakt|contatto|contacto|osoba kontaktowa|контакт',
  contactEmail: 'contact email|email|e-mail|mail|email address',
  contactPhone: 'contact phone|phone|phone number|telephone|telefon|telefono|téléphone|teléfono|телефон',
  contactRole: 'contact role|role',
  owner:
    'owner|deal owner|opportunity owner|sales agent|sales rep|salesperson|seller|assigned to|responsible|besitzer|verantwortlich|zuständig|proprietario|responsabile|responsable|propietario|właściciel|ответственный',
  value:
    'value|amount|deal value|deal amount|opportunity amount|close value|revenue|income|total|wert|betrag|volumen|valore|importo|montant|valeur|importe|valor|wartość|kwota|сумма',
  currency: 'currency|currency code|deal currency|currency of value|währung|valuta|devise|moneda|waluta|валюта',
  valuePeriod: 'value period|period',
  stage:
    'stage|deal stage|opportunity stage|stage name|pipeline stage|phase|stufe|fase|étape|etapa|etap|стадия сделки|стадия',
  status: 'status|deal status|stato|statut|estado|статус',
  closed: 'is closed',
  won: 'is won|won',
  pipeline: 'pipeline|deal pipeline|pipeline name|sales pipeline|lejek|воронка',
  reason: 'reason|lost reason|loss reason|reason for loss|closed lost reason|verlustgrund|motivo|motif|powód',
  probability:
    'probability|win probability|deal probability|confidence|wahrscheinlichkeit|probabilità|probabilité|probabilidad|prawdopodobieństwo|вероятность',
  forecast: 'forecast category|forecast',
  source: 'source|lead source|deal source|quelle|herkunft|fonte|origine|fuente|origen|źródło|источник',
  campaign: 'campaign|campaign source|kampagne|campagna|campagne|campaña|kampania',
  product: 'product|product name|products|produkt|prodotto|produit|producto',
  tags: 'tags|tag|labels|label|schlagwörter|etichette|étiquettes|etiquetas|etykiety',
  notes:
    'notes|note|description|details|comment|comments|notizen|beschreibung|descrizione|remarques|notas|notatki|комментарий',
  createdAt:
    'created at|created|create date|created date|created on|creation date|date created|created time|engage date|erstellt|erstellt am|anlagedatum|creato il|data creazione|date de création|fecha de creación|data utworzenia|дата создания',
  closeDate:
    'close date|closing date|closed date|date closed|abschlussdatum|data chiusura|date de clôture|fecha de cierre|data zamknięcia',
  expectedClose:
    'expected close date|expected close|expected closing date|estimated close date|close date expected|erwarteter abschluss|chiusura prevista|clôture prévue|cierre previsto|przewidywane zamknięcie|предполагаемая дата закрытия',
  closedAt: 'closed at|closed on|close time|actual close date',
  wonAt: 'won time|won at|won date|date won',
  lostAt: 'lost time|lost at|lost date|date lost',
  stageChangedAt: 'last stage change|stage changed at|stage change time|last stage change date',
  lastTouchAt: 'last activity date|last activity|last contacted|last touch|letzte aktivität',
  wakeAt: 'wake at|snoozed until',
  renewalAt: 'renewal date|renewal',
  nextStep: 'next step|next action|next activity|nächster schritt|prossimo passo|prochaine étape|próximo paso',
  nextStepDue: 'next step due|next step date|next action date|next activity date',
  externalSystem: 'external system',
  externalId: 'external id',
  contacts: 'contacts',
  history: 'history',
  answers: 'answers',
  checklist: 'checklist',
  custom: 'custom',
  external: 'external',
};

const PREFIX = /^\s*(?:deal|lead|opportunity)\s+[-–]\s+/i;

/** A header as compared, as it stands and without a prefix like `Deal - `. */
export const headerKeys = (header: string): readonly string[] => {
  const whole = fold(header);
  const bare = fold(header.replace(PREFIX, ''));
  return bare && bare !== whole ? [whole, bare] : [whole];
};

/** The headers of a list as compared, in their order. */
export const aliasKeys = (aliases: string): readonly string[] => aliases.split('|').map(fold);
