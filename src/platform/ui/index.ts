/** Components that pages are made of. */
export { type AttentionGroup, type AttentionItem, AttentionList } from './attention-list.tsx'
export { Breadcrumb } from './breadcrumb.tsx'
export { Chart } from './chart.tsx'
export { Chip, type ChipKind } from './chip.tsx'
export { EmptyState } from './empty-state.tsx'
export { FigureValue } from './figure-value.tsx'
export { Checkboxes, Fieldset, type Option, Radios, Select } from './form/choice.tsx'
export { ErrorSummary, errorOf } from './form/error-summary.tsx'
export { Field, FileField, TextArea } from './form/field.tsx'
export { ButtonForm, FilterForm, Form, HiddenFields } from './form/form.tsx'
export { GUARD_FIELDS, type Guard } from './form/guard.ts'
export { formatDay, formatFigure, formatInUnit, formatLongDay } from './format.ts'
export { Grid, Stack } from './grid.tsx'
export { Icon, type IconName } from './icon.tsx'
export { IntervalBar } from './interval-bar.tsx'
export { KeyValues } from './key-values.tsx'
export { Legend, type LegendEntry } from './legend.tsx'
export { LinkButton } from './link-button.tsx'
export { MoneyStrip } from './money-strip.tsx'
export { Notice, type NoticeKind } from './notice.tsx'
export { type PageContext, PageProvider, usePage } from './page-context.tsx'
export { PageTitle } from './page-title.tsx'
export { Panel } from './panel.tsx'
export { type Phase, PhaseStepper } from './phase-stepper.tsx'
export { Progress } from './progress.tsx'
export { SourceNote } from './source-note.tsx'
export { type Stat, StatStrip } from './stat-strip.tsx'
export { arrange } from './table/arrange.ts'
export { DataTable } from './table/data-table.tsx'
export {
  type Column,
  EXPORT_FORMATS,
  type ExportFormat,
  readExportFormat,
  readTableQuery,
  type TableDefinition,
  type TableQuery,
} from './table/table-definition.ts'
export { type Sheet, tableToSheet } from './table/table-to-sheet.ts'
export { type Tab, Tabs } from './tabs.tsx'
export { type Track, TrackBars } from './track-bars.tsx'
export { UrgencyMark } from './urgency-mark.tsx'
