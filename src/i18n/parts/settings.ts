import type { FrameMessages } from './settings/frame.js';
import type { ListsMessages } from './settings/lists.js';
import type { StagesMessages } from './settings/stages.js';
import type { DealsMessages } from './settings/deals.js';
import type { EmailsMessages } from './settings/emails.js';
import type { OriginMessages } from './settings/origin.js';
import type { QuestionsMessages } from './settings/questions.js';
import type { ScoringMessages } from './settings/scoring.js';
import type { AssignmentMessages } from './settings/assignment.js';
import type { FollowUpsMessages } from './settings/follow-ups.js';
import type { TryOutMessages } from './settings/try-out.js';
import type { TeamMessages } from './settings/team.js';
import type { PlaceMessages } from './settings/place.js';
import type { CustomerMessages } from './settings/customer.js';
import type { GuideMessages } from './settings/guide.js';

/** What the settings of a pipeline say, by groups of panes. */
export interface SettingsMessages
  extends
    FrameMessages,
    ListsMessages,
    StagesMessages,
    DealsMessages,
    EmailsMessages,
    OriginMessages,
    QuestionsMessages,
    ScoringMessages,
    AssignmentMessages,
    FollowUpsMessages,
    TryOutMessages,
    TeamMessages,
    PlaceMessages,
    CustomerMessages,
    GuideMessages {}
