/** What a lead's own fields are called, in English. */
export const leadFields = {
  name: 'Name',
  organisation: 'Organisation',
  email: 'E-mail',
  phone: 'Phone',
  source: 'Source',
  campaign: 'Campaign',
  page: 'Page',
};
