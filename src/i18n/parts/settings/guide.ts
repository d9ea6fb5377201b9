import type { GuideStep } from '../../../domain/settings.js';
import type { Format } from '../../format.js';
import type { Counted } from '../counted.js';

/** How a pipeline is built, and looked at again. */
export interface GuideMessages {
  guideIntro: string;
  guide: Readonly<Record<GuideStep, { title: string; body: string }>>;
  openPane: (pane: string) => string;
  markDone: string;
  markOpen: string;
  doneOn: (day: string) => string;
  answered: Counted;
  stagesCount: Counted;
  stagesWithActivities: (count: number, total: number, format: Format) => string;
  quotasCount: Counted;
  revise: string;
  reviseNow: (since: string) => string;
  reviseLater: (day: string) => string;
  revisePutOff: (day: string) => string;
  revised: string;
  reviseBanner: string;
}
