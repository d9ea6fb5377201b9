import type { SettingProblem } from '../../../domain/settings-door.js';
import type { Format } from '../../format.js';

type Section = 'build' | 'deals' | 'origin' | 'leads' | 'team' | 'place';
type Pane =
  | ('guide' | 'stages' | 'customer')
  | ('fields' | 'reasons' | 'products' | 'emails')
  | ('sources' | 'campaigns')
  | ('qualification' | 'scoring' | 'assignment' | 'triggers' | 'cadences')
  | ('owners' | 'quotas' | 'health')
  | ('money' | 'calendar' | 'views');

/** What stands around all panes. */
export interface FrameMessages {
  settings: string;
  section: string;
  loading: string;
  readOnly: string;
  sections: Readonly<Record<Section, string>>;
  panes: Readonly<Record<Pane, string>>;
  /** One sentence below the heading of each. */
  about: Readonly<Record<Pane, string>>;
  undo: string;
  redo: string;
  asking: string;
  changed: (what: string) => string;
  added: (what: string) => string;
  removed: (what: string) => string;
  renamed: (from: string, to: string) => string;
  placed: (what: string, position: number, total: number, format: Format) => string;
  undone: (what: string) => string;
  redone: (what: string) => string;
  notDone: (reason: string) => string;
  theirs: (value: string) => string;
  nothing: string;
  problems: Readonly<Record<SettingProblem, string>>;
}
